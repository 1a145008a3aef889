"""Two numbers that should be one -> whether they agree as written, and which slip of the pen tells them apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal, localcontext
from operator import ne

from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity, World

__all__ = ["agree", "akin", "narrowed", "one_sided", "rarity", "rounds_to", "scale_apart", "significant", "slip", "slip_and_rarity"]


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether the two can be the same number: their intervals meet, or one is the other in fewer digits."""
    side, other_side = one_sided(one), one_sided(other)
    if side and side == other_side:
        return one.base_value == other.base_value or _within_step(one, other) or _within_step(other, one)
    if one.base_value == other.base_value and not (side and other_side):
        return True  # 200次, 200多次: only the hedge is left out
    if _cut_short(one, other) or _cut_short(other, one):
        return True
    one, other = narrowed(one), narrowed(other)
    if one.is_exact and other.is_exact:
        if one.base_value == other.base_value:
            return True
    elif any(one.interval(world).meets(other.interval(world)) for world in World):
        return True
    return rounds_to(one, other) or rounds_to(other, one)


def _cut_short(fine: Quantity, coarse: Quantity) -> bool:
    """Whether one leaves the smaller units of the other out: 15年5个月, 15年."""
    return fine.dimension == coarse.dimension == "duration" and fine.text != coarse.text and fine.text.startswith(coarse.text)


def _within_step(fine: Quantity, coarse: Quantity) -> bool:
    """Whether a coarser bound only leaves digits out: 超3万 where it is 超3.5万."""
    if {"word", "fraction"} & {fine.numerals[0].form, coarse.numerals[0].form}:
        return False
    step = _step(coarse)
    return _step(fine) < step and abs(fine.base_value - coarse.base_value) < step <= abs(coarse.base_value)


def narrowed(quantity: Quantity) -> Quantity:
    """A number of three digits and more without its 约: who writes 约393 does not mean 360."""
    if quantity.hard is None or quantity.is_range or set(quantity.hedges) != {"about"} or len(_written(quantity)) < 3:
        return quantity
    return replace(quantity, hard=None, soft=None, hedges=())


def one_sided(quantity: Quantity) -> str:
    """above or below where a hedge leaves the number open on that side, else nothing."""
    if quantity.hard is None or quantity.is_range:
        return ""
    if set(quantity.hedges) <= {"above", "at-least"} and quantity.hard.lower == quantity.value:
        return "above"
    return "below" if quantity.hard.upper == quantity.value and quantity.hard.lower in (None, Decimal(0)) else ""


_NOT_IN_DIGITS = frozenset({"word", "fraction"})


def rounds_to(precise: Quantity, coarse: Quantity) -> bool:
    """Whether the second is the first given in fewer digits: rounded, or cut off to at least two of them."""
    if precise.is_range or coarse.is_range or precise.numerals[0].form in _NOT_IN_DIGITS or coarse.numerals[0].form in _NOT_IN_DIGITS:
        return False
    shown, rest = abs(coarse.base_value), EXACT.subtract(precise.base_value, coarse.base_value)
    if abs(rest) >= shown:
        return False  # what digits were left out is less than what was kept
    step, fine = _step(coarse), _step(precise)
    if fine >= step or shown < step:
        return False
    with localcontext(EXACT):
        return abs(rest) * 2 < step or (0 <= rest < step and shown >= 10 * step)


def _step(quantity: Quantity) -> Decimal:
    """The value of the last digit that means something: 340亿 may be 338亿, 4.00亿 may not be 4.02亿."""
    numeral = quantity.numerals[0]
    return EXACT.multiply(numeral.place if "." in quantity.text else numeral.coarse_place, quantity.factor)


def slip(one: Quantity, other: Quantity) -> str:
    """shifted, transposed, dropped or substituted where one slip makes one number of the other, else nothing.

    A number in more digits is first taken to those of the other (1.62亿 against 12,596万: 162, 126).
    """
    return _told_apart_by(*_aligned(one, other))


def _told_apart_by(first: str, second: str, same_size: bool) -> str:
    """The slip between two runs of digits that were cut to the same places."""
    if not first or (first == second and same_size):
        return ""
    if first == second:
        return "shifted"
    if len(first) == len(second) > 1 and same_size:
        apart = sum(x != y for x, y in zip(first, second, strict=True))
        if sorted(first) == sorted(second):
            return "transposed" if apart == 2 else ""
        return "substituted" if apart == 1 else ""
    short, long = sorted((first, second), key=len)
    if len(short) > 1 and len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long))):
        return "dropped"
    return ""


