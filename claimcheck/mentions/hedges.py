"""The words around a number and the number itself -> the intervals that they mean together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral

__all__ = ["meaning"]

_TENTH, _TWENTIETH = Decimal("0.1"), Decimal("0.05")
_FIFTIETH, _HUNDREDTH = Decimal("0.02"), Decimal("0.01")
_FINE = 4
"""So many significant digits show that 约 only stands for rounding."""
_ZERO, _TWO = Decimal(0), Decimal(2)
_EIGHT, _NINE, _HALF = Decimal("0.8"), Decimal("0.9"), Decimal("0.5")


def meaning(names: Sequence[str], numeral: Numeral, reach: Decimal, signed: bool) -> tuple[Interval, Interval]:
    """What a hedged number can mean, and what it usually conveys.

    ``reach`` is the worth of the place that 多 or 余 stands on.  Two hedges on one number (近200多) give the hull of both, so
    that arithmetic never builds on their quarrel.  ``signed`` says that values below zero are possible.
    """
    if numeral.value < 0:
        mirrored = Numeral(numeral.span, -numeral.value, numeral.place, numeral.form)
        hard, soft = meaning([_MIRROR.get(name, name) for name in names], mirrored, reach, True)
        return -hard, -soft
    if len(names) == 1:
        return _one(names[0], numeral, reach, signed)
    pairs = [_one(name, numeral, reach, signed) for name in names]
    return _hull(pair[0] for pair in pairs), _hull(pair[1] for pair in pairs)


_MIRROR = {"below": "above", "above": "below", "at-least": "at-most", "at-most": "at-least"}


def _hull(intervals: Iterable[Interval]) -> Interval:
    result: Interval | None = None
    for interval in intervals:
        result = interval if result is None else result.hull(interval)
    return result if result is not None else Interval()


def _digits(numeral: Numeral) -> int:
    """How many digits are written from the first to the last that is not zero."""
    return len(str(int(EXACT.divide(numeral.value, numeral.coarse_place)))) if numeral.value > 0 else 0


def _one(name: str, numeral: Numeral, reach: Decimal, signed: bool) -> tuple[Interval, Interval]:
    value = numeral.value
    floor = None if signed else _ZERO
    times, plus = EXACT.multiply, EXACT.add
    if name == "about":
        half = times(numeral.coarse_place, _HALF)
        fine = _digits(numeral) >= _FINE  # nobody writes 约387.26万 of something between 350 and 425
        wide, narrow = max(times(value, _FIFTIETH if fine else _TENTH), half), max(times(value, _HUNDREDTH if fine else _TWENTIETH), half)
        minus = EXACT.subtract
        return Interval(minus(value, wide), plus(value, wide)), Interval(minus(value, narrow), plus(value, narrow))
    if name == "near":
        return Interval(times(value, _EIGHT), value), Interval(times(value, _NINE), value, upper_open=value != 0)
    if name == "below":
        hard = Interval(floor, value, upper_open=value != 0)
        return hard, Interval(times(value, _HALF), value, upper_open=value != 0)
    if name == "above":
        usual = plus(value, times(numeral.coarse_place, _TWO))
        return Interval(value, None, lower_open=True), Interval(value, usual, lower_open=True, upper_open=True)
    if name == "at-least":
        return Interval(value, None), Interval(value, None)
    if name == "at-most":
        return Interval(floor, value), Interval(floor, value)
    some = Interval(value, plus(value, reach or numeral.coarse_place), lower_open=True, upper_open=True)
    return some, some
