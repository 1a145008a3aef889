"""A number and the words before it -> the body of the list that it may close, without what belongs to the sentence around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.around import outer
from claimcheck.claims.links.announced import ListWords
from claimcheck.claims.links.items import without_de
from claimcheck.model.claim import Claim, Discourse, Given
from claimcheck.model.document import Span
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["Body", "body_before", "led", "names_sorts", "parted", "spelt_out"]

JOINT = r"以及|[和与及]"
_INSIDE = late('(?P<open>[“"「『])(?P<list>[^”"」』“「『]*[、，][^”"」』]*)[”"」』]$')
_OPENING = ("“", "「", "『", '"')
_LINE_NUMBER = late(r"\s*\d{1,2}、(?=[^、]{2,}、)")
_LAST_JOINT = late(rf"、[^、]+?(?:{JOINT})[^、和与及]+$")
_ENDS = ("v", "p", "d", "c", "u", "t", "r")
_HEAD_FIGURE = late(r".*(?:\d[年月日时号点]?|[一二三四五六七八九十两百]+(?:个|名|人|例|家|座|大类|种|场|条|支|所|项)|[万亿元%])")


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a list and where they begin, the word that closes it, and whether they stand in quotation marks or end in 等."""

    start: int
    text: str
    closer: str
    quoted: bool
    open: bool


def body_before(discourse: Discourse, claim: Claim, words: ListWords) -> Body:
    """The words before a number, up to the start of its clause.

    A mark of quotation before the number (数量、质量、生态“三位一体”), the number of the line (4、甲厂、乙厂两家) and the quotation
    around a list (“扩、提、减”三策) are no part of it.
    """
    text, start, end = discourse.text, claim.clause.span.start, outer(claim.mention).start
    before = text[start:end]
    if before.endswith(_OPENING) and claim.tail and _alike(before[:-1]):
        before = before[:-1]
    found = words.closer.search(before)
    body = before[: found.start()] if found else before
    open_list = body.endswith(("等", "等等"))
    body = body.rstrip("等")
    inside = _INSIDE.search(body)
    if inside is not None:
        start, body = start + inside.start("list"), inside["list"]
    elif (numbered := _LINE_NUMBER.match(body)) is not None and text[:start].rpartition("\n")[2] == "":
        start, body = start + numbered.end(), body[numbered.end() :]
    body = body.removesuffix("的") if names_sorts(claim, words) else body if _owned(body) else without_de(body)
    return Body(start, body, found.group() if found else "", inside is not None, open_list)


def _owned(listed: str) -> bool:
    """Whether a list ends in the name of a place or a person and 的: what is counted is theirs (东川、西陵的4个工作室)."""
    return listed.endswith("的") and len(listed) > 1 and cut(listed[-10:-1])[-1].tag in ("ns", "nr", "nt", "nz")


def _alike(listed: str) -> bool:
    """Whether all names behind the first are equally long (和平、安宁、繁荣“三大家园”): else the quotation is a name of its own."""
    sizes = {len(piece) for piece in re.split(f"、|{JOINT}", listed)[1:]}
    return listed.count("、") > 1 and len(sizes) == 1


def names_sorts(claim: Claim, words: ListWords) -> bool:
    """Whether what is counted are sorts, sides or steps of something, whatever the pieces before it are (修、管、用三个环节)."""
    return claim.quantity.unit in words.sorts or words.kinds.match(claim.tail) is not None


def parted(body: str) -> int:
    """How many names stand side by side: those between 、, and both sides of the last 和."""
    return body.count("、") + 1 + bool(_LAST_JOINT.search(body))


def led(items: Sequence[Given]) -> tuple[Given, ...]:
    """The items of a list without what leads to the first of them (2025年进入东川、西陵): it is no part of a name."""
    first = items[0]
    figure = _HEAD_FIGURE.match(first.text)
    reach = figure.end() if figure is not None else 0
    for word in cut(first.text)[:-1]:
        if word.tag.startswith(_ENDS):
            reach = max(reach, word.start + len(word.text))
    if reach in (0, len(first.text)):
        return tuple(items)
    span = Span(first.span.start + reach, first.span.end)
    return (Given(span, first.value, first.text[reach:]), *items[1:])


def spelt_out(items: Sequence[Given], several: re.Pattern[str]) -> tuple[Given, ...]:
    """The items with 京津冀 as three: a name made of the first signs of several."""
    found: list[Given] = []
    for item in items:
        name = item.text.lstrip("而含")
        if len(name) < 2 or not several.fullmatch(item.text) or "/" in name:
            found.append(item)
            continue
        first = item.span.end - len(name)
        found += [Given(Span(first + i, first + i + 1), item.value, sign) for i, sign in enumerate(name)]
    return tuple(found)
