"""Words for an age without a numeral in them (花甲, 古稀, 而立之年) -> the quantities that they state."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.mentions.candidates import alternation
from claimcheck.mentions.left import look_left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.model.document import Span
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Numeral, Quantity
from claimcheck.packs.patterns import late

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["find_age_words"]

_DECADE = Decimal(10)


def find_age_words(words: Lexicon, text: str, pack: Pack) -> list[Quantity]:
    """Every such word; it means the decade of a life that begins with it (花甲老人 is in the sixties)."""
    ages, search = _ages(pack)
    found = []
    for match in search.finditer(text):
        place, end = match.span()
        age = words.units.by_name["岁"]
        value = ages[match[0]]
        left = look_left(words, text, place, 0, False)
        hedges = tuple(left.hedges) if left is not None else ()
        meant = Interval(value, value + _DECADE, upper_open=True)
        if "near" in hedges or "below" in hedges:
            meant = Interval(value - _DECADE, value)
        span = Span(place, end)
        numeral = Numeral(span, value, _DECADE, "word")
        around = Span(left.around if left is not None else place, end)
        found.append(Quantity(span, around, match[0], (numeral,), age.name, age.dimension, age.factor, "", hedges, meant, meant))
    return found


@lru_cache(maxsize=4)
def _ages(pack: Pack) -> tuple[Mapping[str, Decimal], re.Pattern[str]]:
    """The ages that the words of a pack mean, and the pattern of the words."""
    ages = {word: Decimal(years) for word, years in pack.table("numerals.age-words").items()}
    return ages, late(alternation(ages) if ages else "(?!)")
