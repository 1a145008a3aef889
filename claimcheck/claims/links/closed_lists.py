"""A list and the number that closes it -> links between the number and the items counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.around import outer
from claimcheck.claims.links.announced import ListWords, announces, list_link, list_words
from claimcheck.claims.links.items import SIDE_BY_SIDE, closes_as_name, enclosed, quoted_run, ways, without_de
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
        start, end = claim.clause.span.start, outer(claim.mention).start
        before = text[start:end]
        closer = words.closer.search(before)
        body = before[: closer.start()] if closer else before
        open_list = body.endswith(("等", "等等"))
        body = without_de(body.rstrip("等"))
        first = discourse.layout.sentences[claim.clause.sentence].span.start
        quoted = quoted_run(text, first, start + len(body), backwards=True)
        if len(quoted) >= 2 and not text[: quoted[0].span.start].endswith(("”", "》", "、")) and not claim.tail.startswith(("的", "各")):
            yield from list_link(
                discourse, claim, [quoted], Span(quoted[0].span.start, quoted[-1].span.end), words, open_list=open_list, closed=True
            )
            continue
        if not _enumerates(
            discourse, claim, body, words, glued=closer is None and not open_list, told=closer is not None and closer.group() in words.told
        ):
            continue
        span = Span(start, start + len(body))
        found = ways(text, span, SIDE_BY_SIDE)
        if _begins_before(discourse, span, max(map(len, found), default=0) < claim.quantity.value):
            continue
        if any(_starts_later(items, int(claim.quantity.value)) for items in found):
            continue
        yield from list_link(discourse, claim, found, span, words, open_list=open_list, closed=True)


def _begins_before(discourse: Discourse, span: Span, short: bool) -> bool:
    """Whether a list has more to the left than its clause: behind a bracket or, where it is too short, behind a name and a comma."""
    text = discourse.text
    before = text[max(0, span.start - _NAME_BEFORE) : span.start]
    if before.endswith((")", "）", "、", "”", "》")) or _UNBALANCED.search(enclosed(span.of(text))):
        return True
    piece = _PIECE.search(before)
    return short and piece is not None and (cut(piece["name"])[-1:] or cut("是"))[0].tag.startswith("n")


_NAME_BEFORE = 10
_PIECE = late(r"[，,、。；：\n](?P<name>[^，,、。；：\n]{2,8})[，,]$")
_UNBALANCED = late('[“”"「」《》]')
_INSIDE = late('[“"「『][^”"」』]*[、，][^”"」』]*[”"」』]$')
_ORGANS = late(r"[^、]{2,}(?:院|校|所|公司|局|部|大学|中心|系|馆|厂|集团|医院)$")
_PEOPLE = frozenset({"名", "位", "人"})


def _starts_later(items: Sequence[Given], stated: int) -> bool:
    """Whether the list may begin inside a later piece, which holds a verb before its name (县政府认准山场、水电、旅游)."""
    if len(items) <= stated:
        return False
    first = items[len(items) - stated].text
    return len(first) > 3 and any(word.tag == "v" for word in cut(first)[:-1])


_FEW = 4
_COUNTRIES = late("[中美日俄韩英法德印欧朝澳加]{2,3}")
"""过程、结果、中日两国…: the last piece is the two by itself."""
_TOLD_ON = late("也(?!门)|不再")
"""甲校、乙校也不再招这三个专业: the list ends before a verb, and the number counts what is behind it."""
_JOINED = late("、|以及|和|与|及")


def _enumerates(discourse: Discourse, claim: Claim, body: str, words: ListWords, *, glued: bool, told: bool) -> bool:
    """Whether the words before a number are a list of names that it closes."""
    if "、" not in body or not (closes_as_name(body) or (told and len(body.split("、")) >= 3)):
        return False
    first, last = body[: body.find("、")], body[body.rfind("、") + 1 :]
    if (
        "之一" in claim.tail
        or words.whole.fullmatch(last)
        or (words.beside.match(first) and not _SAME.match(first))
        or _ORDINAL.fullmatch(first)
    ):
        return False
    joined = _JOINED.split(last)[-1] if _JOINED.search(last) else ""
    if discourse.text[claim.span.end : claim.span.end + 1] == "、" or _INSIDE.search(body) or len(joined) == claim.quantity.value < _FEW:
        # 东三省、成渝 goes on; “甲、乙”两点 has its list in the quotation; in 央地及京津两市 the last piece is as many as the number says
        return False
    if _COUNTRIES.fullmatch(last) or _TOLD_ON.search(last):
        return False
    if claim.quantity.unit in _PEOPLE and all(map(_ORGANS.match, _JOINED.split(body))):
        return False
    if ("的" in last and not told) or "等" in last or _NUMBER.search(body[body.find("、") :]) or words.refused.search(last):
        return False
    if (
        (claim.tail.startswith("的") and claim.quantity.unit not in {"国", "人"})
        or (claim.tail.startswith("各") and claim.quantity.unit not in words.united)
        or words.groups.search(last + claim.mention.text + claim.tail[:2])
    ):
        return False
    if not glued:
        return True
    if not claim.tail and claim.quantity.unit not in words.united:
        return False
    behind = discourse.text[claim.span.end : claim.clause.span.end]
    fewest = 2 if claim.quantity.unit in words.united and claim.tail else 3
    return len(body.split("、")) >= fewest and (not _AFTER.match(behind) or _two_lists(behind))


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
