"""The words around a number and the number itself -> the intervals that they mean together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral

__all__ = ["meaning"]

_ZERO, _TWO, _HALF = Decimal(0), Decimal(2), Decimal("0.5")
_FINEST = 5
"""Nobody tells more digits apart when he hedges."""
_ABOUT = {1: ("0.1", "0.05"), 2: ("0.1", "0.05"), 3: ("0.04", "0.02"), 4: ("0.01", "0.005"), 5: ("0.0005", "0.0002")}
"""Significant digits written -> how far 约 reaches at most and usually: nobody writes 约387.26万 of something between 350 and 425."""
_NEAR = {1: ("0.8", "0.9"), 2: ("0.9", "0.95"), 3: ("0.96", "0.98"), 4: ("0.98", "0.99"), 5: ("0.99", "0.995")}
"""How far below the number 近 reaches, likewise."""
_ABOVE = {2: "1.5", 3: "1.1", 4: "1.05", 5: "1.02"}
"""How far above the number 超 reaches; of one digit nothing is certain (超300万 may be told of 390万)."""


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
    digits = max(1, min(_digits(numeral), _FINEST))
    if name == "about":
        half = times(numeral.coarse_place, _HALF)
        wide, narrow = (max(times(value, Decimal(share)), half) for share in _ABOUT[digits])
        minus = EXACT.subtract
        return Interval(minus(value, wide), plus(value, wide)), Interval(minus(value, narrow), plus(value, narrow))
    if name == "near":
        least, usual = (times(value, Decimal(share)) for share in _NEAR[digits])
        return Interval(least, value), Interval(usual, value, upper_open=value != 0)
    if name == "below":
        hard = Interval(floor, value, upper_open=value != 0)
        return hard, Interval(times(value, _HALF), value, upper_open=value != 0)
    if name == "above":
        usual = plus(value, times(numeral.coarse_place, _TWO))
        most = max(usual, times(value, Decimal(_ABOVE[digits]))) if digits in _ABOVE else None
        return Interval(value, most, lower_open=True), Interval(value, usual, lower_open=True, upper_open=True)
    if name == "at-least":
        return Interval(value, None), Interval(value, None)
    if name == "at-most":
        return Interval(floor, value), Interval(floor, value)
    some = Interval(value, plus(value, reach or numeral.coarse_place), lower_open=True, upper_open=True)
    return some, some
