"""Two written times and a stated length of time -> the lengths that would be right."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from claimcheck.formula.operands import ANYTHING
from claimcheck.model.claim import Claim, Given, Operand
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Moment, Period, Quantity

__all__ = ["elapsed", "elapsed_later", "elapsed_together", "elapsed_within", "lived"]

_MONTHS = {"个月": 1, "季度": 3, "年": 12, "周年": 12, "财年": 12, "世纪": 1200}
_DAYS = {"天": 1, "周": 7}
_WORKING = frozenset({"交易日", "工作日"})
_MINUTES = {"小时": Decimal(60), "刻钟": Decimal(15), "分钟": Decimal(1), "秒": Decimal(1) / 60}
_HALF = Decimal("0.5")
_FULL_YEARS = "周岁"
_COMMON_YEAR = 2002
_LEAP_YEAR = 2004
"""Stands for a year that is not written; a day more or less at the end of February goes unseen."""

Range = tuple[Decimal, Decimal]


def elapsed(start: Sequence[Operand], end: Sequence[Operand], stated: Sequence[Operand]) -> Interval:
    """How long it is from one time to another in the unit of ``stated``, as loosely as people count two dated events.

    >>> elapsed([], [], []) == Interval()
    True
    """
    return _elapsed(start, end, stated, _events)


def elapsed_within(start: Sequence[Operand], end: Sequence[Operand], stated: Sequence[Operand]) -> Interval:
    """The length of a stretch whose two ends are written in one breath (2018—2022年): with or without the first year.

    >>> elapsed_within([], [], []) == Interval()
    True
    """
    return _elapsed(start, end, stated, _stretch)


def elapsed_later(start: Sequence[Operand], end: Sequence[Operand], stated: Sequence[Operand]) -> Interval:
    """The step from one time to another (九年后的1958年): years count as the difference of their numbers.

    >>> elapsed_later([], [], []) == Interval()
    True
    """
    return _elapsed(start, end, stated, _step)


def elapsed_together(start: Sequence[Operand], end: Sequence[Operand], stated: Sequence[Operand]) -> Interval:
    """How long several stretches of a day are together.

    >>> elapsed_together([], [], []) == Interval()
    True
    """
    quantity = stated[0].mention if stated and not isinstance(stated[0], Given) else None
    ends = [(_moment([one], first=True), _moment([two], first=False)) for one, two in zip(start, end, strict=False)]
    clocks = [(one, two) for one, two in ends if one is not None and two is not None and None not in (one.hour, two.hour)]
    if not isinstance(quantity, Quantity) or quantity.unit not in _MINUTES or not clocks or len(clocks) < len(ends):
        return ANYTHING
    with localcontext(EXACT):
        apart, unit = sum((_apart(one, two) for one, two in clocks), Decimal(0)), _MINUTES[quantity.unit]
        low, high = _told((apart - 1) / unit, (apart + 1) / unit, quantity)
        return Interval(low * quantity.factor, high * quantity.factor)


def lived(birth: Sequence[Operand], when: Sequence[Operand], stated: Sequence[Operand]) -> Interval:
    """The ages that one can be given: full years at least, two more than the years' difference at most.

    Where both days are known and the text says 周岁 or 已满, full years are all there is.

    >>> lived([], [], []) == Interval()
    True
    """
    first, last = _moment(birth, first=True), _moment(when, first=False)
    if first is None or last is None or first.year is None or last.year is None:
        return ANYTHING
    # there is no year nought
    years = last.year - first.year - (1 if first.year < 0 < last.year else 0)
    if years < 0:
        return ANYTHING
    low, high = years - 1, years + 2
    if first.calendar != "gregorian" or last.calendar != "gregorian":
        low, high = low - 1, high + 1
    elif None not in (first.month, first.day, last.month, last.day) and first.year > 0:
        full = years - ((last.month or 0, last.day or 0) < (first.month or 0, first.day or 0))
        low = full
        if stated and isinstance(stated[0], Claim) and _FULL_YEARS in stated[0].mention.text:
            high = full
    return Interval(Decimal(max(low, 0)), Decimal(max(high, 0)))


def _elapsed(
    start: Sequence[Operand], end: Sequence[Operand], stated: Sequence[Operand], coarse: Callable[[int], tuple[int, int]]
) -> Interval:
    first, last = _moment(start, first=True), _moment(end, first=False)
    if first is None or last is None or not stated or isinstance(stated[0], Given):
        return ANYTHING
    quantity = stated[0].mention
    if not isinstance(quantity, Quantity):
        return ANYTHING
    with localcontext(EXACT):
        span = _lunar(first, last, quantity) or _in_any_year(first, last, quantity, coarse)
        # an end before the beginning is a matter of order, not of length
        return (
            ANYTHING if span is None or span[1] < span[0] or span[1] < 0 else Interval(span[0] * quantity.factor, span[1] * quantity.factor)
        )


def _lunar(first: Moment, last: Moment, quantity: Quantity) -> Range | None:
    """Days between two dates of the lunar calendar whose year is not told: a month of it has 29 or 30."""
    dates = (first.month, first.day, last.month, last.day)
    if {first.calendar, last.calendar} != {"lunar"} or first.first is not None or last.first is not None or quantity.unit not in _DAYS:
        return None
    if None in dates or not 1 <= (first.month or 0) <= 12 or not 1 <= (last.month or 0) <= 12:
        return None
    months = ((last.month or 0) - (first.month or 0)) % 12
    days = Decimal((last.day or 0) - (first.day or 0))
    low, high = days + 29 * months, days + 30 * months + 1
    unit = Decimal(_DAYS[quantity.unit])
    return _told(low / unit, high / unit, quantity) if unit > 1 or quantity.hard is not None else (low, high)


def _span(first: Moment, last: Moment, quantity: Quantity, coarse: Callable[[int], tuple[int, int]]) -> Range | None:
    if quantity.unit in _MINUTES:
        return _clock(first, last, quantity)
    if quantity.unit in _MONTHS:
        return _by_months(first, last, quantity, coarse)
    if first.first is None or first.last is None or last.first is None or last.last is None:
        return None
    low, high = Decimal(last.first - first.last), Decimal(last.last - first.first + 1)
    if first.hour is not None and last.hour is not None and (last.hour, last.minute or 0) < (first.hour, first.minute or 0):
        # from 23:08 to 06:33 the last day is not full
        low -= 1
    if quantity.unit in _WORKING:
        # five days of seven, two more for a weekend that is worked, down to half of that around long holidays
        return max(low * 5 / 14 - 1, Decimal(0)), high * 5 / 7 + 3
    if quantity.unit not in _DAYS:
        return None
    days = Decimal(_DAYS[quantity.unit])
    return _told(low / days, high / days, quantity) if days > 1 or quantity.hard is not None else (low, high)


def _in_any_year(first: Moment, last: Moment, quantity: Quantity, coarse: Callable[[int], tuple[int, int]]) -> Range | None:
    """The length between two dates; of days that leave out their year, in a leap year as well: 1月26日至3月5日 are 39 or 40."""
    undated = first.year is None and last.year is None and quantity.unit in _DAYS
    years = (_COMMON_YEAR, _LEAP_YEAR - 1, _LEAP_YEAR) if undated else (_COMMON_YEAR,)
    spans = [span for year in years if (span := _span(*_in_one_year(first, last, year), quantity, coarse)) is not None]
    return (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else None


def _in_one_year(first: Moment, last: Moment, year: int) -> tuple[Moment, Moment]:
    """Two dates that both leave their year out lie in one, or in neighbours where the months run over its end; two days in one month."""
    if (
        first.month is None
        and last.month is None
        and first.year is None
        and last.year is None
        and (first.day or 32) < (last.day or 0) <= 31
    ):
        return _dated(replace(first, month=1), _COMMON_YEAR), _dated(replace(last, month=1), _COMMON_YEAR)
    if first.year is not None or last.year is not None or not 1 <= (first.month or 0) <= 12 or not 1 <= (last.month or 0) <= 12:
        return first, last
    return _dated(first, year), _dated(last, year + ((last.month or 0) < (first.month or 0)))


def _dated(moment: Moment, year: int) -> Moment:
    month = moment.month or 1
    last = monthrange(year, month)[1]
    first_day, last_day = (min(moment.day, last),) * 2 if moment.day is not None else (1, last)
    return replace(moment, year=year, first=date(year, month, first_day).toordinal(), last=date(year, month, last_day).toordinal())


def _by_months(first: Moment, last: Moment, quantity: Quantity, coarse: Callable[[int], tuple[int, int]]) -> Range | None:
    if first.year is None or last.year is None:
        return None
    unit = Decimal(_MONTHS[quantity.unit])
    exact = quantity.hard is None and quantity.value == quantity.value.to_integral_value()
    fine = {"month", "day", "quarter", "half", "season", "early", "mid", "late", "decade", "century"}
    if not first.given & fine and not last.given & fine and first.month is None and last.month is None:
        years = last.year - first.year
        low, high = (Decimal(bound * 12) / unit for bound in coarse(years))
        return (low, high) if exact else (low - _HALF * 12 / unit, high + _HALF * 12 / unit)
    if first.first is None or first.last is None or last.first is None or last.last is None:
        return None
    if _monthly(first) and _monthly(last) and exact and unit == 1:
        months = (last.year - first.year) * 12 + (last.month or 1) - (first.month or 1)
        return Decimal(coarse(months)[0]), Decimal(coarse(months)[1])
    return _told(
        (_position(last.first) - _position(first.last)) / unit, (_position(last.last + 1) - _position(first.first)) / unit, quantity
    )


def _monthly(moment: Moment) -> bool:
    return moment.month is not None and moment.day is None and not moment.given & {"early", "mid", "late", "quarter", "half", "season"}


def _told(low: Decimal, high: Decimal, quantity: Quantity) -> Range:
    """A whole number of units may be cut off or rounded; a hedge or a fraction speaks for itself, give or take a little."""
    if quantity.hard is not None or quantity.value != quantity.value.to_integral_value():
        return low - low / 20 - _HALF / 10, high + high / 20 + _HALF / 10
    floor, ceiling = high.to_integral_value(ROUND_FLOOR), low.to_integral_value(ROUND_CEILING)
    return min(floor, ceiling), max(floor, ceiling, (high + _HALF).to_integral_value(ROUND_FLOOR))


def _clock(first: Moment, last: Moment, quantity: Quantity) -> Range | None:
    if first.hour is None or last.hour is None:
        return None
    low = _apart(first, last)
    # an hour without minutes is often not meant to the minute
    slack = 1 + 15 * sum("minute" not in moment.given for moment in (first, last) if moment.minute is None and moment.hedges)
    unit = _MINUTES[quantity.unit]
    return _told((low - slack) / unit, (low + slack) / unit, quantity)


def _apart(first: Moment, last: Moment) -> Decimal:
    """Minutes from one clock time to the next such one."""
    low = Decimal(_minute(last) - _minute(first))
    if first.first is not None and first.first == first.last and last.first is not None and last.first == last.last:
        low += (last.first - first.first) * 1440
    elif first.day is not None and last.day is not None and first.month == last.month:
        low += (last.day - first.day) * 1440
    return low + 1440 if low < 0 else low


def _minute(moment: Moment) -> int:
    return (moment.hour or 0) * 60 + (moment.minute or 0)


def _position(day: int) -> Decimal:
    """A day on a line of months: the tenth of the month lies a little less than a third into it."""
    point = date.fromordinal(max(1, day))
    return Decimal(point.year * 12 + point.month - 1) + Decimal(point.day - 1) / 31


def _events(years: int) -> tuple[int, int]:
    return max(0, years - 1), years + 1


def _stretch(years: int) -> tuple[int, int]:
    return years, years + 1


def _step(years: int) -> tuple[int, int]:
    return years, years


def _moment(operands: Sequence[Operand], *, first: bool) -> Moment | None:
    if not operands:
        return None
    if isinstance(operands[0], Given):
        return _given(operands[0])
    mention = operands[0].mention
    if isinstance(mention, Period):
        return mention.start if first else mention.end
    return mention if isinstance(mention, Moment) else None


def _given(operand: Given) -> Moment | None:
    """A day that was looked up: its ordinal stands for it."""
    if not date.min.toordinal() <= operand.value <= date.max.toordinal():
        return None
    day = date.fromordinal(int(operand.value))
    written = frozenset({"year", "month", "day"})
    return Moment(operand.span, operand.text, day.year, day.month, day.day, given=written, first=day.toordinal(), last=day.toordinal())
