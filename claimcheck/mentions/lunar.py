"""A date of the lunar calendar, or a festival, and a year -> the Gregorian days that it is."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cache

from claimcheck.packs import load

__all__ = ["days_in", "days_of"]

Days = tuple[int | None, int | None]

_UNKNOWN: Days = (None, None)
_LAST_MONTH, _EVE = 12, 30
_CLEAR = (4, 4)
"""清明 stands in the list of holidays as 4 April; the sun sets its day."""


@dataclass(frozen=True, slots=True)
class _Year:
    """A lunar year: the ordinal of its first day, the lengths of its months in order, the number of the month that comes twice
    (0: none), and 清明 of the Gregorian year of that number."""

    first: int
    months: tuple[int, ...]
    leap: int
    clear: int


def days_of(year: int, month: int | None, day: int | None, given: AbstractSet[str], calendar: str) -> Days:
    """The days of a date whose year the text writes: that of the lunar calendar, but for a festival the Gregorian one, in which
    除夕 is the end of the lunar year before."""
    if "holiday" in given:
        if calendar == "gregorian":
            known = _years().get(year)
            return (known.clear, known.clear) if known is not None and (month, day) == _CLEAR else _UNKNOWN
        return _days(year - (month == _LAST_MONTH), month, day, given)
    if month is None:
        known = _years().get(year)
        return (known.first, known.first + sum(known.months) - 1) if known is not None and "year" in given else _UNKNOWN
    return _days(year, month, day, given)


def days_in(year: int, month: int | None, day: int | None, given: AbstractSet[str], calendar: str) -> Days:
    """The days of a date whose Gregorian year is known from elsewhere: 2024年2月2日,农历腊月廿三."""
    if "holiday" in given or calendar != "lunar" or month is None:
        return days_of(year, month, day, given, calendar)
    within = [days for lunar in (year - 1, year) if (days := _days(lunar, month, day, given)) != _UNKNOWN and _lies(days, year)]
    return within[0] if len(within) == 1 else _UNKNOWN


def _lies(days: Days, year: int) -> bool:
    first, last = days
    return first is not None and last is not None and date.fromordinal(first).year <= year <= date.fromordinal(last).year


def _days(year: int, month: int | None, day: int | None, given: AbstractSet[str]) -> Days:
    known = _years().get(year)
    if known is None or month is None or not 1 <= month <= _LAST_MONTH or ("leap" in given and month != known.leap):
        return _UNKNOWN
    index = month - 1 + (0 < known.leap < month or "leap" in given)
    start, length = known.first + sum(known.months[:index]), known.months[index]
    if "tenday" in given and day is not None:
        return start + day - 1, min(start + day + 8, start + length - 1)
    if day is None:
        return start, start + length - 1
    if "holiday" in given and day == _EVE:
        day = length  # 除夕 of a short month
    return (start + day - 1, start + day - 1) if 1 <= day <= length else _UNKNOWN


@cache
def _years() -> Mapping[int, _Year]:
    """The table of 1900 to 2100."""
    return {
        int(row["year"]): _Year(
            date.fromisoformat(row["first_day"]).toordinal(),
            tuple(29 + int(sign) for sign in row["months"]),
            int(row["leap"] or 0),
            date.fromisoformat(row["qingming"]).toordinal(),
        )
        for row in load().facts.rows("lunar")
    }
