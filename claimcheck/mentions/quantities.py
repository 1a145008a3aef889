"""Plain text and the stretches that are taken -> the quantities in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.amounts import read_amount
from claimcheck.mentions.eaches import count_for_each
from claimcheck.mentions.hedges import SIGNED, meaning
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.simple import read_lone, read_simple
from claimcheck.mentions.units import NO_UNIT
from claimcheck.model.document import make_span
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import COUNTED, Numeral, Quantity, make_quantity
from claimcheck.packs.patterns import late

__all__ = ["find_quantities"]

_TWO = Decimal(2)
_DIGITS = frozenset("0123456789")
_NEAR = 8
_CHAIN = late(r"(?:[-—–－―][0-9]+)+(?![0-9%.])")
_MYRIAD = Decimal(10000)
_SPACED_DASHES = frozenset({"-", "~", "–", "—", "至"})
_HYPHENS = frozenset({"-", "—", "–", "－", "―"})


def find_quantities(words: Lexicon, text: str, taken: Sequence[tuple[int, int]]) -> list[Quantity]:
    """Every quantity outside the taken stretches (sorted, not overlapping), in order."""
    found: list[Quantity] = []
    search, hanzi = words.leads.search, words.reader.signs.lone
    ends = [*taken, (len(text), len(text))]
    index = floor = 0
    limit, resume = ends[0]
    match = search(text, 0)
    while match is not None:
        start = match.start()
        while resume <= start < len(text) and index + 1 < len(ends):
            floor = max(floor, resume)
            index += 1
            limit, resume = ends[index]
        if limit <= start:
            match = search(text, resume)
            continue
        first = text[start]
        simple: Quantity | int | None = None
        if first in _DIGITS:
            simple = read_simple(words, text, start, match.end(), floor, limit)
        elif first in hanzi:
            simple = read_lone(words, text, start, floor, limit)
        if isinstance(simple, int):
            match = search(text, simple)
            continue
        if simple is not None:
            found.append(simple)
            floor = simple.span.end
            match = search(text, floor)
            continue
        amount = read_amount(words, text, start, floor, limit)
        if isinstance(amount, int):
            match = search(text, max(amount, start + 1))
            continue
        second = _second(words, text, amount, limit) if amount.outer < limit and _is_joined(words, text, amount.outer) else None
        if second is None and amount.unit is NO_UNIT and amount.inner < limit and text[amount.inner] in _HYPHENS:
            chain = _CHAIN.match(text, amount.inner, limit)
            if chain is not None:  # a score, a section, a plot of land
                floor = chain.end()
                match = search(text, floor)
                continue
        if second is not None:
            found.append(_range(text, amount, second))
            floor = second.outer
        elif not amount.weak:
            found.append(_single(text, amount))
            floor = amount.outer
        else:
            match = search(text, amount.inner)
            continue
        match = search(text, floor)
    count_for_each(words, text, found)
    return found


def _is_joined(words: Lexicon, text: str, place: int) -> bool:
    """Whether a dash follows, or one with a blank on either side (0% - 30%)."""
    if text[place] in words.joiners:
        return True
    return text[place] == " " and text[place + 1 : place + 2] in _SPACED_DASHES and text[place + 2 : place + 3] == " "


def _second(words: Lexicon, text: str, first: Amount, limit: int) -> Amount | None:
    """The other end where the amount begins a range."""
    if first.ordinal or first.vague is not None or first.last is not None:
        return None
    place = first.outer
    if text.startswith(("(含)", "（含）"), place):
        place += 3
    if place >= limit:
        return None
    blank = text[place] == " "
    place += blank
    for dash in words.dashes.get(text[place], ()):
        if text.startswith(dash, place):
            break
    else:
        return _between(words, text, first, limit) if text[place] in words.between else None
    start = place + len(dash) + blank
    match = words.starts.search(text, start, min(limit, start + 4))
    if match is None:
        return None
    second = read_amount(words, text, match.start(), start, limit)
    if isinstance(second, int) or second.start != start or second.ordinal or second.vague is not None:
        return None
    if blank and first.unit is NO_UNIT and second.unit is NO_UNIT:  # the goals of two sides
        return None
    return second if _joins(words, text, first, second, dash) else None


def _between(words: Lexicon, text: str, first: Amount, limit: int) -> Amount | None:
    """20和30之间."""
    place = first.outer
    if place + 1 >= limit or words.starts.match(text, place + 1) is None:
        return None
    second = read_amount(words, text, place + 1, place + 1, limit)
    if isinstance(second, int):
        return None
    if second.unit.name == "间" and first.unit is NO_UNIT:
        second.unit, second.inner = NO_UNIT, second.numeral.span.end
        second.outer = second.inner
    closing = words.between[text[place]]
    if not text.startswith(closing, second.outer) and not text.startswith("间", second.outer):
        return None
    if not _joins(words, text, first, second, ""):
        return None
    second.outer = second.inner = second.outer + (len(closing) if text.startswith(closing, second.outer) else 1)
    return second


def _joins(words: Lexicon, text: str, first: Amount, second: Amount, dash: str) -> bool:
    """Whether two amounts with a dash between them are the ends of one range."""
    alike = first.unit.name == second.unit.name and first.unit.dimension == second.unit.dimension
    if not alike and first.unit is not NO_UNIT and not (second.unit is NO_UNIT and first.carried):
        return False
    if (first.weak or second.weak) and first.unit is NO_UNIT and second.unit is NO_UNIT:
        return False
    if second.unit.dimension == "ordinal" and first.unit is NO_UNIT and first.numeral.value >= second.numeral.value:
        return False
    if _is_change(words, text, first, dash):
        if first.unit is NO_UNIT:  # 从15到30%: a change, but the first is a percentage too
            first.unit, first.weak = second.unit, False
        return False
    if first.unit is NO_UNIT and second.unit is NO_UNIT and dash in _HYPHENS:
        if first.numeral.value >= second.numeral.value or first.numeral.flaws:
            return False
        return text[second.outer : second.outer + 1] not in _HYPHENS
    return True


def _is_change(words: Lexicon, text: str, first: Amount, dash: str) -> bool:
    """从最初的68元到74元: two values of one thing."""
    if text.endswith(words.from_words, 0, first.around):
        return True
    if dash not in ("到", "至") or first.unit is NO_UNIT:
        return False
    before = text[max(0, first.around - _NEAR) : first.around]
    start = max(before.rfind(word) for word in words.from_words)
    return start >= 0 and not any(mark in before[start:] for mark in "，。；,;、（(")


def _single(text: str, amount: Amount) -> Quantity:
    unit, numeral = amount.unit, amount.numeral
    dimension = "ordinal" if amount.ordinal else unit.dimension
    hard = soft = None
    numerals: tuple[Numeral, ...] = (numeral,)
    hedges: tuple[str, ...] = ()
    span = around = make_span(amount.start, amount.inner)
    if amount.hedges or amount.around < amount.start:
        around = make_span(min(amount.around, amount.start), max(amount.outer, amount.inner))
        hedges = tuple(dict.fromkeys(amount.hedges))
    if amount.last is not None:
        numerals = (numeral, amount.last)
        hard = soft = Interval(numeral.value, amount.last.value)
        if hedges:
            hard, soft = _hedged_ends(hedges, numeral, amount.last, amount.reach, dimension)
    elif amount.vague is not None:
        hard = soft = amount.vague
        if hedges and numeral.form in ("fraction", "word"):
            hard, soft = meaning(hedges, numeral, amount.reach, False)
    elif hedges:
        hard, soft = meaning(hedges, numeral, amount.reach, dimension in SIGNED)
        if amount.bare and hedges == ("at-least",):  # 上百 stays below a thousand
            hard = soft = Interval(numeral.value, EXACT.multiply(numeral.value, Decimal(10)), upper_open=True)
    elif unit.name == "成":
        hard = soft = Interval.around(numeral.value, EXACT.divide(numeral.place, _TWO))
    written = text[amount.start : amount.inner]
    return make_quantity(span, around, written, numerals, unit.name, dimension, unit.factor, amount.per, hedges, hard, soft, amount.flaws)


def _range(text: str, first: Amount, second: Amount) -> Quantity:
    """Give the first end what only the second states, and span both."""
    low, high = first.numeral, second.last or second.numeral
    unit = first.unit if first.unit is not NO_UNIT else second.unit
    bare = low
    if first.power < min(second.power, _MYRIAD) and first.unit is NO_UNIT and low.value <= EXACT.divide(high.value, second.power):
        low = replace(low, value=EXACT.multiply(low.value, second.power), place=EXACT.multiply(low.place, second.power))
    hedges = tuple(dict.fromkeys([*first.hedges, *second.hedges]))
    lower, upper = (low, high) if low.value <= high.value else (high, low)
    dimension = unit.dimension
    hard = soft = _span(lower, upper, dimension)
    if bare is not low and bare.value < low.value:
        hard = hard.hull(_span(bare, bare, dimension))
    if hedges:
        hard, soft = _hedged_ends(hedges, lower, upper, first.reach or second.reach, dimension)
    span = make_span(first.start, second.inner)
    around = make_span(min(first.around, first.start), max(second.outer, second.inner))
    per = second.per or first.per
    return make_quantity(
        span, around, span.of(text), (low, high), unit.name, dimension, unit.factor, per, hedges, hard, soft, first.flaws + second.flaws
    )  # fmt: skip


def _span(lower: Numeral, upper: Numeral, dimension: str) -> Interval:
    below = Decimal(0) if lower.plain_integer and dimension in COUNTED else EXACT.divide(lower.place, _TWO)
    above = Decimal(0) if upper.plain_integer and dimension in COUNTED else EXACT.divide(upper.place, _TWO)
    return Interval(EXACT.subtract(lower.value, below), EXACT.add(upper.value, above))


def _hedged_ends(hedges: Sequence[str], lower: Numeral, upper: Numeral, reach: Decimal, dimension: str) -> tuple[Interval, Interval]:
    signed = dimension in SIGNED
    low, high = meaning(hedges, lower, reach, signed), meaning(hedges, upper, reach, signed)
    return low[0].hull(high[0]), low[1].hull(high[1])
