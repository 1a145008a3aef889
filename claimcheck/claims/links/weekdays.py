"""Dates with a weekday beside them -> links that hold one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.dated import end_of, moment_of, years_marks
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["weekdays"]

_YEARS = range(1900, 2036)
_LIKELY = range(1985, 2036)
_FAR = 90
_TURNS = ("今", "昨", "明", "前", "后", "次日", "翌日", "第二天", "隔日", "隔天", "当天", "当日", "同日")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    joint, that_day = pack.alternatives("chronology.weekday_joint"), pack.alternatives("chronology.that_day")
    return late(rf"[\s(（【\[,，、/|·]{{0,2}}(?:{joint})?[\s(（]?"), late(rf"{that_day}[^，。；\d]{{0,3}}$")


_THAT_DAY = ("当天", "当日", "那天", "同日", "当晚")


class _Beside(NamedTuple):
    day: Claim
    weekday: Claim
    moment: Moment
    stated: int


def weekdays(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every weekday beside a date; a year that the date leaves out is that of its paragraph or of the dateline."""
    joint, that_day = _words(pack)
    loose: list[_Beside] = []
    told = [(pair, () if "year" in pair.moment.given else _near_years(discourse, pair)) for pair in _beside(discourse, joint, that_day)]
    for pair, possible in told:
        if "year" in pair.moment.given:
            yield _link([pair])
            continue
        years = _borne_out(pair, possible, told)
        if years:
            yield _link([_in_year(pair, year) for year in years], inferred=True)
        else:
            loose.append(pair)
    yield from _jointly(loose)


def _link(readings: list[_Beside], *, inferred: bool = False) -> Link:
    return Link(
        "date-weekday",
        tuple(Reading(f"{pair.moment.year}", {"date": (pair.day,), "weekday": (pair.weekday,)}) for pair in readings),
        frozenset({"inferred-year"}) if inferred else years_marks(readings[0].day),
    )


def _beside(discourse: Discourse, joint: re.Pattern[str], that_day: re.Pattern[str]) -> Iterator[_Beside]:
    """Pairs of neighbours, weekdays of 这一天, and dates that hold their weekday themselves."""
    previous: Claim | None = None
    last: Claim | None = None
    taken: Claim | None = None  # 9月12日周六,9月16日: the weekday has its date
    for claim in discourse.claims:
        mention = claim.mention
        if isinstance(mention, Moment) and mention.weekday and mention.day is not None and "day" in mention.given:
            yield _Beside(claim, claim, mention, mention.weekday)
        elif isinstance(mention, Moment):
            pair = _neighbours(discourse, previous, claim, joint) if previous is not None and previous is not taken else None
            taken = pair.weekday if pair is not None else None
            # 这个星期四 after a date is that day's weekday, not one of this week
            loose = not mention.relative or mention.relative.startswith("这")
            if pair is None and last is not None and mention.weekday and loose and "day" not in mention.given:
                pair = _anaphor(discourse, last, claim, that_day)
            if pair:
                yield pair
            if _is_day(mention):
                last = claim
        elif isinstance(mention, Period):
            # 周一9:00—11:00 begins with its weekday
            begins = mention.start is not None and mention.start.weekday is not None
            pair = _neighbours(discourse, previous, end_of(claim, last=False), joint) if begins and previous is not None else None
            if pair:
                yield pair
            last = None
        previous = claim


def _anaphor(discourse: Discourse, day: Claim, weekday: Claim, that_day: re.Pattern[str]) -> _Beside | None:
    """2020年2月2日……这一天是星期一: 这一天 is the date told last."""
    gap = discourse.text[day.span.end : weekday.span.start]
    moment, named = day.mention, weekday.mention
    if (
        len(gap) > _FAR
        or "\n" in gap
        or not that_day.search(gap + weekday.mention.text[:2] if weekday.mention.text[0] == "这" else gap)
        or not isinstance(moment, Moment)
        or not isinstance(named, Moment)
    ):
        return None
    return _Beside(day, weekday, moment, named.weekday or 0) if named.weekday and _is_day(moment) else None


