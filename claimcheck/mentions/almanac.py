"""The fields of a date -> the days it can mean, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from claimcheck.mentions.lunar import days_of

__all__ = ["Days", "bounds", "clock_flaws", "date_flaws", "month_length", "shift_month"]

Days = tuple[int | None, int | None]

_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_UNKNOWN: Days = (None, None)
# First and last month of a season at its widest, by solar terms or by temperature.
_SEASONS = {3: (2, 5), 6: (5, 8), 9: (8, 11), 12: (11, 14)}


def month_length(year: int | None, month: int) -> int:
    """Days of a month; February of an unknown year has 29."""
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _LENGTHS[month]


def shift_month(year: int, month: int, steps: int) -> tuple[int, int]:
    """The month so many months away.

    >>> shift_month(2022, 1, -1)
    (2021, 12)
    """
    count = year * 12 + month - 1 + steps
    return count // 12, count % 12 + 1


def date_flaws(year: int | None, month: int | None, day: int | None, given: AbstractSet[str], calendar: str) -> list[str]:
    """Names of what no calendar holds: a thirteenth month, a fifth quarter, 30 February."""
    flaws = []
    if "quarter" in given:
        if month is not None and not 1 <= month <= 12:
            return ["no-such-quarter"]
    elif month is not None and not 1 <= month <= 12:
        flaws.append("no-such-month")
    if day is not None and "day" in given:
        longest = 31
        if calendar == "lunar":
            longest = 30
        elif month is not None and 1 <= month <= 12:
            longest = month_length(year if calendar == "gregorian" or "solar" in given else None, month)
        if not 1 <= day <= longest:
            flaws.append("no-such-day")
    return flaws


def clock_flaws(hour: int | None, minute: int | None, second: int | None) -> list[str]:
    """Names of what no clock shows; 24:00 ends a day."""
    flaws = []
    if hour is not None and (hour > 24 or (hour == 24 and ((minute or 0) > 0 or (second or 0) > 0))):
        flaws.append("no-such-hour")
    if minute is not None and minute > 59:
        flaws.append("no-such-minute")
    if second is not None and second > 59:
        flaws.append("no-such-second")
    return flaws


def bounds(year: int | None, month: int | None, day: int | None, given: AbstractSet[str], calendar: str) -> Days:
    """The first and the last day that the fields can mean, as ordinals; None where the year is unknown.

    >>> bounds(2022, 2, None, {"year", "month"}, "gregorian") == (date(2022, 2, 1).toordinal(), date(2022, 2, 28).toordinal())
    True
    """
    if year is None or not 1 <= year <= 9997:
        return _UNKNOWN
    if calendar == "lunar" or "holiday" in given:
        return days_of(year, month, day, given, calendar)
    if calendar == "era" and "solar" not in given:
        # a reign year of the lunar calendar ends in the next January or February
        return date(year, 1, 20).toordinal(), date(year + 1, 2, 20).toordinal()
    if "month" in given or "quarter" in given or "half" in given or "season" in given:
        return _UNKNOWN if month is None or not 1 <= month <= 12 else _within_year(year, month, day, given)
    if month is not None and day is not None:
        return _within_year(year, month, day, given) if 1 <= month <= 12 else _UNKNOWN
    return _years(year, month, given)


def _within_year(year: int, month: int, day: int | None, given: AbstractSet[str]) -> Days:
    start = date(year, month, 1).toordinal()
    last = start + month_length(year, month) - 1
    if "tenday" in given and day is not None:
        return start + day - 1, (start + day + 8 if day < 21 else last)
    if day is not None:
        if not 1 <= day <= month_length(year, month):
            return _UNKNOWN
        return start + day - 1, start + day - 1
    if "quarter" in given or "half" in given:
        return _stretch(year, month, 3 if "quarter" in given else 6, given)
    if "season" in given:
        begin, end = _SEASONS[month]
        return date(year, begin, 1).toordinal(), _stretch(year, begin, end - begin + 1, frozenset())[1]
    if "early" in given:
        return start, start + 9
    if "mid" in given:
        return start + 9, start + 19
    if "late" in given:
        return start + 19, last
    return start, last


def _stretch(year: int, month: int, months: int, given: AbstractSet[str]) -> Days:
    """So many months from the first of one: all of them, or only the first or last where the text says so."""
    if "early" in given:
        months = 1
    elif "late" in given:
        month, months = month + months - 1, 1
    after_year, after_month = shift_month(year, month, months)
    return date(year, month, 1).toordinal(), date(after_year, after_month, 1).toordinal() - 1


def _years(year: int, month: int | None, given: AbstractSet[str]) -> Days:
    if "century" in given and "decade" not in given:
        first, last = _portion(year, 100, given)
    elif "decade" in given:
        first, last = _portion(year, 10, given)
    elif "schoolyear" in given:
        return date(year, 8, 1).toordinal(), date(year + 1, 8, 31).toordinal()
    elif "early" in given:
        return date(year, 1, 1).toordinal(), date(year, 3, 31).toordinal()
    elif "mid" in given:
        return date(year, 5, 1).toordinal(), date(year, 8, 31).toordinal()
    elif "late" in given:
        return date(year, 11, 1).toordinal(), date(year, 12, 31).toordinal()
    elif month is not None:
        return _within_year(year, month, None, given) if 1 <= month <= 12 else _UNKNOWN
    else:
        first = last = year
    return date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()


def _portion(year: int, length: int, given: AbstractSet[str]) -> tuple[int, int]:
    """The years of a decade or century, or of the part of it that is named, with room for what people call early."""
    tenth = length // 10
    if "early" in given:
        return year, year + 4 * tenth
    if "mid" in given:
        return year + 3 * tenth, year + 7 * tenth
    if "late" in given:
        return year + 5 * tenth, year + length - 1
    return year, year + length - 1
