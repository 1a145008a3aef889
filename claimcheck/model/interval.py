"""Two Decimals -> the exact set of numbers between them, with the algebra that checks need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

from claimcheck.model.quick import quick

__all__ = ["EXACT", "Interval", "total"]

EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)
"""Sixty digits: sums and products of written numerals never round in it."""

_ZERO = Decimal(0)


@quick
@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from ``lower`` to ``upper``; an end of None is unbounded, an open end is excluded.

    An interval is never empty: ``lower`` must not exceed ``upper``.
    """

    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_open: bool = False
    upper_open: bool = False

    def __post_init__(self) -> None:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"interval ends are reversed: {self.lower} > {self.upper}")

    @classmethod
    def of(cls, value: Decimal | int | str) -> Interval:
        """The interval that holds one number.

        >>> Interval.of(3).contains(Decimal(3))
        True
        """
        number = Decimal(value)
        return cls(number, number)

    @classmethod
    def around(cls, value: Decimal, margin: Decimal) -> Interval:
        """The closed interval ``value`` ± ``margin``."""
        return cls(EXACT.subtract(value, margin), EXACT.add(value, margin))

    @property
    def exact(self) -> bool:
        """Whether the interval holds one number only."""
        return self.lower is not None and self.lower == self.upper

    def contains(self, number: Decimal) -> bool:
        """Whether ``number`` lies in the interval."""
        return self.meets(Interval(number, number))

    def below(self, other: Interval) -> bool:
        """Whether every number here is less than every number of ``other``."""
        if self.upper is None or other.lower is None:
            return False
        if self.upper == other.lower:
            return self.upper_open or other.lower_open
        return self.upper < other.lower

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common: the test for equality of measured things.

        >>> Interval.of(3).meets(Interval(Decimal(1), Decimal(3), upper_open=True))
        False
        """
        return not (self.below(other) or other.below(self))

    def __add__(self, other: Interval) -> Interval:
        lower = None if self.lower is None or other.lower is None else EXACT.add(self.lower, other.lower)
        upper = None if self.upper is None or other.upper is None else EXACT.add(self.upper, other.upper)
        return Interval(lower, upper, self.lower_open or other.lower_open, self.upper_open or other.upper_open)

    def __neg__(self) -> Interval:
        return Interval(
            None if self.upper is None else -self.upper,
            None if self.lower is None else -self.lower,
            self.upper_open,
            self.lower_open,
        )

    def __mul__(self, other: Interval) -> Interval:
        return _product(self, other)

    def scaled(self, factor: Decimal) -> Interval:
        """The interval times a number above zero; what ``*`` gives, at a tenth of its cost.

        >>> Interval(Decimal(2), None).scaled(Decimal(100))
        Interval(lower=Decimal('200'), upper=None, lower_open=False, upper_open=False)
        """
        lower = None if self.lower is None else EXACT.multiply(self.lower, factor) or _ZERO
        upper = None if self.upper is None else EXACT.multiply(self.upper, factor) or _ZERO
        return Interval(lower, upper, lower is not None and self.lower_open, upper is not None and self.upper_open)

    def widen(self, margin: Decimal) -> Interval:
        """The interval with ``margin`` added at both ends, closed."""
        return self + Interval(-margin, margin)

    def over(self, other: Interval) -> Interval | None:
        """The quotients of the two, rounded outwards to 50 digits, or None where ``other`` may be zero."""
        if other.lower is None or other.upper is None or other.lower <= 0 <= other.upper:
            return None
        with localcontext(EXACT):
            inverse = Interval(1 / other.upper, 1 / other.lower, other.upper_open, other.lower_open)
        return self * inverse

    def hull(self, *others: Interval) -> Interval:
        """The smallest interval that holds this one and all others."""
        lower, upper, lower_open, upper_open = self.lower, self.upper, self.lower_open, self.upper_open
        for other in others:
            if lower is not None:
                if other.lower is None or other.lower < lower:
                    lower, lower_open = other.lower, other.lower_open
                elif other.lower == lower:
                    lower_open = lower_open and other.lower_open
            if upper is not None:
                if other.upper is None or other.upper > upper:
                    upper, upper_open = other.upper, other.upper_open
                elif other.upper == upper:
                    upper_open = upper_open and other.upper_open
        return Interval(lower, upper, lower is not None and lower_open, upper is not None and upper_open)


_Bound = tuple[Decimal | None, bool]


def _times(first: _Bound, second: _Bound) -> _Bound:
    """The product of two ends; None stands for infinity."""
    (one, one_open), (two, two_open) = first, second
    if (one is not None and one == 0) or (two is not None and two == 0):
        closed = (one is not None and one == 0 and not one_open) or (two is not None and two == 0 and not two_open)
        return Decimal(0), not closed
    if one is None or two is None:
        return None, True
    return one * two, one_open or two_open


def _product(first: Interval, second: Interval) -> Interval:
    """Multiply by looking at the four corners, with infinities kept apart from zeros."""
    corners: list[tuple[Decimal, bool]] = []
    unbounded_low = unbounded_high = False
    with localcontext(EXACT):
        for one, one_open, one_sign in (
            (first.lower, first.lower_open, -1),
            (first.upper, first.upper_open, 1),
        ):
            for two, two_open, two_sign in (
                (second.lower, second.lower_open, -1),
                (second.upper, second.upper_open, 1),
            ):
                value, opened = _times((one, one_open), (two, two_open))
                if value is not None:
                    corners.append((value, opened))
                    continue
                sign = (one_sign if one is None else (1 if one > 0 else -1)) * (two_sign if two is None else (1 if two > 0 else -1))
                unbounded_high |= sign > 0
                unbounded_low |= sign < 0
    low = min(corners, key=lambda c: (c[0], c[1])) if corners else (Decimal(0), True)
    high = max(corners, key=lambda c: (c[0], not c[1])) if corners else (Decimal(0), True)
    return Interval(
        None if unbounded_low else low[0],
        None if unbounded_high else high[0],
        not unbounded_low and low[1],
        not unbounded_high and high[1],
    )


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of intervals; of none it is zero."""
    add = EXACT.add
    lower: Decimal | None = _ZERO
    upper: Decimal | None = _ZERO
    lower_open = upper_open = False
    for part in parts:
        lower = None if lower is None or part.lower is None else add(lower, part.lower)
        upper = None if upper is None or part.upper is None else add(upper, part.upper)
        lower_open, upper_open = lower_open or part.lower_open, upper_open or part.upper_open
    return Interval(lower, upper, lower_open, upper_open)
