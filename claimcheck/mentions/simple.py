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

__all__ = ["read_simple"]

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
_ZERO = Decimal(0)


def read_simple(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Quantity | None:
    """The quantity at ``start`` if nothing behind digits and unit could belong to it, and nothing before them but hedges, else None.

    Nine in ten numbers of ordinary text are like this; whatever it turns away is read again by the general way, with the
    same result where both apply.
    """
    match = _FORM.match(text, start, limit)
    if match is None:
        return None
    number, decimals, power = match.groups()
    end = match.end()
    unit: Unit = NO_UNIT
    after = text[end] if end < limit else ""
    stopped = after in words.stops and after not in _UNITS
    if stopped or (after in _JOINTS and text[end + 1 : end + 2] in _GOING_ON):
        return None
    if after in words.units.first:
        found = words.units.at(text, end)
        if found is not None:
            unit, end = found
            if unit.scale != 1 or unit.name in _SPECIAL or (power and unit.name == _ELECTRIC):
                return None
            after = text[end] if end < limit else ""
        if end > limit or after in words.stops or (after == " " and BLURRED.match(text, end)):
            return None
    left = None
    before = text[start - 1] if start else ""
    if before in words.fillers and start > 1:
        before = text[start - 2]
    if before in words.left:
        left = look_left(words, text, start, floor, False)
        # the general way writes the place of 3.2亿 with its zeros at the end of a line
        if after == "\n" or (left is not None and left.start < start):
            return None
    elif before == ".":
        return None
    value, place = Decimal(number), _PLACES[len(decimals)] if decimals else _PLACES[0]
    if power:
        worth = _POWERS[power]
        value, place = EXACT.multiply(value, worth), EXACT.multiply(place, worth)
        if decimals:
            value, place = _whole(value), _whole(place)
    span = Span(start, end)
    numeral = Numeral(Span(start, match.end()), value, place, "arabic", ())
    if left is not None and (left.hedges or left.around < start):
        return _hedged(text, span, numeral, unit, left)
    return Quantity(span, span, text[start:end], (numeral,), unit.name, unit.dimension, unit.factor, "", (), None, None, ())


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
