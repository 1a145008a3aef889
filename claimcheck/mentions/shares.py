"""A numeral in a fraction (百分之三, 三分之二, 1/3) or a half -> the share that it states."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.left import Left, look_left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.mentions.tails import hedges_behind, read_tail
from claimcheck.mentions.units import NO_UNIT, Unit
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral
from claimcheck.packs.patterns import late

__all__ = ["read_half", "read_ratio", "read_share"]

_HALF, _HUNDRED, _TWO = Decimal("0.5"), Decimal(100), Decimal(2)
_MOST_OFF = Decimal("0.068")
"""Twice 3.4 points: a fraction in words may stand for what lies that far around it."""
_ALSO = late(r"[ ]{0,2}又[ ]{0,2}")
_OVER = late(r"[ ]{0,2}分[ ]{0,2}之[ ]{0,2}")
_COARSE = Decimal(10)
_ODDS = late(r"(?:比例|竞争比|报录比|考录比|录取比|招录比|[生师床]比)(?:高达|达到|约为|[为达是约近])?$")
_ODDS_REACH = 10
_PARTS = Unit("", "ratio")
_HALVED = frozenset({"length", "area", "mass", "volume", "ratio", "multiple"})
_NOT_HALF = tuple("一大多小前后上下过")


def read_share(words: Lexicon, text: str, written: Written, left: Left | None, limit: int) -> Amount | None:
    """百分之三, 三分之二, 一又三分之二."""
    begin, whole = written.numeral.span.start, Decimal(0)
    also = _ALSO.match(text, written.end, limit)
    if also is not None:
        second = words.reader.read(text, also.end(), limit) if also.end() < limit else None
        if second is None:
            return None
        written, whole = second, written.numeral.value
    over = _OVER.match(text, written.end, limit)
    start = over.end() if over is not None else limit
    negative = left is not None and left.negative
    if start < limit and text[start] in "负-":
        start, negative = start + 1, True
    upper = words.reader.read(text, start, limit) if start < limit else None
    if upper is None or written.numeral.value <= 0:
        return None
    amount = Amount(begin, begin, upper.end, upper.end, upper.numeral, upper.last, carried=True)
    if left is not None:
        amount.start, amount.around, amount.hedges = left.start, left.around, left.hedges
    span = Span(begin, upper.end)
    unit = words.parts.get(written.numeral.value) if written.bare and also is None else None
    if unit is not None:
        amount.unit = unit
        amount.numeral = replace(upper.numeral, span=span)
        amount.vague, amount.reach = upper.vague, upper.reach
        if upper.hedge:
            amount.hedges.append(upper.hedge)
        if upper.end < limit and text[upper.end] in "多几" and upper.numeral.coarse_place > 1:
            amount.hedges.append("some")
            amount.reach = upper.numeral.coarse_place
            amount.inner = amount.outer = upper.end + 1
    else:
        _fraction(amount, span, EXACT.add(upper.numeral.value, EXACT.multiply(whole, written.numeral.value)), written.numeral.value)
        amount.unit = _PARTS if also is None else NO_UNIT
    if negative:
        amount.numeral = replace(amount.numeral, value=-amount.numeral.value)
        amount.vague = -amount.vague if amount.vague is not None else None
    hedges_behind(words, text, amount, limit)
    return amount


def _fraction(amount: Amount, span: Span, upper: Decimal, whole: Decimal) -> None:
    value = EXACT.divide(upper, whole)
    amount.numeral = Numeral(span, value, min(_MOST_OFF, EXACT.divide(value, _TWO)), "fraction")
    amount.unit = _PARTS
    amount.vague = Interval.around(value, EXACT.divide(amount.numeral.place, _TWO))


def read_ratio(words: Lexicon, text: str, written: Written, left: Left | None, limit: int) -> Amount | int | None:
    """1/3 is a share; 3:2 is no number; of 120/80 the first is read alone (None)."""
    second = words.reader.read(text, written.end + 1, limit)
    if second is None:
        return None
    slash = text[written.end] == "/"
    chained = text[second.end : second.end + 1] in tuple("/:：") and text[second.end + 1 : second.end + 2].isdigit()
    if slash and not chained:
        if not 0 < written.numeral.value < second.numeral.value or second.numeral.place != 1 or second.digits is None:
            return None
        begin = written.numeral.span.start
        amount = Amount(begin, begin, second.end, second.end, written.numeral)
        if left is not None:
            amount.start, amount.around, amount.hedges = left.start, left.around, left.hedges
        _fraction(amount, Span(begin, second.end), written.numeral.value, second.numeral.value)
        if second.numeral.value > _COARSE:  # 41/6247 counts
            amount.vague = None
        hedges_behind(words, text, amount, limit)
        return amount
    if not slash and not chained and _ODDS.search(text, max(0, written.numeral.span.start - _ODDS_REACH), written.numeral.span.start):
        return None  # 竞争比为36:1: both numbers are read
    end = second.end
    while end < limit and (text[end].isdigit() or text[end] in "/:：."):
        end += 1
    return end


def read_half(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Amount | int:
    """一半, 过半, 半数, 半斤, 半成."""
    before = text[start - 1] if start > floor else ""
    following = text[start + 1 : start + 2]
    found = words.units.at(text, start + 1)
    if found is not None and found[0].dimension in _HALVED and before not in _NOT_HALF and found[1] <= limit:
        numeral = Numeral(Span(start, start + 1), _HALF, Decimal("0.1"), "word")
        amount = Amount(start, start, found[1], found[1], numeral, unit=found[0])
        _hedged(words, text, amount, start, floor)
        if amount.inner < limit:
            read_tail(words, text, amount, limit)
        return amount
    one, whole = before == "一", following == "数"
    if not (one or whole):
        bound = following and following not in tuple("，。、；,;的以在)）（( 市县")
        if not before or before not in "过近超逾" or bound or found is not None:
            return start + 1
    begin = start - 1 if one else start
    end = start + 2 if whole else start + 1
    if end > limit:
        return start + 1
    amount = Amount(begin, begin, end, end, Numeral(Span(begin, end), Decimal(50), Decimal(10), "word"), unit=words.parts[_HUNDRED])
    _hedged(words, text, amount, begin, floor)
    amount.vague = Interval(Decimal(45), Decimal(55))
    hedges_behind(words, text, amount, limit)
    return amount


def _hedged(words: Lexicon, text: str, amount: Amount, start: int, floor: int) -> None:
    left = look_left(words, text, start, floor, True)
    if left is not None:
        amount.around, amount.hedges = left.around, left.hedges