_SWAP = 2
_RARITY = {
    "transposed": (0, 0, 4, 5, 6, 8),
    "shifted": (0, 1, 3, 5, 7, 8),
    "substituted": (0, 0, 1, 3, 5, 6),
    "dropped": (0, 0, 1, 3, 5, 6),
}
"""By the number of digits: twice the decimal logarithm of how seldom two unrelated numbers are just such a slip apart."""


def significant(quantity: Quantity) -> str:
    """The digits of a number as written, without zeros at either end: what ``akin`` compares."""
    return "".join(map(str, quantity.value.as_tuple().digits)).strip("0")


def akin(first: str, second: str) -> bool:
    """Whether two runs of digits may be one telling slip apart: a quick look before ``slip`` is asked."""
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    size, gap = len(short), len(long) - len(short)
    if gap == 0:
        apart = sum(map(ne, first, second))
        return apart == 0 or (apart == 1 and size > 2) or (apart == _SWAP and sorted(first) == sorted(second))
    if long.startswith(short):
        return True
    if gap == 1 and any(long[:place] + long[place + 1 :] == short for place in range(size + 1)):
        return True
    # the longer may be a finer statement of a number that the shorter rounds, so that its next digit may round up
    return (size > 2 and short[:-1] == long[: size - 1]) or _swapped(short, long[:size]) or _swapped(short, _up(long[:size]))


def _up(digits: str) -> str:
    return digits[:-1] + str(int(digits[-1]) + 1)[-1]


def _swapped(first: str, second: str) -> bool:
    return sum(map(ne, first, second)) <= _SWAP and sorted(first) == sorted(second)


def rarity(one: Quantity, other: Quantity) -> int:
    """How little chance there is that two unrelated numbers differ by just the slip that these do, in half powers of ten."""
    return slip_and_rarity(one, other)[1]


def slip_and_rarity(one: Quantity, other: Quantity) -> tuple[str, int]:
    """``slip`` and ``rarity`` of a pair, whose digits are laid side by side only once."""
    first, second, same_size = _aligned(one, other)
    how = _told_apart_by(first, second, same_size)
    if one.value == other.value and one.factor != other.factor and one.dimension == "ratio" and one.numerals[0].form != "word":
        return how, 5  # 20‰ and 20%: the same figure under two signs
    if not how:
        return "", 0
    small = max(one.value, other.value) < 100 and one.dimension == "count"
    return how, _RARITY[how][min(len(first), len(second), 5)] - small


def _aligned(one: Quantity, other: Quantity) -> tuple[str, str, bool]:
    """The significant digits of both, the longer cut to the places of the shorter where it rounds a finer number."""
    a, b = (one.value, other.value) if one.factor == other.factor else (one.base_value, other.base_value)
    if a <= 0 or b <= 0:
        return "", "", False
    first, second = _written(one), _written(other)
    if len(first) != len(second) or a.adjusted() != b.adjusted():
        first, second = _digits(a), _digits(b)
    else:
        first, second = _without_common_zeros(first, second)
    same_size = a.adjusted() == b.adjusted()
    short = min(len(first), len(second))
    if len(first) != len(second) and one.factor * one.place != other.factor * other.place:
        first, second = _rounded(first, short), _rounded(second, short)
    return first, second, same_size


def _rounded(digits: str, length: int) -> str:
    if len(digits) <= length:
        return digits
    with localcontext(EXACT):
        return str(Decimal(digits).scaleb(length - len(digits)).quantize(Decimal(1))).rstrip("0")


def _written(quantity: Quantity) -> str:
    """The digits down to the last one that means something: 405 and 450 have three, 4.00 too, 4500000 two."""
    with localcontext(EXACT):
        step = _step(quantity) / quantity.factor
        count = quantity.value / max(step, quantity.place)
    return (
        "".join(map(str, count.to_integral_value().as_tuple().digits))
        if quantity.place > 1 or "." in quantity.text
        else _digits_down(quantity)
    )


def _without_common_zeros(first: str, second: str) -> tuple[str, str]:
    while len(first) > 1 and first[-1] == second[-1] == "0":
        first, second = first[:-1], second[:-1]
    return first, second


def _digits_down(quantity: Quantity) -> str:
    return str(abs(quantity.value.to_integral_value()))


def _digits(value: Decimal) -> str:
    return "".join(map(str, abs(value).as_tuple().digits)).strip("0") or "0"


def scale_apart(one: Quantity, other: Quantity, powers: Iterable[int] = (4, 8)) -> bool:
    """Whether the same digits stand 万 or 亿 apart, as where one of these is lost or put for the other."""
    small, large = sorted((one.base_value, other.base_value))
    if small <= 0:
        return False
    with localcontext(EXACT):
        return any(abs(small.scaleb(places) - large) * 50 < large for places in powers)
