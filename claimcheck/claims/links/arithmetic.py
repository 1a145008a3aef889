"""A total and parts -> whether they can meet, which side is larger, and how their digits resemble each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext

from claimcheck.model.claim import Claim
from claimcheck.model.interval import EXACT, Interval, total
from claimcheck.model.mention import World

__all__ = [
    "alike",
    "amount",
    "barely",
    "closes",
    "crumbs",
    "each_nearly_all",
    "exceeds",
    "falls_short",
    "far_off",
    "is_mark",
    "overfull",
    "precise",
    "small",
    "wide",
    "written",
]

_WORLDS = (World.ROUNDED, World.TRUNCATED)


def amount(claims: Iterable[Claim], world: World) -> Interval:
    """The sum of what claims state."""
    return total(claim.quantity.interval(world) for claim in claims)


def closes(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts can make the whole in one of the two worlds."""
    if whole.quantity.is_exact and all(part.quantity.is_exact for part in parts):
        return written(parts) == whole.quantity.base_value
    return any(whole.quantity.interval(world).meets(amount(parts, world)) for world in _WORLDS)


def overfull(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts are more than the whole in both worlds."""
    return all(whole.quantity.interval(world).below(amount(parts, world)) for world in _WORLDS)


def falls_short(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts are less than the whole in both worlds."""
    return all(amount(parts, world).below(whole.quantity.interval(world)) for world in _WORLDS)


def crumbs(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts are less than a tenth of the whole: nobody divides it into those."""
    return EXACT.multiply(written(parts), Decimal(10)) < whole.quantity.base_value


def each_nearly_all(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether every part is four fifths of the whole and more: they are told of it in turn, and do not divide it."""
    return len(parts) > 1 and all(EXACT.multiply(part.quantity.base_value, Decimal(5)) > 4 * whole.quantity.base_value for part in parts)


def wide(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a tenth of the whole and more lies between it and its parts: more than a 约 or 余 leaves open."""
    with localcontext(EXACT):
        off = abs(written(parts) - whole.quantity.base_value)
        return off * 10 > whole.quantity.base_value and (overfull(whole, parts) or falls_short(whole, parts))


def exceeds(part: Claim, whole: Claim) -> bool:
    """Whether a part is certainly larger than its whole."""
    one, two = part.quantity, whole.quantity
    if one.hard is None and two.hard is None and one.base_value <= two.base_value:
        return False  # what is not hedged may be just what is written
    if one.is_exact and two.is_exact:
        return True
    return all(two.interval(world).below(one.interval(world)) for world in _WORLDS)


def written(claims: Iterable[Claim]) -> Decimal:
    """The sum of the digits as written, in the base unit."""
    with localcontext(EXACT):
        return sum((claim.quantity.base_value for claim in claims), Decimal(0))


def alike(one: Decimal, two: Decimal) -> bool:
    """Whether two numbers differ only by a slip: the same digits in another order, one digit more, less or other.

    >>> alike(Decimal(1018), Decimal(1081)), alike(Decimal(14), Decimal(90))
    (True, False)
    """
    first, second = (f"{number.normalize():f}".replace(".", "").strip("0") for number in (one, two))
    if first == second or sorted(first) == sorted(second):
        return True
    if abs(len(first) - len(second)) > 1 or min(len(first), len(second)) < 2:
        return False
    if len(first) == len(second):
        return len(first) > 2 and sum(a != b for a, b in zip(first, second, strict=True)) == 1
    short, long = sorted((first, second), key=len)
    return len(short) > 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def small(whole: Claim, part: Claim) -> bool:
    """Whether a whole is a Chinese number up to ten beside a part in digits: 两个, 三家 are rarely counted out."""
    numeral = whole.quantity.numerals[0]
    return numeral.form == "hanzi" and numeral.value <= 10 and part.quantity.numerals[0].form == "arabic"


def precise(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the whole is a thousand times the finest last digit that is not zero: then a chance closing is rare."""
    with localcontext(EXACT):
        step = min(claim.quantity.numerals[0].coarse_place * claim.quantity.factor for claim in (whole, *parts))
        return whole.quantity.base_value >= 1000 * step


def barely(part: Claim, whole: Claim) -> bool:
    """Whether one of the two is hedged and the part exceeds the whole by less than a fifth."""
    if not part.quantity.hedges and not whole.quantity.hedges:
        return False
    lower, upper = part.quantity.interval().lower, whole.quantity.interval().upper
    with localcontext(EXACT):
        return lower is None or upper is None or lower * 5 < upper * 6


def is_mark(claim: Claim) -> bool:
    """Whether a number is a round mark that is passed (超过千亿元), and no amount of anything."""
    return "above" in claim.quantity.hedges and claim.quantity.numerals[0].value == claim.quantity.numerals[0].coarse_place


_OFF = Decimal("0.15")


def far_off(one: Decimal, two: Decimal, times: int) -> bool:
    """Whether one amount is so many times the other, and no power of ten: no slip of the pen makes such a gap."""
    with localcontext(EXACT):
        if not one or not two:
            return False
        ratio = max(abs(one), abs(two)) / min(abs(one), abs(two))
        digits = ratio.scaleb(-ratio.adjusted())
        return ratio >= times and digits - 1 > _OFF and 1 - digits / 10 > _OFF
