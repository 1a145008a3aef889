"""The named functions of the formula language -> one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from typing import Any, Final

from claimcheck.formula.operands import ANYTHING
from claimcheck.model.claim import Given, Operand
from claimcheck.model.interval import EXACT, Interval, total
from claimcheck.model.mention import Moment, Period, Quantity

__all__ = ["FUNCTIONS", "Function"]

Numbers = Sequence[Interval]


@dataclass(frozen=True, slots=True)
class Function:
    """One named function.

    ``takes`` says what each argument is: a ``number`` (any expression), ``numbers`` (a role, as intervals) or
    ``operands`` (a role, as it stands in the text).  ``zh`` and ``en`` say the call in words, {0} and {1} its arguments;
    ``gives`` is the kind of number that comes out; ``answers`` marks functions that answer yes or no.
    """

    takes: tuple[str, ...]
    apply: Callable[..., Any]
    zh: str
    en: str
    gives: str = ""
    answers: bool = False


def _least(numbers: Numbers) -> Interval:
    """The smallest of several.

    >>> _least([Interval.of(3), Interval.of(8)]) == Interval.of(3)
    True
    """
    result = numbers[0]
    for number in numbers[1:]:
        low = number if _starts_lower(number, result) else result
        high = -number if _starts_lower(-result, -number) else -result
        result = Interval(low.lower, None if high.lower is None else -high.lower, low.lower_open, high.lower_open)
    return result


def _starts_lower(one: Interval, other: Interval) -> bool:
    if one.lower is None or other.lower is None:
        return one.lower is None
    return (one.lower, one.lower_open) < (other.lower, other.lower_open)


def _greatest(numbers: Numbers) -> Interval:
    """The largest of several.

    >>> _greatest([Interval.of(3), Interval.of(8)]) == Interval.of(8)
    True
    """
    return -_least([-number for number in numbers])


def _mean(numbers: Numbers) -> Interval:
    """The plain average of several.

    >>> _mean([Interval.of(3), Interval.of(8)]) == Interval.of("5.5")
    True
    """
    return total(numbers).over(Interval.of(len(numbers))) or ANYTHING


def _count(operands: Sequence[Operand]) -> Interval:
    """How many operands fill a role.

    >>> _count([]) == Interval.of(0)
    True
    """
    return Interval.of(len(operands))


def _less(one: Interval, other: Interval) -> Interval:
    """The first without the second.

    >>> _less(Interval.of(8), Interval.of(3)) == Interval.of(5)
    True
    """
    return one + -other


def _gap(one: Interval, other: Interval) -> Interval:
    """How far two are apart, whichever is larger.

    >>> _gap(Interval.of(3), Interval.of(8)) == Interval.of(5)
    True
    """
    difference = _less(one, other)
    if difference.lower is not None and difference.lower >= 0:
        return difference
    if difference.upper is not None and difference.upper <= 0:
        return -difference
    low, high = difference.lower, difference.upper
    return Interval(Decimal(0), None if low is None or high is None else max(-low, high))


def _ratio(one: Interval, other: Interval) -> Interval:
    """The first divided by the second; anything where the second may be nothing.

    >>> _ratio(Interval.of(8), Interval.of(4)) == Interval.of(2)
    True
    """
    return one.over(other) or ANYTHING


def _doubled(times: Interval) -> Interval:
    """Two to the power of a small number of doublings (翻N番), taken at its whole numbers.

    >>> _doubled(Interval.of(2)) == Interval.of(4)
    True
    """
    if times.lower is None or times.upper is None or times.lower < 0 or times.upper > 60:
        return ANYTHING
    with localcontext(EXACT):
        return Interval(Decimal(2) ** times.lower, Decimal(2) ** times.upper, times.lower_open, times.upper_open)


def _about(number: Interval, share: Interval) -> Interval:
    """A number give or take a share of it.

    >>> _about(Interval.of(100), Interval.of("0.05")) == Interval(Decimal(95), Decimal(105))
    True
    """
    if share.upper is None:
        return ANYTHING
    return number * Interval.around(Decimal(1), share.upper)


def _days(start: Interval, end: Interval) -> Interval:
    """Days from one day to another, the first counted or not.

    >>> _days(Interval.of(10), Interval.of(29)) == Interval(Decimal(19), Decimal(20))
    True
    """
    return _less(end, start) + Interval(Decimal(0), Decimal(1))


def _years(start: Interval, end: Interval) -> Interval:
    """Years that passed between two days, as a measured time.

    >>> _years(Interval.of(0), Interval.of(730)).contains(Decimal(2))
    True
    """
    return (_days(start, end).over(Interval(Decimal(365), Decimal(366)))) or ANYTHING


def _months(start: Interval, end: Interval) -> Interval:
    """Months that passed between two days, as a measured time.

    >>> _months(Interval.of(0), Interval.of(61)).contains(Decimal(2))
    True
    """
    return _days(start, end).over(Interval(Decimal(28), Decimal(31))) or ANYTHING


def _age(birth: Interval, when: Interval) -> Interval:
    """An age in a year: a year less by the Western count before the birthday, up to two more by the Chinese one.

    >>> _age(Interval.of(1936), Interval.of(2022)) == Interval(Decimal(85), Decimal(88))
    True
    """
    return _less(when, birth) + Interval(Decimal(-1), Decimal(2))


def _weekday(day: Interval) -> Interval:
    """The weekday of a day, 1 for Monday; anything where the day is not known to the day.

    >>> _weekday(Interval.of(date(2022, 8, 15).toordinal())) == Interval.of(1)
    True
    """
    if day.lower is None or not day.exact:
        return ANYTHING
    return Interval.of(date.fromordinal(int(day.lower)).isoweekday())


def _stated(field: str) -> Callable[[Sequence[Operand]], Interval]:
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


def _minutes(operands: Sequence[Operand]) -> Interval:
    """The time of day in minutes."""
    hour = _field(operands[0], "hour") if operands else None
    if hour is None:
        return ANYTHING
    minute = _field(operands[0], "minute")
    return Interval.of(hour * 60 + (minute or 0)) if minute is not None else Interval(Decimal(hour * 60), Decimal(hour * 60 + 59))


def _year(operands: Sequence[Operand]) -> Interval:
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


def _written(operands: Sequence[Operand]) -> Interval:
    """The number as its digits say it, without hedge or rounding, in the base unit."""
    if operands and isinstance(operands[0], Given):
        return Interval.of(operands[0].value)
    if operands and not isinstance(operands[0], Given) and isinstance(operands[0].mention, Quantity):
        return Interval.of(operands[0].mention.base_value)
    return ANYTHING


def _reachable(share: Sequence[Operand], whole: Interval) -> bool:
    """Whether some whole number out of ``whole`` gives the written share; only small wholes leave gaps."""
    if not share or isinstance(share[0], Given) or not isinstance(share[0].mention, Quantity) or whole.upper is None or whole.lower is None:
        return True
    rate = share[0].mention
    with localcontext(EXACT):
        step = rate.place * rate.factor
        if rate.hard is not None or not whole.exact or whole.upper <= 0 or whole.upper * step >= 1:
            return True
        near = (rate.base_value * whole.upper).to_integral_value(ROUND_HALF_UP)
        numerators = (near - 1, near, near + 1)
        shares = [number / whole.upper / step for number in numerators]
        return any(share.to_integral_value(way) * step == rate.base_value for share in shares for way in (ROUND_HALF_UP, ROUND_FLOOR))


def _never() -> bool:
    """No: the mention is wrong by itself."""
    return False


FUNCTIONS: Final[dict[str, Function]] = {
    "sum": Function(("numbers",), total, "{0}", "{0}", "same"),
    "count": Function(("operands",), _count, "列出的项数", "items listed", "number"),
    "min": Function(("numbers",), _least, "{0}中最小的", "the least of {0}", "same"),
    "max": Function(("numbers",), _greatest, "{0}中最大的", "the greatest of {0}", "same"),
    "mean": Function(("numbers",), _mean, "{0}的平均", "the mean of {0}", "same"),
    "less": Function(("number", "number"), _less, "{0} − {1}", "{0} − {1}", "same"),
    "gap": Function(("number", "number"), _gap, "{0}与{1}之差", "the difference of {0} and {1}", "same"),
    "ratio": Function(("number", "number"), _ratio, "{0} ÷ {1}", "{0} ÷ {1}", "number"),
    "doubled": Function(("number",), _doubled, "2的{0}次方", "2 to the power of {0}", "number"),
    "about": Function(("number", "number"), _about, "{0}", "{0}", "same"),
    "days": Function(("number", "number"), _days, "{0}至{1}", "{0} to {1}", "days"),
    "months": Function(("number", "number"), _months, "{0}至{1}", "{0} to {1}", "months"),
    "years": Function(("number", "number"), _years, "{0}至{1}", "{0} to {1}", "years"),
    "age": Function(("number", "number"), _age, "{1} − {0}", "{1} − {0}", "years"),
    "weekday": Function(("number",), _weekday, "{0}", "{0}", "weekday"),
    "stated_weekday": Function(("operands",), _stated("weekday"), "{0}", "{0}", "weekday"),
    "year": Function(("operands",), _year, "{0}", "{0}", "year"),
    "month": Function(("operands",), _stated("month"), "{0}的月份", "the month of {0}", "number"),
    "minutes": Function(("operands",), _minutes, "{0}", "{0}", "minutes"),
    "written": Function(("operands",), _written, "{0}", "{0}", "same"),
    "reachable": Function(("operands", "number"), _reachable, "以{1}为分母得不出{0}", "no count out of {1} gives {0}", answers=True),
    "never": Function((), _never, "", "", answers=True),
}
"""What a formula may call; a new entry needs its words and a doctest."""
