"""Words for an age without a numeral in them (花甲, 古稀, 而立之年) -> the quantities that they state."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.mentions.left import look_left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.model.document import Span
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Numeral, Quantity

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["find_age_words"]

_DECADE = Decimal(10)


def find_age_words(words: Lexicon, text: str, pack: Pack) -> list[Quantity]:
    """Every such word; it means the decade of a life that begins with it (花甲老人 is in the sixties)."""
    found = []
    age = words.units.by_name["岁"]
    for word, years in pack.table("numerals.age-words").items():
        place = text.find(word)
        while place >= 0:
            end = place + len(word)
            value = Decimal(years)
            left = look_left(words, text, place, 0, False)
            hedges = tuple(left.hedges) if left is not None else ()
            meant = Interval(value, value + _DECADE, upper_open=True)
            if "near" in hedges or "below" in hedges:
                meant = Interval(value - _DECADE, value)
            span = Span(place, end)
            numeral = Numeral(span, value, _DECADE, "word")
            around = Span(left.around if left is not None else place, end)
            found.append(Quantity(span, around, word, (numeral,), age.name, age.dimension, age.factor, "", hedges, meant, meant))
            place = text.find(word, end)
    return found
