"""A document's dates -> the year that it speaks of, and the stretch that a report is about, for dates that need one from outside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from claimcheck.mentions.times import complete
from claimcheck.model.document import Layout, Span
from claimcheck.model.mention import Mention, Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["ReportTime", "plan_periods"]

_OPENING = 3
_LENGTHS = {"周": (5, 8), "星期": (5, 8), "礼拜": (5, 8), "月": (28, 31), "季": (89, 92), "年": (365, 366)}
"""The last character of 上周 or 今年 -> how many days the report must span to be about it."""


class ReportTime:
    """Completes a time that the text around it leaves without a year."""

    __slots__ = ("_span", "_year")

    def __init__(self, layout: Layout, mentions: Sequence[Mention]) -> None:
        opening = [m for m in mentions if isinstance(m, Moment | Period) and layout.sentence_at(m.span.start).index < _OPENING]
        years = {year for m in opening if (year := _year(m)) is not None}
        self._year = next(iter(years)) if len(years) == 1 and layout.document.published is None else None
        titled = [m for m in opening if layout.sentence_at(m.span.start).heading and _days(m)]
        self._span = titled[-1] if titled else None

    def filled(self, found: Moment | Period) -> Moment | Period:
        """The same with the year of the opening, or as long a stretch as it names where the title tells one."""
        if isinstance(found, Period):
            return replace(found, start=self._dated(found.start), end=self._dated(found.end)) if self._year is not None else found
        if found.relative and found.first is None and found.month is None:
            return self._named(found)
        return self._dated(found) or found

    def _dated(self, moment: Moment | None) -> Moment | None:
        if moment is None or self._year is None or moment.year is not None or moment.month is None or moment.calendar != "gregorian":
            return moment
        return complete(replace(moment, year=self._year))

    def _named(self, found: Moment) -> Moment | Period:
        length = _LENGTHS.get(found.relative[-1:]) or _LENGTHS.get(found.relative[-2:])
        if self._span is None or length is None or not length[0] <= _days(self._span) <= length[1]:
            return found
        return replace(self._span, span=found.span, text=found.text)


def plan_periods(layout: Layout, pack: Pack) -> list[Period]:
    """The years of each five-year plan that is named as a time (“八五”期间)."""
    text = layout.document.plain
    found = []
    for match in _plans(pack).finditer(text):
        begin = int(pack.table("bind.plan_years")[match["plan"]])
        span = Span(*match.span("named"))
        first, last = (complete(Moment(span, match["named"], year, given=frozenset({"year"}))) for year in (begin, begin + 4))
        found.append(Period(span, match["named"], first, last))
    return found


@lru_cache(maxsize=8)
def _plans(pack: Pack) -> re.Pattern[str]:
    plans = alternation(pack.table("bind.plan_years"))
    return late(f'(?P<named>[“"「‘](?P<plan>{plans})[”"」’](?:规划|计划)?(?:期间|时期|以来|末))')


def _year(found: Moment | Period) -> int | None:
    moment = found if isinstance(found, Moment) else found.start or found.end
    return (
        moment.year
        if moment is not None and moment.given & {"year", "fiscalyear", "schoolyear"} and moment.calendar == "gregorian"
        else None
    )


def _days(found: Moment | Period) -> int:
    """How many days a time covers; 0 where that is unknown."""
    start, end = (found, found) if isinstance(found, Moment) else (found.start, found.end)
    if start is None or end is None or start.first is None or end.last is None:
        return 0
    return end.last - start.first + 1
