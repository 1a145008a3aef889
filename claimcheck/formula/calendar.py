"""Written dates and the days they mean -> the numbers that formulas reckon with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from claimcheck.formula.operands import ANYTHING
from claimcheck.model.claim import Given, Operand
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Moment, Period, Quantity

__all__ = ["age", "days", "minutes", "stated", "weekday", "year"]


def days(start: Interval, end: Interval) -> Interval:
    """Days from one day to another, the first counted or not.

    >>> days(Interval.of(10), Interval.of(29)) == Interval(Decimal(19), Decimal(20))
    True
    """
    return end + -start + Interval(Decimal(0), Decimal(1))


def age(birth: Interval, when: Interval) -> Interval:
    """An age in a year: a year less by the Western count before the birthday, up to two more by the Chinese one.

    >>> age(Interval.of(1936), Interval.of(2022)) == Interval(Decimal(85), Decimal(88))
    True
    """
    return when + -birth + Interval(Decimal(-1), Decimal(2))


def weekday(day: Interval) -> Interval:
    """The weekday of a day, 1 for Monday; anything where the day is not known to the day.

    >>> weekday(Interval.of(date(2022, 8, 15).toordinal())) == Interval.of(1)
    True
    """
    if day.lower is None or not day.exact:
        return ANYTHING
    return Interval.of(date.fromordinal(int(day.lower)).isoweekday())


def stated(field: str) -> Callable[[Sequence[Operand]], Interval]:
    """A function that takes one written field of a date."""

    def take(operands: Sequence[Operand]) -> Interval:
        number = _field(operands[0], field) if operands else None
        return ANYTHING if number is None else Interval.of(number)

    return take


def _field(operand: Operand, field: str) -> int | None:
    if isinstance(operand, Given):
        return int(operand.value)
    mention = operand.mention
    if isinstance(mention, Period):
        mention = mention.start or mention.end or mention
    number = getattr(mention, field) if isinstance(mention, Moment) else None
    return number if isinstance(number, int) else None


def minutes(operands: Sequence[Operand]) -> Interval:
    """The time of day in minutes."""
    hour = _field(operands[0], "hour") if operands else None
    if hour is None:
        return ANYTHING
    minute = _field(operands[0], "minute")
    return Interval.of(hour * 60 + (minute or 0)) if minute is not None else Interval(Decimal(hour * 60), Decimal(hour * 60 + 59))


def year(operands: Sequence[Operand]) -> Interval:
    """The calendar years that a date or period can lie in; of a plain number, the number."""
    if not operands:
        return ANYTHING
    if isinstance(operands[0], Given):
        return Interval.of(operands[0].value)
    mention = operands[0].mention
    if isinstance(mention, Quantity):
        return Interval.of(mention.value)
    start, end = (mention.start, mention.end) if isinstance(mention, Period) else (mention, mention)
    first, last = _year_of(start, first=True), _year_of(end, first=False)
    if first is None or last is None or first > last:
        return ANYTHING
    return Interval(Decimal(first), Decimal(last))


def _year_of(moment: Moment | None, *, first: bool) -> int | None:
    if moment is None:
        return None
    day = moment.first if first else moment.last
    return moment.year if day is None else date.fromordinal(day).year
