"""The named functions of the formula language -> one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from typing import Any, Final

from claimcheck.formula.calendar import age, days, minutes, stated, weekday, year
from claimcheck.formula.chronology import elapsed, elapsed_later, elapsed_together, elapsed_within, lived
from claimcheck.formula.operands import ANYTHING
from claimcheck.model.claim import Given, Operand
from claimcheck.model.interval import EXACT, Interval, total
from claimcheck.model.mention import Quantity

__all__ = ["FUNCTIONS", "Function"]

Numbers = Sequence[Interval]


@dataclass(frozen=True, slots=True)
class Function:
    """One named function.

    ``takes`` says what each argument is: a ``number`` (any expression), or the name of a role, as ``numbers`` (intervals in
    base units), ``figures`` (intervals in the units it is written in) or ``operands`` (as it stands in the text).
    ``zh`` and ``en`` say the call in words, {0} and {1} its arguments; ``gives`` is the kind of number that comes out;
    ``answers`` marks functions that answer yes or no.
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


def _compounded(rate: Interval, years: Interval) -> Interval:
    """What one becomes at a yearly rate after a whole number of years.

    >>> _compounded(Interval.of("0.1"), Interval.of(2)) == Interval.of("1.21")
    True
    """
    if (
        rate.lower is None
        or rate.upper is None
        or rate.lower <= -1
        or years.lower is None
        or not years.exact
        or not 0 <= years.lower <= 200
    ):
        return ANYTHING
    with localcontext(EXACT):
        return Interval((1 + rate.lower) ** years.lower, (1 + rate.upper) ** years.lower, rate.lower_open, rate.upper_open)


def _about(number: Interval, share: Interval) -> Interval:
    """A number give or take a share of it.

    >>> _about(Interval.of(100), Interval.of("0.05")) == Interval(Decimal(95), Decimal(105))
    True
    """
    if share.upper is None:
        return ANYTHING
    return number * Interval.around(Decimal(1), share.upper)


def _written(operands: Sequence[Operand]) -> Interval:
    """The number as its digits say it, without hedge or rounding, in the base unit."""
    if operands and isinstance(operands[0], Given):
        return Interval.of(operands[0].value)
    if operands and not isinstance(operands[0], Given) and isinstance(operands[0].mention, Quantity):
        return Interval.of(operands[0].mention.base_value)
    return ANYTHING


def _rough(operands: Sequence[Operand]) -> Interval:
    """The number without its hedge, give or take its last digit that is not zero: 超60万 is 50万 to 70万; without hedge as it is."""
    quantity = None if not operands or isinstance(operands[0], Given) else operands[0].mention
    if isinstance(quantity, Quantity) and quantity.hedges and not quantity.is_range:
        with localcontext(EXACT):
            return Interval.around(quantity.base_value, quantity.numerals[0].coarse_place * quantity.factor)
    return _nearest(operands)


def _nearest(operands: Sequence[Operand]) -> Interval:
    """The number rounded to its last written digit, never cut off and never exact: 7倍 is 6.5 to 7.5; hedges as they are meant."""
    if not operands or isinstance(operands[0], Given):
        return Interval.of(operands[0].value) if operands and isinstance(operands[0], Given) else ANYTHING
    quantity = operands[0].mention
    if not isinstance(quantity, Quantity):
        return ANYTHING
    if quantity.hard is not None:
        return quantity.interval()
    with localcontext(EXACT):
        return Interval.around(quantity.base_value, quantity.place * quantity.factor / 2)


def _figure(numbers: Numbers) -> Interval:
    """The number in the unit it is written in: of 75周年, 75.

    >>> _figure([Interval.of(75)]) == Interval.of(75)
    True
    """
    return numbers[0] if len(numbers) == 1 else ANYTHING


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


def _wellformed(operands: Sequence[Operand]) -> bool:
    """No: only what broke a rule of spelling is handed over."""
    return not operands


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
    "compounded": Function(("number", "number"), _compounded, "(1 + {0})的{1}次方", "(1 + {0}) to the power of {1}", "number"),
    "about": Function(("number", "number"), _about, "{0}", "{0}", "same"),
    "days": Function(("number", "number"), days, "{0}至{1}", "{0} to {1}", "days"),
    "elapsed": Function(("operands", "operands", "operands"), elapsed, "{0}至{1}", "{0} to {1}", "length"),
    "elapsed_within": Function(("operands", "operands", "operands"), elapsed_within, "{0}至{1}", "{0} to {1}", "length"),
    "elapsed_later": Function(("operands", "operands", "operands"), elapsed_later, "{0}至{1}", "{0} to {1}", "length"),
    "elapsed_together": Function(("operands", "operands", "operands"), elapsed_together, "{0}至{1}", "{0} to {1}", "length"),
    "lived": Function(("operands", "operands", "operands"), lived, "{1} − {0}", "{1} − {0}", "length"),
    "age": Function(("number", "number"), age, "{1} − {0}", "{1} − {0}", "years"),
    "weekday": Function(("number",), weekday, "{0}", "{0}", "weekday"),
    "stated_weekday": Function(("operands",), stated("weekday"), "{0}", "{0}", "weekday"),
    "year": Function(("operands",), year, "{0}", "{0}", "year"),
    "month": Function(("operands",), stated("month"), "{0}的月份", "the month of {0}", "number"),
    "minutes": Function(("operands",), minutes, "{0}", "{0}", "minutes"),
    "figure": Function(("figures",), _figure, "{0}", "{0}", "number"),
    "written": Function(("operands",), _written, "{0}", "{0}", "same"),
    "rough": Function(("operands",), _rough, "{0}", "{0}", "same"),
    "nearest": Function(("operands",), _nearest, "{0}", "{0}", "same"),
    "reachable": Function(("operands", "number"), _reachable, "以{1}为分母得不出{0}", "no count out of {1} gives {0}", answers=True),
    "wellformed": Function(
        ("operands",),
        _wellformed,
        "{0}：数字的整数部分不以0开头，千位分隔每三位一组，小数点和每个数位词只写一次，日期依年、月、日为序",
        "{0}: a numeral has no leading zero, groups of three digits, one point and each scale word once; a date runs year, month, day",
        answers=True,
    ),
    "never": Function((), _never, "", "", answers=True),
}
"""What a formula may call; a new entry needs its words and a doctest."""
