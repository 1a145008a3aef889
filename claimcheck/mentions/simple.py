"""Digits, at most a power of ten, and a unit, with at most hedges before them -> the quantity, without the detours of the general way."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from claimcheck.mentions.hedges import SIGNED, meaning
from claimcheck.mentions.left import Left, look_left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.units import NO_UNIT, Unit
from claimcheck.model.document import Span, make_span
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Numeral, Quantity, make_numeral, make_quantity

__all__ = ["DETERMINERS", "EDGES", "read_lone", "read_simple", "read_value"]

_POWERS = {"万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
_PLACES = [Decimal((0, (1,), -digits)) for digits in range(13)]
_SOME = frozenset("多余")
_ELECTRIC = "度"
"""Behind a power a unit of electricity: left to the general way."""
_COLONS = frozenset(":：")
_LISTED = frozenset("0123456789.:：")
DETERMINERS = frozenset("这那哪每某另任同此该统唯单逐上下")
"""What 一 behind it makes no number with."""
EDGES = frozenset(["", "\n", "\t", "“", "”", "|"])
"""Between two of them a number stands alone: a cell of a table, a one-word answer."""
_ZERO = Decimal(0)


def read_simple(words: Lexicon, text: str, start: int, end: int, floor: int, limit: int) -> Quantity | None:
    """The quantity whose digits and power stand from ``start`` to ``end`` if nothing behind its unit could belong to it, nothing before
    it but hedges, and it is none of a list with colons; else None.

    Nine in ten numbers of ordinary text are like this; whatever it turns away is read again by the general way, with the
    same result where both apply.
    """
    behind = words.behind.at(text, end, limit)
    if behind is None:
        return _blurred(words, text, start, end, floor, limit)
    unit, length = behind
    finish = end + length
    powered = text[end - 1] in _POWERS
    before = text[start - 1] if start else ""
    left = None
    if before in words.left:
        left = _before(words, text, start, floor)
        # the general way writes the place of 3.2亿 with its zeros at the end of a line
        if left is not None and ((left.start < start and not left.counts) or (powered and text[finish : finish + 1] == "\n")):
            return None
    elif before == "." or (before in _COLONS and text[start - 2 : start - 1] in _LISTED):
        return None
    if powered and unit.name == _ELECTRIC:
        return None
    value, place = read_value(text[start:end])
    span = make_span(start, end)
    numeral = make_numeral(span, value, place)
    if left is not None:
        return _quantity(text, make_span(left.start, finish), numeral, unit, left)
    if length:
        span = make_span(start, finish)
    return make_quantity(span, span, text[start:finish], (numeral,), unit.name, unit.dimension, unit.factor)


def _blurred(words: Lexicon, text: str, start: int, end: int, floor: int, limit: int) -> Quantity | None:
    """3万多人, 20余项, 5家以上, 38.5℃左右: what blurs the number stands behind it or its unit, and nothing else does."""
    if end + 1 >= limit:
        return None
    before = text[start - 1] if start else ""
    left = _before(words, text, start, floor) if before in words.left else None
    if before == "." or before in _COLONS or (left is not None and (left.start < start or left.ordinal)):
        return None
    sign, written = text[end], text[start:end]
    if sign in _SOME:
        behind = words.behind.at(text, end + 1, limit)
        if behind is None or not behind[1] or text[start] == "0" or "." in written:
            return None
        unit, inner, name = behind[0], end + 1 + behind[1], words.inside[sign]
        outer = inner
    else:
        found = words.behind.blurred(text, end, limit)
        if found is None:
            return None
        unit, inner, name, outer = found
        word = text[inner:outer]
        if text[outer] in words.not_before.get(word, ""):
            return None
    if unit.name == _ELECTRIC and text[end - 1] in _POWERS:
        return None
    numeral = make_numeral(make_span(start, end), *read_value(written))
    hedges = tuple(dict.fromkeys([*left.hedges, name])) if left is not None else (name,)
    reach = numeral.coarse_place if sign in _SOME else _ZERO
    hard, soft = meaning(hedges, numeral, reach, unit.dimension in SIGNED)
    around = make_span(left.around if left is not None else start, outer)
    return make_quantity(
        make_span(start, inner), around, text[start:inner], (numeral,), unit.name, unit.dimension, unit.factor, "", hedges, hard, soft
    )


@lru_cache(maxsize=4096)
def read_value(written: str) -> tuple[Decimal, Decimal]:
    """The value and the place of digits with a power of ten."""
    power = "万亿" if written.endswith("万亿") else written[-1] if written[-1] in _POWERS else ""
    number = written[: len(written) - len(power)]
    decimals = number.partition(".")[2]
    value, place = Decimal(number), _PLACES[len(decimals)]
    if power:
        value, place = EXACT.multiply(value, _POWERS[power]), EXACT.multiply(place, _POWERS[power])
        if decimals:
            value, place = _whole(value), _whole(place)
    return value, place


def read_lone(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Quantity | int | None:
    """One digit in hanzi and a unit (三个, 约两米, 第三届), likewise; where there is none to be found (一方面, 高三学生, 数据), the
    place to go on from."""
    end = start + 1
    behind = words.behind.at(text, end, limit)
    before = text[start - 1 : start]
    if behind is None or before == ".":
        return None
    left = _before(words, text, start, floor)
    counts = left is not None and left.counts
    if left is not None and left.start < start and not counts:
        return None
    unit, length = behind
    signs, sign = words.reader.signs, text[start]
    if unit is NO_UNIT and not counts:
        return None if left is not None or _may_stand_alone(words, before, text[end : end + 1]) else end
    if sign in signs.vague or unit.dimension == "doubling" or (sign in signs.names and (unit.dimension == "money" or unit.name == "份")):
        return None
    if (sign == "一" and (unit.several or before in DETERMINERS)) or sign in signs.names or not (unit.lone or length > 1 or counts):
        return end
    form = "capital" if sign in signs.capitals else "hanzi"
    begin = left.start if left is not None else start
    numeral = make_numeral(make_span(start, end), signs.digits[sign], _PLACES[0], form, ())
    return _quantity(text, make_span(begin, end + length), numeral, unit, left)


def _may_stand_alone(words: Lexicon, before: str, after: str) -> bool:
    """Whether a digit without a unit may be a number: before a big thing, at the end of a clause, between the edges of a cell."""
    return after in words.adjectives or (after in words.clause_ends and before in words.before_lone) or (before in EDGES and after in EDGES)


def _before(words: Lexicon, text: str, start: int, floor: int) -> Left | None:
    """What stands before a number."""
    before = text[start - 1] if start else ""
    if before in words.fillers and start > 1 and text[start - 2 : start] not in words.left_ends:
        before = text[start - 2]
    return look_left(words, text, start, floor, False) if before in words.left else None


def _quantity(text: str, span: Span, numeral: Numeral, unit: Unit, left: Left | None) -> Quantity:
    dimension = unit.dimension
    if left is not None:
        if left.ordinal:
            dimension = "ordinal"
        elif left.hedges or left.around < span.start:
            return _hedged(text, span, numeral, unit, left)
    return make_quantity(span, span, text[span.start : span.end], (numeral,), unit.name, dimension, unit.factor)


def _hedged(text: str, span: Span, numeral: Numeral, unit: Unit, left: Left) -> Quantity:
    hedges = tuple(dict.fromkeys(left.hedges))
    hard = soft = None
    if hedges:
        hard, soft = meaning(hedges, numeral, _ZERO, unit.dimension in SIGNED)
    around = make_span(left.around, span.end)
    return make_quantity(span, around, span.of(text), (numeral,), unit.name, unit.dimension, unit.factor, "", hedges, hard, soft, ())


def _whole(number: Decimal) -> Decimal:
    """Without zeros behind the point where it is whole."""
    whole = int(number)
    return Decimal(whole) if whole == number else number
