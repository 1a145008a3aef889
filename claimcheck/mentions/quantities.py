"""Plain text and the stretches that are taken -> the quantities in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import Amount, read_amount
from claimcheck.mentions.hedges import meaning
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.units import NO_UNIT
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import COUNTED, Numeral, Quantity

__all__ = ["find_quantities"]

_SIGNED = frozenset({"temperature", "fahrenheit", "degree", "ratio", "points", "money", ""})
_TWO = Decimal(2)


def find_quantities(words: Lexicon, text: str, taken: Sequence[tuple[int, int]]) -> list[Quantity]:
    """Every quantity outside the taken stretches (sorted, not overlapping), in order."""
    found: list[Quantity] = []
    search = words.starts.search
    ends = [*taken, (len(text), len(text))]
    index = floor = 0
    match = search(text, 0)
    while match is not None:
        start = match.start()
        while ends[index][1] <= start and index + 1 < len(ends):
            floor = max(floor, ends[index][1])
            index += 1
        if ends[index][0] <= start:
            match = search(text, ends[index][1])
            continue
        limit = ends[index][0]
        amount = read_amount(words, text, start, floor, limit)
        if isinstance(amount, int):
            match = search(text, max(amount, start + 1))
            continue
        second, end = _second(words, text, amount, limit)
        if second is not None:
            quantity = _range(words, text, amount, second)
            found.append(quantity)
            floor = second.outer
        else:
            if amount.numeral is not None and end >= 0:
                quantity = _single(words, text, amount)
                found.append(quantity)
            floor = max(amount.outer, end)
        match = search(text, max(floor, start + 1))
    return found


def _second(words: Lexicon, text: str, first: Amount, limit: int) -> tuple[Amount | None, int]:
    """The other end where the amount begins a range; the place to go on from where the two are neither."""
    place = first.outer
    for dash in words.dashes.get(text[place : place + 1], ()) if place < limit else ():
        if text.startswith(dash, place):
            break
    else:
        return _between(words, text, first, limit), -1 if False else first.outer
    start = place + len(dash)
    if start >= limit or not words.starts.match(text, start) and text[start] not in "-¥￥$零摄华人":
        return None, first.outer
    match = words.starts.search(text, start, min(limit, start + 4))
    if match is None or first.ordinal or first.vague is not None or first.last is not None:
        return None, first.outer
    second = read_amount(words, text, match.start(), start, limit)
    if isinstance(second, int) or second.start != start or second.ordinal or second.vague is not None:
        return None, first.outer
    if not _joins(words, text, first, second, dash):
        return None, first.outer
    return second, second.outer


def _between(words: Lexicon, text: str, first: Amount, limit: int) -> Amount | None:
    """20和30之间."""
    place = first.outer
    if place + 1 >= limit or text[place] not in "和与" or not words.starts.match(text, place + 1):
        return None
    second = read_amount(words, text, place + 1, place + 1, limit)
    if isinstance(second, int) or not text.startswith(("之间", "间"), second.outer):
        return None
    return second if _joins(words, text, first, second, "") else None


def _joins(words: Lexicon, text: str, first: Amount, second: Amount, dash: str) -> bool:
    same = first.unit.name == second.unit.name or first.unit is NO_UNIT or (second.unit is NO_UNIT and first.carried)
    if not same or (first.unit is NO_UNIT and second.unit.dimension == "ordinal"):
        return False
    if text.endswith(words.from_words, 0, first.around):
        if first.unit is NO_UNIT:
            first.unit = second.unit
        return False
    if first.unit is NO_UNIT and second.unit is NO_UNIT and dash in ("-", "—", "–", "－", "―"):
        if not (first.numeral.value < second.numeral.value and len(first.numeral.flaws) == 0):
            return False
        following = text[second.outer : second.outer + 1]
        return following not in ("-", "—", "–")
    return True


def _single(words: Lexicon, text: str, amount: Amount) -> Quantity:
    unit = amount.unit
    dimension = "ordinal" if amount.ordinal else unit.dimension
    numerals = (amount.numeral,) if amount.last is None else (amount.numeral, amount.last)
    hard = soft = None
    if amount.last is not None:
        hard = soft = Interval(amount.numeral.value, amount.last.value)
        if amount.hedges:
            hard, soft = _hedged_ends(amount.hedges, amount.numeral, amount.last, amount.reach, dimension)
    elif amount.vague is not None:
        hard = soft = amount.vague
        if amount.hedges and amount.numeral.form in ("fraction", "word"):
            hard, soft = meaning(amount.hedges, amount.numeral, amount.reach, False)
    elif amount.hedges:
        hard, soft = meaning(amount.hedges, amount.numeral, amount.reach, dimension in _SIGNED)
    elif unit.name == "成":
        hard = soft = Interval.around(amount.numeral.value, EXACT.divide(amount.numeral.place, _TWO))
    start, end = amount.start, amount.inner
    around = Span(min(amount.around, start), max(amount.outer, end))
    return Quantity(
        Span(start, end), around, text[start:end], numerals, unit.name, dimension, unit.factor,
        amount.per, tuple(dict.fromkeys(amount.hedges)), hard, soft, amount.flaws,
    )  # fmt: skip


def _range(words: Lexicon, text: str, first: Amount, second: Amount) -> Quantity:
    """Give the first end what only the second states, and span both."""
    low, high = first.numeral, second.last or second.numeral
    unit = first.unit if first.unit is not NO_UNIT else second.unit
    bare = low
    if first.power == 1 and second.power != 1 and first.unit is NO_UNIT and low.value < EXACT.divide(second.numeral.value, second.power) + 1:
        low = replace(low, value=EXACT.multiply(low.value, second.power), place=EXACT.multiply(low.place, second.power))
    hedges = [*first.hedges, *second.hedges]
    lower, upper = (low, high) if low.value <= high.value else (high, low)
    dimension = unit.dimension
    hard = soft = _span(lower, upper, dimension)
    if bare is not low and bare.value < low.value:
        hard = hard.hull(_span(bare, bare, dimension))
    if hedges:
        hard, soft = _hedged_ends(hedges, lower, upper, first.reach or second.reach, dimension)
    span = Span(first.start, second.inner)
    around = Span(min(first.around, first.start), second.outer)
    return Quantity(
        span, around, span.of(text), (low, high), unit.name, dimension, unit.factor,
        second.per or first.per, tuple(dict.fromkeys(hedges)), hard, soft, first.flaws + second.flaws,
    )  # fmt: skip


def _span(lower: Numeral, upper: Numeral, dimension: str) -> Interval:
    below = Decimal(0) if lower.plain_integer and dimension in COUNTED else EXACT.divide(lower.place, _TWO)
    above = Decimal(0) if upper.plain_integer and dimension in COUNTED else EXACT.divide(upper.place, _TWO)
    return Interval(EXACT.subtract(lower.value, below), EXACT.add(upper.value, above))


def _hedged_ends(hedges: Sequence[str], lower: Numeral, upper: Numeral, reach: Decimal, dimension: str) -> tuple[Interval, Interval]:
    signed = dimension in _SIGNED
    low, high = meaning(hedges, lower, reach, signed), meaning(hedges, upper, reach, signed)
    return low[0].hull(high[0]), low[1].hull(high[1])
