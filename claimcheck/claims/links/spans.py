"""Lengths of time and the dates around them -> links that hold one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, after, before, end_of, moment_of, pairs, paragraph_claims
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack

__all__ = ["SpanWords", "is_length", "measurable", "span_words", "spans"]

_CLOCK = frozenset({"小时", "分钟", "刻钟", "秒"})
_DAYS = frozenset({"天", "周", "交易日", "工作日"})
_REACH = 34
_MOST = 60


@dataclass(frozen=True, slots=True)
class SpanWords:
    """What stands before and after a length of time."""

    full: re.Pattern[str]
    total: re.Pattern[str]
    after: re.Pattern[str]
    step: re.Pattern[str]
    refused_before: re.Pattern[str]
    refused_after: re.Pattern[str]
    later: re.Pattern[str]
    ago: re.Pattern[str]
    shift: re.Pattern[str]
    each: re.Pattern[str]


@lru_cache(maxsize=8)
def span_words(pack: Pack) -> SpanWords:
    """The words of a pack as patterns."""

    def ends(name: str, gap: str = r"[了为是约达近共]{0,2}\s?") -> re.Pattern[str]:
        return re.compile(f"{pack.alternatives(f'chronology.{name}')}{gap}$")

    def begins(name: str) -> re.Pattern[str]:
        return re.compile(rf"\s?的?{pack.alternatives(f'chronology.{name}')}")

    return SpanWords(
        ends("span_full"),
        ends("span_total"),
        begins("span_after"),
        ends("span_step"),
        ends("span_refused_before", r"\s?"),
        begins("span_refused_after"),
        begins("later"),
        begins("ago"),
        ends("shift"),
        re.compile("每|平均|分别|各|不同"),
    )


def is_length(claim: Claim) -> bool:
    """Whether a claim is a plain length of time that dates can be held against."""
    mention = claim.mention
    return (
        isinstance(mention, Quantity) and mention.dimension == "duration" and not mention.per and not mention.is_range and mention.value > 0
    )


def measurable(pair: Pair, unit: str) -> bool:
    """Whether the distance of the two can be given in the unit."""
    start, end = moment_of(pair.start), moment_of(pair.end, last=True)
    if start is None or end is None:
        return False
    if unit in _CLOCK:
        return start.hour is not None and end.hour is not None
    if start.year is None and end.year is None:
        same = start.month is not None and end.month is not None
        return same and (unit not in _DAYS or (start.day is not None and end.day is not None))
    if start.first is None or end.first is None:
        return False
    return not (start.given | end.given) & {"century"}


def spans(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every length of time that covers a stretch the sentence dates, with all stretches it may cover."""
    words = span_words(pack)
    for claim in discourse.claims:
        if not is_length(claim):
            continue
        link = _span(discourse, claim, words)
        if link is not None:
            yield link


def _span(discourse: Discourse, claim: Claim, words: SpanWords) -> Link | None:
    left, right = before(discourse, claim), after(discourse, claim)
    if (words.refused_before.search(left) and not words.full.search(left)) or words.refused_after.match(right):
        return None
    here = list(discourse.by_sentence.get(claim.clause.sentence, ()))
    primary, bound = _primary(discourse, claim, here)
    if primary is None:
        return None
    full = words.full.search(left) or words.after.match(right)
    if not full and not bound:
        return None
    gap = _between(discourse, primary, claim)
    if words.each.search(gap):
        return None
    kind = _kind(primary, left, right, words, bound=bound)
    if kind is None:
        return None
    unit = claim.quantity.unit
    pool = paragraph_claims(discourse, claim, 1)
    readings = [primary, *(pair for pair in pairs(pool, 10) if pair != primary and measurable(pair, unit))]
    marks = set() if all(map(_years_known, (primary,))) else {"inferred-year"}
    if not full and not primary.period:
        marks.add("inferred")
    return Link(kind, tuple(_reading(pair, claim) for pair in readings[:_MOST]), frozenset(marks))


def _years_known(pair: Pair) -> bool:
    """Whether the years are written, or both left out (then they are one and the same)."""
    start, end = moment_of(pair.start), moment_of(pair.end, last=True)
    if start is None or end is None:
        return False
    if start.hour is not None and end.hour is not None:
        return True
    written = "year" in start.given and not start.relative
    return written or ("year" not in end.given and not start.relative and not end.relative and start.year == end.year)


def _reading(pair: Pair, claim: Claim) -> Reading:
    return Reading("dates", {"start": (end_of(pair.start, last=False),), "end": (end_of(pair.end, last=True),), "stated": (claim,)})


def _between(discourse: Discourse, pair: Pair, claim: Claim) -> str:
    start = outer(claim.mention).start
    if pair.last_offset <= start:
        return discourse.text[pair.last_offset : start]
    return discourse.text[outer(claim.mention).end : pair.first_offset]


def _primary(discourse: Discourse, claim: Claim, here: list[Claim]) -> tuple[Pair | None, bool]:
    """The stretch a reader would take, and whether it stands so close that no cue is needed."""
    unit, start = claim.quantity.unit, outer(claim.mention).start
    earlier = [other for other in here if other.span.end <= start]
    for other in reversed(earlier):
        if is_length(other) and other.quantity.unit == unit:
            break
        if isinstance(other.mention, Period) and other.mention.start and other.mention.end:
            pair = Pair(other, other)
            if measurable(pair, unit) and start - other.span.end <= _REACH:
                gap = discourse.text[other.span.end : start]
                return pair, len(gap) <= 4
            break
    later = [other for other in here if other.span.start >= outer(claim.mention).end]
    for other in later[:2]:
        if isinstance(other.mention, Period) and other.mention.start and other.mention.end and other.span.start - claim.span.end <= 20:
            pair = Pair(other, other)
            if measurable(pair, unit):
                gap = discourse.text[outer(claim.mention).end : other.span.start]
                return pair, len(gap) <= 3 and gap[-1:] in "（("
    times = [other for other in earlier if isinstance(other.mention, Moment)]
    if len(times) >= 2 and start - times[-1].span.end <= _REACH:
        events = [pair for pair in pairs(times[-2:]) if measurable(pair, unit)]
        if events:
            return events[0], False
    return None, False


def _kind(pair: Pair, left: str, right: str, words: SpanWords, *, bound: bool) -> str | None:
    """How strictly the length and the stretch must agree."""
    if words.step.search(left):
        return "span-step"
    if pair.period:
        if words.full.search(left) or words.after.match(right):
            return "span-within"
        if bound and not right:
            return "span-within"
        return "span-at-most" if words.total.search(left) or bound else None
    return "span-events" if words.full.search(left) else None
