"""A length of time in any unit -> the days that it can take."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Quantity, World

__all__ = ["MONTHS", "SECONDS", "days_of", "duration_days"]

MONTHS = {"个月": 1, "季度": 3, "年": 12, "周年": 12, "财年": 12, "世纪": 1200}
"""Units that are whole months, whose days depend on when they begin."""

SECONDS = {
    "周": Decimal(604800),
    "天": Decimal(86400),
    "小时": Decimal(3600),
    "刻钟": Decimal(900),
    "分钟": Decimal(60),
    "秒": Decimal(1),
    "毫秒": Decimal("0.001"),
}
"""Units of fixed length."""

_WORKING = frozenset({"交易日", "工作日"})


def duration_days(quantity: Quantity, world: World = World.ROUNDED, *, coarse: bool = False) -> Interval:
    """The days that a Quantity of dimension ``duration`` can take; everything where its unit has no length in days.

    A duration of N 年 spans 365 N to 366 N days, narrower where leap years must even out; N 小时 are N/24 days.
    """
    if quantity.factor == 0:
        return Interval()
    with localcontext(EXACT):
        amount = quantity.interval(world, coarse=coarse)
        if quantity.factor != 1:
            amount = Interval(
                None if amount.lower is None else amount.lower / quantity.factor,
                None if amount.upper is None else amount.upper / quantity.factor,
                amount.lower_open,
                amount.upper_open,
            )
        return days_of(amount, quantity.unit)


def days_of(amount: Interval, unit: str) -> Interval:
    """The days in so many units.

    >>> days_of(Interval.of(2), "年") == Interval(Decimal(730), Decimal("731.5"))
    True
    """
    with localcontext(EXACT):
        lower = None if amount.lower is None else _least(amount.lower, unit)
        upper = None if amount.upper is None else _most(amount.upper, unit)
    return Interval(lower, upper, amount.lower_open and unit in SECONDS, amount.upper_open and unit in SECONDS)


def _least(count: Decimal, unit: str) -> Decimal | None:
    if unit in SECONDS:
        return (count * SECONDS[unit] / 86400).quantize(Decimal("1e-9"), rounding=ROUND_FLOOR)
    if unit in MONTHS:
        months = count * MONTHS[unit]
        years = months / 12
        if unit in ("个月", "季度") and years < 4:
            return max(months * 28, months * Decimal("30.4") - 3, Decimal(0))
        return max(years * 365, years * Decimal("365.24") - 2)
    return count if unit in _WORKING else None


def _most(count: Decimal, unit: str) -> Decimal | None:
    if unit in SECONDS:
        return (count * SECONDS[unit] / 86400).quantize(Decimal("1e-9"), rounding=ROUND_CEILING)
    if unit in MONTHS:
        months = count * MONTHS[unit]
        years = months / 12
        if unit in ("个月", "季度") and years < 4:
            return min(months * 31, months * Decimal("30.5") + 3)
        return min(years * 366, years * Decimal("365.25") + 1)
    return count * 2 + 8 if unit in _WORKING else None
