"""Two numbers that should be one -> whether swapped digits, a moved point or one other digit tells them apart."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from claimcheck.model.claim import Claim
from claimcheck.model.interval import EXACT

__all__ = ["one_digit", "rounded_to", "shifted", "swapped"]

_PAIR = 2


def rounded_to(due: Decimal, claim: Claim) -> Decimal:
    """A number rounded to the last digit that another is written to."""
    step = claim.quantity.place * claim.quantity.factor
    return (due / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def shifted(stated: Decimal, due: Decimal) -> bool:
    """Whether two numbers differ only in where their point stands."""
    with localcontext(EXACT):
        return stated.normalize().as_tuple().digits == due.normalize().as_tuple().digits and stated != due


def swapped(stated: Decimal, due: Decimal) -> bool:
    """Whether two swapped digits tell two numbers apart."""
    one, two = (f"{number.normalize():f}" for number in (stated, due))
    return len(one) == len(two) and sorted(one) == sorted(two) and sum(a != b for a, b in zip(one, two, strict=True)) == _PAIR


def one_digit(stated: Decimal, due: Decimal, *, least: int) -> bool:
    """Whether one other digit tells two numbers of so many digits apart, and no nought where there are but two."""
    one, two = (f"{number.normalize():f}" for number in (stated, due))
    if len(one) != len(two):
        return False
    apart = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(apart) != 1 or len(one.replace(".", "").strip("0")) < least:
        return False
    return len(one.strip("0.")) > _PAIR or "0" not in apart[0]
