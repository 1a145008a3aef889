"""Numeral, unit, sign and hedges while they are being read -> one amount to make a quantity of."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from claimcheck.mentions.units import NO_UNIT, Unit
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Numeral

__all__ = ["Amount"]

_ONE = Decimal(1)
_ZERO = Decimal(0)


@dataclass(slots=True)
class Amount:
    """One number as written.

    ``start`` to ``inner`` is sign, currency, numeral, unit and the hedges inside; ``around`` to ``outer`` the hedges
    outside as well.  ``last`` is the second end of 三五, ``vague`` the meaning of 几十, ``reach`` the worth of the place that
    多 stands on, ``power`` the 万 or 亿 that the numeral ends in.  ``carried`` says that the unit stood before (百分之三),
    ``weak`` that the number only counts as the first end of a range, ``bare`` that it is a scale without a digit (百).
    """

    start: int
    around: int
    inner: int
    outer: int
    numeral: Numeral
    last: Numeral | None = None
    unit: Unit = NO_UNIT
    hedges: list[str] = field(default_factory=list)
    reach: Decimal = _ZERO
    vague: Interval | None = None
    per: str = ""
    ordinal: bool = False
    carried: bool = False
    weak: bool = False
    bare: bool = False
    power: Decimal = _ONE
    flaws: tuple[str, ...] = ()
