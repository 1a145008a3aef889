"""A list and the number that closes it -> links between the number and the items counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.links.announced import ListWords, announces, list_link, list_words
from claimcheck.claims.links.items import SIDE_BY_SIDE, closes_as_name, enclosed, quoted_run, ways
from claimcheck.claims.links.list_bodies import JOINT, Body, body_before, led, names_sorts, parted
from claimcheck.model.claim import Claim, Discourse, Given, Link
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["listed_before"]

_SAME = late(r"同[年月日时期样类属一]|和[平谐解]")
_NUMBER = late(
    r"(?<![0-9A-Za-z\-])(?!0[0-9])[0-9]+(?![0-9]*(?:星|号|强|[A-Za-z]))"
    r"|[两三四五六七八九十]+[县市区省州镇乡村校国](?=[和与及、])"
    r"|[一二两三四五六七八九十百]+(?:个|名|位|人|家|种|类|项|大|条|例)"
)
_ORDINAL = late(r"[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?")
_AFTER = late(r"^[^。；！？\n，]*[、和及][^。；！？\n，]*\d")


def listed_before(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """甲、乙、丙三县: the list stands before the number, which closes it."""
    words = list_words(pack)
    text = discourse.text
    for claim in discourse.claims:
        if not announces(claim, words.not_listed):
            continue
        body = body_before(discourse, claim, words)
        first = discourse.layout.sentences[claim.clause.sentence].span.start
        quoted = quoted_run(text, first, body.start + len(body.text), backwards=True)
        if len(quoted) >= 2 and not text[: quoted[0].span.start].endswith(("”", "》", "、")) and not claim.tail.startswith(("的", "各")):
            span = Span(quoted[0].span.start, quoted[-1].span.end)
            yield from list_link(discourse, claim, [quoted], span, words, open_list=body.open, closed=True)
            continue
        if not _enumerates(discourse, claim, body, words):
            continue
        span = Span(body.start, body.start + len(body.text))
        stated = int(claim.quantity.value)
        found = [led(items) for items in ways(text, span, SIDE_BY_SIDE)]
        if not body.quoted and _begins_before(discourse, span, max(map(len, found), default=0) < stated):
            continue
        if any(_starts_later(items, stated) for items in found):
            continue
        yield from list_link(discourse, claim, found, span, words, open_list=body.open, closed=True)


def _begins_before(discourse: Discourse, span: Span, short: bool) -> bool:
    """Whether a list has more to the left than its clause: behind a bracket or, where it is too short, behind a name and a comma."""
    text = discourse.text
    before = text[max(0, span.start - _NAME_BEFORE) : span.start]
    if (before.endswith((")", "）", "、", "”", "》")) and not _LED.match(text, span.start)) or _UNBALANCED.search(enclosed(span.of(text))):
        return True
    if not short or not before.endswith(("，", ",")) or _TIME.search(before[:-1]):
        return False
    first, end = cut(span.of(text))[0], _PIECE.search(before)
    if first.tag.startswith(_LEADS) and not _JOINED.match(text, span.start + len(first.text)):
        return False
    last = cut(end["name"] if end else before[:-1])[-1].tag
    return last.startswith("n") if end else last in _NAMES and last == first.tag


_LED = late(r"[一-鿿]{0,6}?(?:在|由|对|为|是|有|从|把|将|给|向|于|包括|涉及|涵盖)")
"""Words behind a bracket that go on with the sentence and not with a list (（简称…）在东川、西陵、北渡三地举行)."""
_TIME = late(r"[年月日时份间末初底期]$")
_LEADS = ("v", "p", "d")
_NAMES = ("ns", "nr", "nt", "nz")


_NAME_BEFORE = 10
_PIECE = late(r"[，,、。；：\n](?P<name>[^，,、。；：\n]{2,8})[，,]$")
_UNBALANCED = late('[“”"「」《》]')
_ORGANS = late(r"[^、]{2,}(?:院|校|所|公司|局|部|大学|中心|系|馆|厂|集团|医院)$")
_PEOPLE = frozenset({"名", "位", "人"})


def _starts_later(items: Sequence[Given], stated: int) -> bool:
    """Whether the list may begin inside a later piece, which holds a verb before its name (县政府认准山场、水电、旅游)."""
    if len(items) <= stated:
        return False
    first = items[len(items) - stated].text
    return len(first) > 3 and any(word.tag in {"v", "p"} for word in cut(first)[:-1])


_COUNTRIES = late("[中美日俄韩英法德印欧朝澳加]{2,3}")
"""过程、结果、中日两国…: the last piece is the two by itself."""
_TOLD_ON = late("也(?!门)|不再")
"""甲校、乙校也不再招这三个专业: the list ends before a verb, and the number counts what is behind it."""
_JOINED = late(f"、|{JOINT}")


def _enumerates(discourse: Discourse, claim: Claim, body: Body, words: ListWords) -> bool:
    """Whether the words before a number are a list of names that it closes."""
    listed, told, sorts = body.text, body.closer in words.told, names_sorts(claim, words)
    if "、" not in listed or not (closes_as_name(listed) or ((told or sorts or body.quoted) and parted(listed) >= _FEWEST)):
        return False
    if discourse.text[claim.span.end : claim.span.end + 1] == "、" or _elsewhere(claim, listed, words):
        # 东三省、成渝 goes on
        return False
    last = listed[listed.rfind("、") + 1 :]
    if claim.quantity.unit in _PEOPLE and all(map(_ORGANS.match, _JOINED.split(listed))):
        return False
    if ("的" in last and not (told or sorts)) or "等" in last or _NUMBER.search(listed[listed.find("、") :]) or _refused(last, words):
        return False
    if (
        (claim.tail.startswith("的") and not _of_all(claim, words))
        or (claim.tail.startswith("各") and claim.quantity.unit not in words.united)
        or words.groups.search(last + claim.mention.text + claim.tail[:2])
        or words.groups.search(last + claim.mention.text)
        or (listed[-1].isascii() and claim.mention.text[0].isdigit())
    ):
        return False
    return bool(body.closer or body.open or body.quoted) or _glued(discourse, claim, listed, words)


_FEWEST = 3
_NUMBERED_NAME = late(r"[两三四五六七八九十][^、和与及\d]$")
"""帮扶县、三区三州: the number belongs to a name that begins with another one."""


def _elsewhere(claim: Claim, listed: str, words: ListWords) -> bool:
    """Whether the number counts other things than the words side by side before it: its last piece alone, or somebody else too."""
    first, last = listed[: listed.find("、")], listed[listed.rfind("、") + 1 :]
    if "之一" in claim.tail or words.whole.fullmatch(last) or _COUNTRIES.fullmatch(last) or _TOLD_ON.search(last):
        return True
    if _NUMBERED_NAME.search(last):
        return True
    if (words.beside.match(first) and not _SAME.match(first)) or _ORDINAL.fullmatch(first):
        return True
    joined = _JOINED.split(last)[-1] if _JOINED.search(last) else ""
    # in 央地及京津两市 the last piece is as many as the number says
    return len(joined) == claim.quantity.value and bool(words.several.fullmatch(joined) or _COUNTRIES.fullmatch(joined))


def _refused(last: str, words: ListWords) -> bool:
    """Whether a word of the last piece says that it is no name of a list; 比 in 利比亚 is no such word."""
    edges = {0, *(word.start + len(word.text) for word in cut(last))}
    return any({found.start(), found.end()} <= edges or found.end() == len(last) for found in words.refused.finditer(last))


def _of_all(claim: Claim, words: ListWords) -> bool:
    """Whether 的 behind a number tells of what all of them have: of places (三地的河道), and of persons and sorts."""
    return claim.quantity.unit in {*words.united, *words.sorts, "省市", "县市"}


def _glued(discourse: Discourse, claim: Claim, listed: str, words: ListWords) -> bool:
    """Whether a number right behind the last of several names closes them."""
    divided = bool(words.divides.search(listed)) and parted(listed) >= _FEWEST
    if not claim.tail and claim.quantity.unit not in words.united and not (divided and claim.quantity.unit in words.sorts):
        return False
    behind = discourse.text[claim.span.end : claim.clause.span.end]
    fewest = 2 if claim.quantity.unit in words.united and claim.tail else _FEWEST
    alone = claim.quantity.value == 2 and listed.count("、") == 1  # 甲、乙和丙两国: the two may be the last ones
    return not alone and parted(listed) >= fewest and (not _AFTER.match(behind) or _each(behind) or _two_lists(behind))


def _each(behind: str) -> bool:
    """Whether what follows gives a value for each of them (三地分别确认1例、5例、14例)."""
    return "分别" in re.split(r"[、和及]", behind)[0]


_SECOND = late(
    r"[^、，。；和及与\d]{0,4}[和及与、]以?(?P<list>[^，。；\d和及与]*、[^，。；\d]*?)(?P<n>\d{1,2}|[两三四五六七八九十])(?!\d|[万亿%.．])"
)
_VALUES = {sign: value for value, sign in enumerate("两三四五六七八九十", 2)}


def _two_lists(behind: str) -> bool:
    """Whether a second list with a number of its own, and as many names, follows the first: 甲、乙、丙3镇及丁、戊2乡."""
    found = _SECOND.match(behind)
    if found is None:
        return False
    number = int(found["n"]) if found["n"].isdigit() else _VALUES[found["n"]]
    return len(_JOINED.split(found["list"])) == number
