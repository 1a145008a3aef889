"""Dates with a weekday beside them -> links that hold one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from claimcheck.claims.links.dated import years_marks
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack

__all__ = ["weekdays"]

_YEARS = range(1985, 2036)


class _Beside(NamedTuple):
    day: Claim
    weekday: Claim
    moment: Moment
    stated: int


def weekdays(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every weekday beside a date; years that no date writes are those that the other dates of the text allow."""
    joint = re.compile(rf"[\s(（【\[,，、/|·]{{0,2}}(?:{pack.alternatives('chronology.weekday_joint')})?[\s(（]?")
    found = list(_beside(discourse, joint))
    known = _known_years(discourse)
    loose: list[_Beside] = []
    for pair in found:
        if "year" in pair.moment.given:
            yield _link([pair])
        else:
            loose.append(pair)
    for pair in loose:
        years = _near_years(pair, known) if known else ()
        if years:
            yield _link([_in_year(pair, year) for year in years], inferred=True)
    if loose and not known:
        yield from _jointly(loose)


def _link(readings: list[_Beside], *, inferred: bool = False) -> Link:
    return Link(
        "date-weekday",
        tuple(Reading(f"{pair.moment.year}", {"date": (pair.day,), "weekday": (pair.weekday,)}) for pair in readings),
        frozenset({"inferred-year"}) if inferred else years_marks(readings[0].day),
    )


def _beside(discourse: Discourse, joint: re.Pattern[str]) -> Iterator[_Beside]:
    """Pairs of neighbours, and dates that hold their weekday themselves."""
    previous: Claim | None = None
    for claim in discourse.claims:
        mention = claim.mention
        if isinstance(mention, Moment) and mention.weekday and mention.day is not None and "day" in mention.given:
            yield _Beside(claim, claim, mention, mention.weekday)
        elif previous is not None and isinstance(mention, Moment):
            pair = _neighbours(discourse, previous, claim, joint)
            if pair:
                yield pair
        previous = claim


def _neighbours(discourse: Discourse, one: Claim, two: Claim, joint: re.Pattern[str]) -> _Beside | None:
    gap = discourse.text[one.span.end : two.span.start]
    if len(gap) > 6 or "\n" in gap or not joint.fullmatch(gap):
        return None
    for day, weekday in ((one, two), (two, one)):
        moment, named = _last(day), weekday.mention
        if not isinstance(named, Moment) or named.weekday is None or (named.day is not None and "day" in named.given):
            continue
        if named.relative and not gap.strip() and day is two:
            continue
        if moment is not None and _is_day(moment):
            return _Beside(day, weekday, moment, named.weekday)
    return None


def _last(claim: Claim) -> Moment | None:
    return claim.mention.end if isinstance(claim.mention, Period) else claim.mention if isinstance(claim.mention, Moment) else None


def _is_day(moment: Moment) -> bool:
    written = {"month", "day"} <= moment.given or ("day" in moment.given and moment.month is not None)
    return written and moment.calendar == "gregorian" and moment.weekday is None and not moment.flaws and not moment.given & {"tenday"}


def _known_years(discourse: Discourse) -> tuple[int, ...]:
    """The years that the text itself writes with a date, and that of the dateline."""
    years = set()
    if discourse.layout.document.published is not None:
        years.add(discourse.layout.document.published.year)
    for claim in discourse.claims:
        mention = claim.mention
        for moment in (mention.start, mention.end) if isinstance(mention, Period) else (mention,):
            if isinstance(moment, Moment) and "year" in moment.given and moment.calendar == "gregorian" and moment.year is not None:
                years.add(moment.year)
    return tuple(sorted(years & set(_YEARS)))


def _near_years(pair: _Beside, known: tuple[int, ...]) -> tuple[int, ...]:
    """The inherited year first, then the others of the text, and the turn of the year around each."""
    own = [pair.moment.year] if pair.moment.year is not None else []
    years = [*own, *known]
    month = pair.moment.month or 0
    years += [year + 1 for year in years if month <= 2] + [year - 1 for year in years if month >= 11]
    return tuple(dict.fromkeys(year for year in years if _exists(year, pair.moment)))


def _exists(year: int, moment: Moment) -> bool:
    try:
        date(year, moment.month or 0, moment.day or 0)
    except ValueError:
        return False
    return True


def _in_year(pair: _Beside, year: int) -> _Beside:
    """The same pair with the date read in another year."""
    if pair.moment.year == year:
        return pair
    ordinal = date(year, pair.moment.month or 1, pair.moment.day or 1).toordinal()
    moment = replace(pair.moment, year=year, first=ordinal, last=ordinal)
    day = replace(pair.day, mention=moment)
    return _Beside(day, pair.weekday if pair.weekday is not pair.day else day, moment, pair.stated)


def _fits(pair: _Beside, year: int) -> bool:
    if not _exists(year, pair.moment):
        return False
    return date(year, pair.moment.month or 1, pair.moment.day or 1).isoweekday() == pair.stated


def _jointly(loose: list[_Beside]) -> Iterator[Link]:
    """Without any year there must be one that satisfies all pairs; else the pair that most years leave out is wrong."""
    if len({(pair.moment.month, pair.moment.day) for pair in loose}) < 2:
        return
    fits = {year: [pair for pair in loose if _fits(pair, year)] for year in _YEARS}
    most = max(len(pairs) for pairs in fits.values())
    # December and January of one text lie in two years
    if most == len(loose) or {1, 12} <= {pair.moment.month for pair in loose}:
        return
    best = [year for year, pairs in fits.items() if len(pairs) == most]
    for pair in loose:
        if all(pair not in fits[year] for year in best) and len(loose) > 2:
            yield _link([_in_year(pair, year) for year in best if _exists(year, pair.moment)], inferred=True)
    if len(loose) == 2:
        one, two = loose
        years = [year for year in _YEARS if _fits(one, year) and _exists(year, two.moment)]
        link = _link([_in_year(two, year) for year in years], inferred=True)
        yield replace(link, anchors=(one.day.span, one.weekday.span))
