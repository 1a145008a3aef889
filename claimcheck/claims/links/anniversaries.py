"""Anniversaries and years since a founding -> links with the founding date and the time they are counted to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import after, before, end_of, explicit, moment_of, year_of
from claimcheck.claims.links.spans import is_length
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack

__all__ = ["anniversaries", "since_founding"]

_MOST = 40
_FAR = 48


@dataclass(frozen=True, slots=True)
class _Words:
    founded_before: re.Pattern[str]
    founded_after: re.Pattern[str]
    since_before: re.Pattern[str]
    since_after: re.Pattern[str]
    refused_before: re.Pattern[str]
    refused_after: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    def of(name: str) -> str:
        return pack.alternatives(f"chronology.{name}")

    return _Words(
        re.compile(f"{of('founded_before')}$"),
        re.compile(rf"[,，]?[^，。；;,\d]{{0,14}}?{of('founded_after')}"),
        re.compile(f"{of('since_before')}[了有近约整达]{{0,2}}$"),
        re.compile(rf"\s?(?:多|余)?{of('since_after')}"),
        re.compile(f"{of('span_refused_before')}$"),
        re.compile(of("span_refused_after")),
    )


def anniversaries(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """N周年 against the dates of foundings and births before it, counted to any year that the text may mean."""
    words = _words(pack)
    stated = [claim for claim in discourse.claims if is_length(claim) and claim.quantity.unit == "周年" and not claim.quantity.hedges]
    if not stated:
        return
    founded = _foundings(discourse, words)
    for claim in stated:
        roots = _roots(discourse, claim, founded)
        if not roots:
            continue
        times, marks = _times(discourse, claim, roots, by_year=True)
        readings = [
            Reading("founded", {"founded": (root,), "when": (time,), "stated": (claim,)})
            for root in roots
            for time in times
            if time is not root
        ]
        if readings:
            yield Link("anniversary", tuple(readings[:_MOST]), frozenset(marks))


def since_founding(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """自1998年成立以来20年, 1903年创办,至今已有120年历史: from the date to any later year that the text may mean."""
    words = _words(pack)
    for claim in discourse.claims:
        if not is_length(claim) or claim.quantity.unit not in {"年", "个月"} or claim.quantity.value < 2:
            continue
        left, right = before(discourse, claim), after(discourse, claim)
        if words.refused_after.match(right) or not (words.since_before.search(left) or words.since_after.match(right)):
            continue
        root = _root_of(discourse, claim, words)
        if root is None:
            continue
        times, marks = _times(discourse, claim, [root], by_year=False)
        readings = [Reading("since", {"start": (end_of(root, last=False),), "end": (time,), "stated": (claim,)}) for time in times]
        if readings:
            yield Link("span-since", tuple(readings[:_MOST]), frozenset(marks))


def _foundings(discourse: Discourse, words: _Words) -> list[Claim]:
    """Dates with their year that something began on, or that ended a life."""
    found = []
    for claim in discourse.claims:
        moment = moment_of(claim)
        if moment is None or moment.year is None or moment.given & {"decade", "century"} or moment.calendar != "gregorian":
            continue
        right = discourse.text[claim.span.end : claim.span.end + 30].split("。")[0]
        if words.founded_before.search(before(discourse, claim, 10)) or words.founded_after.match(right):
            found.append(claim)
    return found


def _roots(discourse: Discourse, claim: Claim, founded: list[Claim]) -> list[Claim]:
    """The foundings of the paragraph, or the only one of the text, the nearest first."""
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence].paragraph
    near = [other for other in founded if sentences[other.clause.sentence].paragraph == here]
    if not near and len({year_of(other) for other in founded}) == 1:
        near = founded[:1]
    return sorted(near, key=lambda other: (abs(other.span.start - claim.span.start), other.span.start))


def _root_of(discourse: Discourse, claim: Claim, words: _Words) -> Claim | None:
    """The date that the years are counted from: the nearest before them in the sentence that is a beginning."""
    start = outer(claim.mention).start
    for other in reversed(discourse.by_sentence.get(claim.clause.sentence, ())):
        if other.span.end > start:
            continue
        if start - other.span.end > _FAR:
            return None
        moment = moment_of(other)
        if moment is None or moment.year is None or not explicit(other) or moment.calendar != "gregorian":
            continue
        if isinstance(other.mention, Period):
            return other if other.mention.end is None else None
        right = discourse.text[other.span.end : start]
        if words.founded_before.search(before(discourse, other, 10)) or words.founded_after.match(right):
            return other
        return None
    return None


def _times(discourse: Discourse, claim: Claim, roots: list[Claim], *, by_year: bool) -> tuple[list[Operand], set[str]]:
    """What the years may be counted to: the other dates of the sentence, the dateline, then every later year of the text."""
    first = min(year for root in roots if (year := year_of(root)) is not None)
    taken = {root.id for root in roots}
    times: dict[int, Operand] = {}
    sentence = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if other.id not in taken]
    sentence.sort(key=lambda other: abs(other.span.start - claim.span.start))
    for other in sentence:
        _add(times, other, first)
    marks = set() if times else {"inferred"}
    published = discourse.layout.document.published
    if published is not None and published.year not in times and published.year > first:
        value = published.year if by_year else published.toordinal()
        times[published.year] = Given(Span(0, 0), Decimal(value), published.isoformat())
    for other in discourse.claims:
        if other.id not in taken:
            _add(times, other, first)
    return list(times.values()), marks


def _add(times: dict[int, Operand], claim: Claim, first: int) -> None:
    mention = claim.mention
    moment = mention if isinstance(mention, Moment) else moment_of(claim, last=True) or moment_of(claim)
    year = moment.year if moment is not None and moment.calendar == "gregorian" else None
    if year is not None and year > first and moment is not None and not moment.given & {"decade", "century"}:
        open_ended = isinstance(mention, Period) and mention.end is None
        times.setdefault(year, end_of(claim, last=not open_ended))
