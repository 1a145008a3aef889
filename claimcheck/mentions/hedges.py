"""The words around a number and the number itself -> the intervals that they mean together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral

__all__ = ["SIGNED", "meaning"]

SIGNED = frozenset({"temperature", "fahrenheit", "degree", "ratio", "points", "money", ""})
"""The dimensions of what may lie below zero."""

_ZERO, _TWO, _HALF = Decimal(0), Decimal(2), Decimal("0.5")
_FINEST = 5
"""Nobody tells more digits apart when he hedges."""
_ABOUT = {1: ("0.1", "0.05"), 2: ("0.1", "0.05"), 3: ("0.04", "0.02"), 4: ("0.01", "0.005"), 5: ("0.0005", "0.0002")}
"""Significant digits written -> how far 约 reaches at most and usually: nobody writes 约387.26万 of something between 350 and 425."""
_NEAR = {1: ("0.8", "0.9"), 2: ("0.9", "0.95"), 3: ("0.96", "0.98"), 4: ("0.98", "0.99"), 5: ("0.99", "0.995")}
"""How far below the number 近 reaches, likewise."""
_ABOVE = {1: "5", 2: "1.5", 3: "1.1", 4: "1.05", 5: "1.02"}
"""How far above the number 超 reaches; of one digit only the order of magnitude is certain (超300万 may be told of 390万), and of what
may be negative (不到零下3度) not even that."""
_STEPS = Decimal("2.5")
"""How many round steps a hedge of two digits or more reaches: 73%左右 is said of 71 to 75, for a writer who means 70 writes 70."""
_QUARTER = Decimal("0.25")


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


def _step(numeral: Numeral) -> Decimal:
    """The round step the number stands on: one for 73, five for 75, ten for 70, fifty for 150."""
    place = numeral.coarse_place
    digits = int(EXACT.divide(numeral.value, place))
    return EXACT.multiply(place, Decimal(5)) if digits % 5 == 0 else place


def _one(name: str, numeral: Numeral, reach: Decimal, signed: bool) -> tuple[Interval, Interval]:
    value = numeral.value
    floor = None if signed else _ZERO
    times, plus = EXACT.multiply, EXACT.add
    minus = EXACT.subtract
    digits = max(1, min(_digits(numeral), _FINEST))
    reach_of_steps = times(_step(numeral), _STEPS) if digits > 1 else value
    if name == "about":
        half = min(times(numeral.coarse_place, _HALF), times(value, _QUARTER))
        wide, narrow = (max(min(times(value, Decimal(share)), reach_of_steps), half) for share in _ABOUT[digits])
        return Interval(minus(value, wide), plus(value, wide)), Interval(minus(value, narrow), plus(value, narrow))
    if name == "near":
        # 近七成 is more than six tenths: who has no more says 六成
        step = numeral.coarse_place if digits == 1 and value > numeral.coarse_place else reach_of_steps
        least, usual = (max(times(value, Decimal(share)), minus(value, step)) for share in _NEAR[digits])
        return Interval(least, value), Interval(usual, value, upper_open=value != 0)
    if name == "below":
        hard = Interval(floor, value, upper_open=value != 0)
        return hard, Interval(times(value, _HALF), value, upper_open=value != 0)
    if name == "above":
        usual = plus(value, times(numeral.coarse_place, _TWO))
        most = None if signed and digits == 1 else max(usual, times(value, Decimal(_ABOVE[digits])))
        return Interval(value, most, lower_open=True), Interval(value, usual, lower_open=True, upper_open=True)
    if name == "at-least":
        return Interval(value, None), Interval(value, None)
    if name == "at-most":
        return Interval(floor, value), Interval(floor, value)
    some = Interval(value, plus(value, reach or numeral.coarse_place), lower_open=True, upper_open=True)
    return some, some