def _neighbours(discourse: Discourse, one: Claim, two: Claim, joint: re.Pattern[str]) -> _Beside | None:
    gap = discourse.text[one.span.end : two.span.start]
    if len(gap) > 6 or "\n" in gap or not joint.fullmatch(gap) or two.mention.text.startswith(_THAT_DAY):  # 周日当天 is that Sunday
        return None
    for day, weekday in ((one, two), (two, one)):
        moment, named = _day_of(discourse, day, weekday), weekday.mention
        if not isinstance(named, Moment) or named.weekday is None or (named.day is not None and "day" in named.given):
            continue
        if moment is not None and _is_day(moment):
            return _Beside(replace(day, mention=moment), weekday, moment, named.weekday)
    return None


def _day_of(discourse: Discourse, day: Claim, weekday: Claim) -> Moment | None:
    """The day a weekday belongs to; after 21日至23日 a list of weekdays begins with that of the first day."""
    if not isinstance(day.mention, Period):
        return day.mention if isinstance(day.mention, Moment) else None
    if weekday.span.start < day.span.start:
        return None
    return day.mention.start if discourse.text[weekday.span.end : weekday.span.end + 1] in "、至到-—" else None


def _is_day(moment: Moment) -> bool:
    if moment.calendar != "gregorian" or moment.weekday is not None or moment.flaws or "tenday" in moment.given:
        return False
    if moment.relative:
        return moment.relative.startswith(_TURNS) and moment.first is not None and moment.first == moment.last
    return "day" in moment.given


def _near_years(discourse: Discourse, pair: _Beside) -> tuple[int, ...]:
    """The year of the paragraph or of the dateline, and the turn of the year around it."""
    published = discourse.layout.document.published
    year = published.year if published is not None else None
    dated = year
    here = discourse.layout.sentences[pair.day.clause.sentence].paragraph
    for claim in discourse.claims:
        if claim.id >= pair.day.id:
            break
        moment = moment_of(claim, last=True)
        written = moment is not None and "year" in moment.given and moment.calendar == "gregorian"
        if written and discourse.layout.sentences[claim.clause.sentence].paragraph == here and moment is not None:
            year = moment.year
            # 2024年3月18日…2023年度说明会…3月15日: the year of the dates goes on as well
            dated = moment.year if moment.month is not None else dated
    if pair.moment.relative.startswith(_THAT_DAY) and pair.moment.year != year:
        return ()
    if pair.moment.relative and pair.moment.year is not None:
        return (pair.moment.year,)
    if year is None or year not in _YEARS:
        return ()
    month = pair.moment.month or 0
    years = [
        year,
        *([dated] if dated not in (None, year) else []),
        *([year + 1] if month <= 2 else []),
        *([year - 1] if month >= 11 else []),
    ]
    return tuple(found for found in years if _exists(found, pair.moment))


def _borne_out(pair: _Beside, years: tuple[int, ...], told: Sequence[tuple[_Beside, tuple[int, ...]]]) -> tuple[int, ...]:
    """Of two years that a date may lie in the one that all the other dates beside it bear out."""
    others = [other for other, possible in told if other is not pair and set(possible) == set(years)]
    fitting = tuple(year for year in years if all(_fits(other, year) for other in others))
    return fitting if len(others) > 1 and len(set(fitting)) == 1 else years


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


def _in_month(pair: _Beside, month: int) -> _Beside:
    moment = replace(pair.moment, month=month)
    return _Beside(replace(pair.day, mention=moment), pair.weekday, moment, pair.stated)


def _fits(pair: _Beside, year: int) -> bool:
    if not _exists(year, pair.moment):
        return False
    return date(year, pair.moment.month or 1, pair.moment.day or 1).isoweekday() == pair.stated


def _jointly(loose: list[_Beside]) -> Iterator[Link]:
    """Without any year there must be one that satisfies all pairs; else the pair that most years leave out is wrong."""
    if all(pair.moment.month is None for pair in loose):
        # days of one month, which may begin on any weekday
        loose = [_in_month(pair, 1) for pair in loose]
    loose = [pair for pair in loose if pair.moment.month is not None]
    if len({(pair.moment.month, pair.moment.day) for pair in loose}) < 2:
        return
    fits = {year: [pair for pair in loose if _fits(pair, year)] for year in _LIKELY}
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
        years = [year for year in _LIKELY if _fits(one, year) and _exists(year, two.moment)]
        link = _link([_in_year(two, year) for year in years], inferred=True)
        yield replace(link, anchors=(one.day.span, one.weekday.span))
