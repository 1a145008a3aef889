"""Quantities and their text -> the same, with what 每 before them counts them for as their denominator (每万人45张 -> 张/万人)."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.mentions.lexicon import Lexicon
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity

__all__ = ["count_for_each"]

_REACH = 16
_RATES = frozenset({"ratio", "points", "multiple", "doubling"})
"""每日万分之五 is a rate, and says of itself by the day."""


def count_for_each(words: Lexicon, text: str, found: list[Quantity]) -> None:
    """Give each quantity that 每 and a unit lead up to that unit, in place.

    Right before the number 每 belongs to it (每亩350公斤); with a few words between it only tells what it is counted for
    (每万人拥有床位45张), and what happens every year or day stays an amount.
    """
    start = text.find("每")
    index = 0
    while start >= 0 and index < len(found):
        match = words.each.match(text, start, start + _REACH)
        if match is not None:
            end = match.end()
            while index < len(found) and found[index].span.start < end:
                index += 1
            if index < len(found) and not found[index].per and found[index].dimension not in _RATES:
                found[index] = _counted(words, text, found[index], match["unit"], start, end)
        start = text.find("每", start + 1)


def _counted(words: Lexicon, text: str, quantity: Quantity, unit: str, start: int, end: int) -> Quantity:
    between = text[end : quantity.around.start]
    if not between.strip():
        return replace(quantity, per=unit, around=Span(start, quantity.around.end))
    if unit not in words.steps and words.each_words.fullmatch(between):
        return replace(quantity, per=unit)
    return quantity
