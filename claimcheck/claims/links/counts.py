"""A stated number of things and the list of them -> links between the number and the items counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["listed_after", "listed_before"]

_MOST_ITEMS = 40
_LONGEST_ITEM = 26
_LONGEST_LIST = 400
_STOP = re.compile(r"[。！？!?\n；;]")
_SPLITS = (
    ("、", re.compile(r"、|以及|及其|(?<=[\w”》）)])[和与及](?=[\w“《])")),
    ("、 only", re.compile("、")),
    ("，", re.compile(r"[，,；;]")),
    ("、，", re.compile(r"[、，,；;]")),
)
_MARKED = re.compile(r"\s*(?:一是|第一|首先|[(（]?[1一①])")
_QUOTED = re.compile(r"“[^”]{1,20}”|《[^》]{1,30}》|\"[^\"]{1,20}\"")


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    opener: re.Pattern[str]
    open: re.Pattern[str]
    closer: re.Pattern[str]
    not_listed: frozenset[str]
    united: frozenset[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    opener = pack.alternatives("counts.openers")
    return _Words(
        opener=re.compile(rf"(?P<noun>[^，。；、：:（(,;\d]{{0,16}}?)(?:[：:]|[，,]?{opener}[：:]?|——)"),
        open=re.compile(pack.alternatives("counts.open")),
        closer=re.compile(rf"{pack.alternatives('counts.closers')}*$"),
        not_listed=frozenset(pack.lexicon("counts.not_listed")),
        united=frozenset(pack.lexicon("counts.united")),
    )


def _announces(claim: Claim, words: _Words) -> bool:
    """Whether a quantity can announce a list: a small exact count of things that have names."""
    mention = claim.mention
    return (
        isinstance(mention, Quantity)
        and mention.dimension == "count"
        and not mention.hedges
        and not mention.is_range
        and 2 <= mention.value <= _MOST_ITEMS
        and mention.numerals[0].plain_integer
        and mention.unit not in words.not_listed
    )


def listed_after(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """三项任务：甲、乙、丙 and 七个出入口（A、B、C）: the list follows the number, in a bracket or after a colon or 分别是."""
    words = _words(pack)
    for claim in discourse.claims:
        if not _announces(claim, words):
            continue
        start, end, explicit = _list_after(discourse, claim, words)
        if end - start < 3:
            continue
        readings = _ways(discourse.text, Span(start, end))
        if readings:
            yield from _link(discourse, claim, readings, words, Span(start, end), {"explicit-parts"} if explicit else set())


def _list_after(discourse: Discourse, claim: Claim, words: _Words) -> tuple[int, int, bool]:
    """Where the list starts and ends, and whether the text says that it is one."""
    text, end = discourse.text, outer(claim.mention).end
    for bracket in discourse.layout.brackets[1:]:
        opened = bracket.span.start - 1
        if end <= opened <= end + 12 and not re.search(r"[，。；、：]", text[end:opened]):
            return bracket.span.start, bracket.span.end, True
    found = words.opener.match(text, end)
    if found is None:
        return 0, 0, False
    stop = _STOP.search(text, found.end())
    last = stop.start() if stop else len(text)
    return found.end(), min(last, found.end() + _LONGEST_LIST), True


def listed_before(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """甲、乙、丙三县: the list stands before the number, which closes it."""
    words = _words(pack)
    text = discourse.text
    for claim in discourse.claims:
        if not _announces(claim, words):
            continue
        start, end = claim.clause.span.start, outer(claim.mention).start
        before = text[start:end]
        closer = words.closer.search(before)
        body = before[: closer.start()] if closer else before
        glued = body == before
        if "、" not in body or re.search(r"\d|各|每", body[body.find("、") :]):
            continue
        if glued and not _unit_closes(claim, words) and not body.endswith("等"):
            continue
        open_list = body.endswith(("等", "等等"))
        span = Span(start, start + len(body.removesuffix("等")))
        readings = _ways(text, span, separators=("、", "、 only"))
        if readings:
            yield from _link(discourse, claim, readings, words, span, {"explicit-total"}, open_list=open_list)


def _unit_closes(claim: Claim, words: _Words) -> bool:
    """Whether what the items are stands right behind the number (三县, 6座车站), not what they have (各5例, 三市的12人)."""
    if claim.tail.startswith(("的", "名", "位", "各")):
        return False
    return claim.quantity.unit in words.united or bool(claim.tail) or claim.quantity.numerals[0].form == "hanzi"


def _ways(text: str, span: Span, separators: Sequence[str] = ("、", "、 only", "，", "、，")) -> list[tuple[Given, ...]]:
    """The items of a list, cut in every way that a reader may cut it; none where it holds figures or long sentences."""
    body = span.of(text)
    ways: list[tuple[Given, ...]] = []
    for name, separator in _SPLITS:
        if name not in separators:
            continue
        items = _cut(body, separator, span.start)
        if 2 <= len(items) <= _MOST_ITEMS and all(item.span.end - item.span.start <= _LONGEST_ITEM for item in items[1:]):
            ways.append(items)
    quoted = tuple(Given(Span(span.start + m.start(), span.start + m.end()), Decimal(1), m.group()) for m in _QUOTED.finditer(body))
    if len(quoted) >= 2:
        ways.append(quoted)
    return ways


def _cut(body: str, separator: re.Pattern[str], offset: int) -> tuple[Given, ...]:
    items: list[Given] = []
    start = 0
    for match in [*separator.finditer(body), None]:
        end = match.start() if match else len(body)
        piece = body[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            items.append(Given(Span(offset + start + lead, offset + start + len(piece.rstrip())), Decimal(1), piece.strip()))
        start = match.end() if match else end
    return tuple(items)


def _link(
    discourse: Discourse,
    claim: Claim,
    ways: Sequence[tuple[Given, ...]],
    words: _Words,
    span: Span,
    marks: set[str],
    *,
    open_list: bool = False,
) -> Iterator[Link]:
    body = span.of(discourse.text)
    behind = discourse.text[span.end : span.end + 4]
    open_list = open_list or bool(words.open.search(body)) or behind.startswith("等")
    if _MARKED.match(body):
        return
    readings = tuple(Reading("items", {"stated": (claim,), "items": items}) for items in ways)
    yield Link("open-list-count" if open_list else "list-count", readings, frozenset(marks), anchors=(span,))
