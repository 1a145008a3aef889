"""A rate in 分 and 厘 behind 月息 or 年息 (月息一分五厘) -> the percentage that it stands for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.left import Left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT

__all__ = ["read_interest"]

_HUNDRED, _TENTH = Decimal(100), Decimal("0.1")
_STEPS = {"分": Decimal(1), "厘": Decimal("0.1"), "毫": Decimal("0.01")}
"""What a part is worth in 分."""


def read_interest(words: Lexicon, text: str, written: Written, left: Left | None, limit: int) -> Amount | None:
    """一分五厘, 二分, 八厘, 一分五; None where no word for interest stands before."""
    begin = written.numeral.span.start
    around = left.around if left is not None else begin
    name = next((name for name in words.interest if text.endswith(name, 0, around)), "")
    if not name or text.startswith("分之", written.end):
        return None
    percent = words.interest[name]
    value = place = Decimal(0)
    end, reading = written.end, written
    last = _HUNDRED
    while end < limit and (worth := _STEPS.get(text[end])) is not None and worth < last:
        value = EXACT.add(value, EXACT.multiply(reading.numeral.value, worth))
        place, last, end = worth, worth, end + 1
        following = words.reader.read(text, end, limit) if end < limit and words.starts.match(text, end) else None
        if following is None or following.numeral.value >= 10:
            break
        if text[following.end : following.end + 1] not in _STEPS:  # 一分五
            if text[following.end : following.end + 1] in words.clause_ends:
                place = EXACT.multiply(place, _TENTH)
                value = EXACT.add(value, EXACT.multiply(following.numeral.value, place))
                end = following.end
            break
        reading, end = following, following.end
    numeral = replace(
        written.numeral,
        span=Span(begin, end),
        value=EXACT.multiply(value, percent).normalize(),
        place=EXACT.multiply(place, percent).normalize(),
    )
    amount = Amount(begin, begin, end, end, numeral, unit=words.parts[_HUNDRED])
    if left is not None:
        amount.around, amount.hedges = left.around, left.hedges
    return amount
