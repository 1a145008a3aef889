"""Digits, at most a power of ten, and a unit, with at most hedges before them -> the quantity, without the detours of the general way."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.hedges import SIGNED, meaning
from claimcheck.mentions.left import Left, look_left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.tails import BLURRED
from claimcheck.mentions.units import NO_UNIT, Unit
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Numeral, Quantity
from claimcheck.packs.patterns import late

__all__ = ["DETERMINERS", "read_lone", "read_simple"]

_FORM = late(r"((?:0|[1-9][0-9]{0,17})(?:\.([0-9]{1,12}))?)(万亿|[万亿])?")
_POWERS = {"万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
_PLACES = [Decimal((0, (1,), -digits)) for digits in range(13)]
_JOINTS = frozenset(",，.\n")
_GOING_ON = frozenset("0123456789.·•")
_ELECTRIC = "度"
"""Behind a power a unit of electricity: left to the general way."""
_SPECIAL = frozenset({"折", "成", "块", "番"})
_UNITS = frozenset("%元")
"""Units that are looked for behind a unit too (12%%, 3元元), but may stand behind the digits."""
DETERMINERS = frozenset("这那哪每某另任同此该统唯单逐上下")
"""What 一 behind it makes no number with."""
_ZERO = Decimal(0)


def read_simple(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Quantity | None:
    """The quantity at ``start`` if nothing behind digits and unit could belong to it, and nothing before them but hedges, else None.

    Nine in ten numbers of ordinary text are like this; whatever it turns away is read again by the general way, with the
    same result where both apply.
    """
    match = _FORM.match(text, start, limit)
    if match is None:
        return None
    behind = _behind(words, text, match.end(), limit)
    if behind is None:
        return None
    unit, end = behind
    number, decimals, power = match.groups()
    left = _before(words, text, start, floor)
    # the general way writes the place of 3.2亿 with its zeros at the end of a line
    if left is not None and (left.start < start or (power and text[end : end + 1] == "\n")):
        return None
    value, place = Decimal(number), _PLACES[len(decimals)] if decimals else _PLACES[0]
    if power:
        if unit.name == _ELECTRIC:
            return None
        worth = _POWERS[power]
        value, place = EXACT.multiply(value, worth), EXACT.multiply(place, worth)
        if decimals:
            value, place = _whole(value), _whole(place)
    return _quantity(text, Span(start, end), Numeral(Span(start, match.end()), value, place, "arabic", ()), unit, left)


def read_lone(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Quantity | None:
    """One digit in hanzi and a unit (三个, 约两米), likewise; what tells 一 and surnames from numbers is left to the general way."""
    sign, end = text[start], start + 1
    if end >= limit or text[end] not in words.units.first:
        return None
    signs = words.reader.signs
    if sign in signs.names or (sign == "一" and text[start - 1 : start] in DETERMINERS):
        return None
    behind = _behind(words, text, end, limit)
    if behind is None:
        return None
    unit, end = behind
    if unit is NO_UNIT or unit.dimension == "doubling" or (sign == "一" and unit.several) or not (unit.lone or end - start > 2):
        return None
    left = _before(words, text, start, floor)
    if left is not None and left.start < start:
        return None
    form = "capital" if sign in signs.capitals else "hanzi"
    return _quantity(text, Span(start, end), Numeral(Span(start, start + 1), signs.digits[sign], _PLACES[0], form, ()), unit, left)


def _behind(words: Lexicon, text: str, end: int, limit: int) -> tuple[Unit, int] | None:
    """The unit behind a number and where it ends, None where more could belong to it."""
    unit: Unit = NO_UNIT
    after = text[end] if end < limit else ""
    if (after in words.stops and after not in _UNITS) or (after in _JOINTS and text[end + 1 : end + 2] in _GOING_ON):
        return None
    if after in words.units.first:
        found = words.units.at(text, end)
        if found is not None:
            unit, end = found
            if unit.scale != 1 or unit.name in _SPECIAL:
                return None
            after = text[end] if end < limit else ""
    if end > limit or after in words.stops or (after == " " and BLURRED.match(text, end)):
        return None
    if after in words.doubts and (text.startswith("含", end + 1) or _hedged_behind(words, text, end)):
        return None
    return unit, end


def _hedged_behind(words: Lexicon, text: str, end: int) -> bool:
    return any(text.startswith(word, end) for word, _ in words.after.get(text[end], ()))


def _before(words: Lexicon, text: str, start: int, floor: int) -> Left | None:
    """What stands before a number; a point belongs to it."""
    before = text[start - 1] if start else ""
    if before in words.fillers and start > 1:
        before = text[start - 2]
    if before in words.left:
        return look_left(words, text, start, floor, False)
    return Left(start - 1, start - 1) if before == "." else None


def _quantity(text: str, span: Span, numeral: Numeral, unit: Unit, left: Left | None) -> Quantity:
    if left is not None and (left.hedges or left.around < span.start):
        return _hedged(text, span, numeral, unit, left)
    return Quantity(
        span, span, text[span.start : span.end], (numeral,), unit.name, unit.dimension, unit.factor, "", (), None, None, ()
    )  # fmt: skip


def _hedged(text: str, span: Span, numeral: Numeral, unit: Unit, left: Left) -> Quantity:
    hedges = tuple(dict.fromkeys(left.hedges))
    hard = soft = None
    if hedges:
        hard, soft = meaning(hedges, numeral, _ZERO, unit.dimension in SIGNED)
    around = Span(left.around, span.end)
    return Quantity(span, around, span.of(text), (numeral,), unit.name, unit.dimension, unit.factor, "", hedges, hard, soft, ())


def _whole(number: Decimal) -> Decimal:
    """Without zeros behind the point where it is whole."""
    whole = int(number)
    return Decimal(whole) if whole == number else number
