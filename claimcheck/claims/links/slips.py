"""Two numbers that should be one -> whether they agree as written, and which slip of the pen tells them apart."""

from __future__ import annotations

from decimal import Decimal, localcontext

from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity, World

__all__ = ["agree", "one_sided", "rounds_to", "scale_apart", "slip"]


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether the two can be the same number: their intervals meet, or one is the other in fewer digits."""
    if one_sided(one) and one_sided(one) == one_sided(other):
        return one.base_value == other.base_value or rounds_to(one, other) or rounds_to(other, one)
    if any(one.interval(world).meets(other.interval(world)) for world in World):
        return True
    return rounds_to(one, other) or rounds_to(other, one)


def one_sided(quantity: Quantity) -> str:
    """above or below where a hedge leaves the number open on that side, else nothing."""
    if quantity.hard is None or quantity.is_range:
        return ""
    if quantity.hard.upper is None:
        return "above"
    return "below" if quantity.hard.upper == quantity.value and quantity.hard.lower in (None, Decimal(0)) else ""


def rounds_to(precise: Quantity, coarse: Quantity) -> bool:
    """Whether the second is the first given in fewer digits, rounded or cut off either way."""
    if precise.is_range or coarse.is_range:
        return False
    with localcontext(EXACT):
        step = coarse.numerals[0].coarse_place * coarse.factor
        fine = precise.numerals[0].coarse_place * precise.factor
        return fine < step and abs(precise.base_value - coarse.base_value) < step and abs(coarse.base_value) >= step


def slip(one: Quantity, other: Quantity) -> str:
    """shifted, transposed, dropped or substituted where one slip makes one number of the other, else nothing.

    Only numbers of at least two significant digits tell: any two digits differ by one substitution.
    """
    first, second = _digits(one.base_value), _digits(other.base_value)
    if one.base_value <= 0 or other.base_value <= 0 or one.base_value == other.base_value:
        return ""
    if _shifted(one.base_value, other.base_value):
        return "shifted"
    if len(first) == len(second) > 1 and sorted(first) == sorted(second) and _same_size(one.base_value, other.base_value):
        return "transposed" if sum(a != b for a, b in zip(first, second, strict=True)) == 2 else ""
    if len(first) == len(second) > 2 and sum(a != b for a, b in zip(first, second, strict=True)) == 1 and _same_size(one.base_value, other.base_value):
        return "substituted"
    short, long = sorted((first, second), key=len)
    if len(short) > 1 and len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long))):
        return "dropped"
    return ""


def _digits(value: Decimal) -> str:
    return "".join(map(str, abs(value).as_tuple().digits)).strip("0") or "0"


def _same_size(one: Decimal, other: Decimal) -> bool:
    return one.adjusted() == other.adjusted()


def _shifted(one: Decimal, other: Decimal) -> bool:
    """Whether the same digits stand a whole number of places apart (万 for 亿, a lost zero, a moved point)."""
    small, large = sorted((one, other))
    with localcontext(EXACT):
        places = large.adjusted() - small.adjusted()
        for shift in (places, places + 1):
            if shift and abs(small.scaleb(shift) - large) * 100 < large:
                return True
    return False


def scale_apart(one: Quantity, other: Quantity) -> bool:
    """Whether the same digits stand 万 or 亿 apart, as where one of these is lost or put for the other."""
    small, large = sorted((one.base_value, other.base_value))
    if small <= 0:
        return False
    with localcontext(EXACT):
        return any(abs(small.scaleb(places) - large) * 50 < large for places in (4, 8))
