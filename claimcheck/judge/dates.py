"""A date or period as written -> the ones that differ from it by one slip in its year, month, day or weekday."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from claimcheck.model.digits import slips
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period
from claimcheck.packs.patterns import late

__all__ = ["date_edits"]

_FIELDS: Final = {
    "year": late(r"(?<![0-9])([0-9]{4})(?=年|[-/.][0-9])"),
    "month": late(r"(?<![0-9])([0-9]{1,2})(?=月|[-/.][0-9]{1,2}(?![0-9]))"),
    "day": late(r"(?<![0-9])([0-9]{1,2})(?=[日号]|$)"),
}
_WEEKDAY: Final = late(r"(?:星期|礼拜|周)([一二三四五六日天])")
_NAMES: Final = "一二三四五六日"
_FARTHEST: Final = 100
"""Years farther away than this are no slip that anyone would overlook."""

DateEdit = tuple[Span, str, str, Moment | Period]


def date_edits(mention: Moment | Period, text: str) -> Iterator[DateEdit]:
    """Edits of one date, or of either end of a period."""
    if isinstance(mention, Moment):
        yield from _moment_edits(mention, text)
        return
    if mention.start is not None:
        for span, replacement, kind, edited in _moment_edits(mention.start, text):
            yield span, replacement, kind, replace(mention, start=edited)
    if mention.end is not None:
        for span, replacement, kind, edited in _moment_edits(mention.end, text):
            yield span, replacement, kind, replace(mention, end=edited)


def _moment_edits(moment: Moment, text: str) -> Iterator[tuple[Span, str, str, Moment]]:
    written = moment.span.of(text)
    if moment.weekday is not None and "weekday" in moment.given and (found := _WEEKDAY.search(written)):
        span = Span(moment.span.start + found.start(1), moment.span.start + found.end(1))
        for number, name in enumerate(_NAMES, start=1):
            if number != moment.weekday:
                yield span, name, "weekday", replace(moment, weekday=number)
    if moment.calendar != "gregorian" or not _usual(moment):
        return
    for field, pattern in _FIELDS.items():
        if field not in moment.given or not (found := pattern.search(written)):
            continue
        span = Span(moment.span.start + found.start(1), moment.span.start + found.end(1))
        for slip in slips(found[1], whole=True):
            edited = _with(moment, field, int(slip.digits))
            if edited is not None:
                yield span, slip.digits, "date", edited


def _usual(moment: Moment) -> bool:
    """Whether the days of a moment are simply those of its year, month and day (no quarter, season or part of a month)."""
    if moment.first is None:
        # a date that does not exist may still be mended
        return bool(moment.flaws) and moment.year is not None
    return _days(moment) == (moment.first, moment.last)


def _with(moment: Moment, field: str, number: int) -> Moment | None:
    if field == "year" and abs(number - (moment.year or 0)) > _FARTHEST:
        return None
    if field == "year":
        edited = replace(moment, year=number, flaws=())
    elif field == "month":
        edited = replace(moment, month=number, flaws=())
    else:
        edited = replace(moment, day=number, flaws=())
    days = _days(edited)
    return None if days is None else replace(edited, first=days[0], last=days[1])


def _days(moment: Moment) -> tuple[int, int] | None:
    """The first and last day of a year, month or day; None where there is none."""
    if moment.year is None or not 1 <= moment.year <= 9999:
        return None
    if moment.month is None:
        return date(moment.year, 1, 1).toordinal(), date(moment.year, 12, 31).toordinal()
    if not 1 <= moment.month <= 12:
        return None
    length = monthrange(moment.year, moment.month)[1]
    if moment.day is None:
        return date(moment.year, moment.month, 1).toordinal(), date(moment.year, moment.month, length).toordinal()
    if not 1 <= moment.day <= length:
        return None
    day = date(moment.year, moment.month, moment.day).toordinal()
    return day, day
