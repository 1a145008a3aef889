"""Years or days since a beginning -> the dates of the text that they may be counted to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from claimcheck.claims.links.dated import before, end_of, moment_of, year_of
from claimcheck.model.claim import Claim, Discourse, Given, Operand
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period
from claimcheck.packs.patterns import late

__all__ = ["LATEST", "counted_to"]

LATEST = 2029
"""Nothing is written after it."""
_AHEAD = late("[到至将拟在于]|计划|预计|规划|目标|届")
_THIS_YEAR = late(r"[今本]年\s?[(（](?:19|20)\d\d[)）]")
_REACHED = late("(?:截至|截止|截止到|截至到|^即)$")


def counted_to(
    discourse: Discourse, claim: Claim, roots: Sequence[Claim], *, by_year: bool, keep_days: bool = False
) -> tuple[list[Operand], set[str]]:
    """What the years may be counted to: the other dates of the sentence, the dateline, then every later year of the text."""
    first = min((year for root in roots if (year := year_of(root)) is not None), default=0)
    taken = {root.id for root in roots}
    times: dict[object, Operand] = {}
    sentence = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if other.id not in taken]
    if discourse.layout.document.published is None and _THIS_YEAR.search(discourse.text):
        # 今年(2024): the year of writing is told, in a bracket that is no date
        return [], {"inferred"}
    moments = [other.mention for other in sentence if isinstance(other.mention, Moment)]
    if any(moment.relative and moment.year is None for moment in moments) and all(moment.year is None for moment in moments):
        # 今年 of a text that does not say when it was written: not before the last year that it tells of
        return _too_early(discourse, claim, first), {"inferred"}
    sentence.sort(key=lambda other: abs(other.span.start - claim.span.start))
    for other in sentence:
        _add(times, other, first, by_year=by_year)
    marks = set() if times else {"inferred"}
    published = discourse.layout.document.published
    if published is not None and published.year not in times and published.year > first:
        value = published.toordinal() if keep_days else published.year
        times[published.year] = Given(Span(0, 0), Decimal(value), published.isoformat())
    for other in discourse.claims:
        if other.id not in taken:
            _add(times, other, first, by_year=by_year)
    if not times and first and claim.quantity.unit == "年" and first + claim.quantity.value > LATEST + 1:
        # 始建于1584年,距今540年: no text is written so late
        value = date(LATEST, 12, 31).toordinal() if keep_days else LATEST
        return [Given(Span(0, 0), Decimal(value), f"≤{LATEST}")], {"inferred"}
    return list(times.values()), marks


def _too_early(discourse: Discourse, claim: Claim, first: int) -> list[Operand]:
    """The last year told, where the years since the beginning do not reach it."""
    told = [other for other in discourse.claims if (moment := moment_of(other)) is not None and moment.given >= {"year"}]
    told = [other for other in told if _done(discourse, other) or (_open(other) and not _AHEAD.search(before(discourse, other, 8)))]
    latest = max(told, key=lambda other: year_of(other) or 0, default=None)
    if latest is None or first + claim.quantity.value >= (year_of(latest) or 0) or (year_of(latest) or 0) > LATEST:
        return []
    return [latest]


def _open(claim: Claim) -> bool:
    """Whether a stretch runs on from a date: 2012年以来."""
    return isinstance(claim.mention, Period) and claim.mention.end is None


def _done(discourse: Discourse, claim: Claim) -> bool:
    """Whether figures run up to a date, so that it has been: 截至2023年6月底, 即2023年前三季度."""
    return _REACHED.search(before(discourse, claim, 8)) is not None


def _add(times: dict[object, Operand], claim: Claim, first: int, *, by_year: bool) -> None:
    mention = claim.mention
    moment = mention if isinstance(mention, Moment) else moment_of(claim, last=True) or moment_of(claim)
    year = moment.year if moment is not None else None
    if year is not None and year > first - (not by_year) and moment is not None and not moment.given & {"decade", "century"}:
        open_ended = isinstance(mention, Period) and mention.end is None
        end = end_of(claim, last=not open_ended)
        if moment.first is None and by_year:
            # 2024年除夕: of a day in another calendar the year is known
            first_day, last_day = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            end = replace(end, mention=Moment(moment.span, moment.text, year, given=frozenset({"year"}), first=first_day, last=last_day))
        times.setdefault(year if by_year else moment.last, end)
