"""A number with ± and a unit of time behind it, perhaps in a bracket of its own ((5.1±1.3)天) -> a Quantity of dimension duration."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.lengths import FACTORS
from claimcheck.mentions.timewords import TimeWords
from claimcheck.model.document import make_span
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Quantity, make_quantity

__all__ = ["read_spread"]


def read_spread(text: str, at: int, words: TimeWords) -> Quantity | None:
    """The value that begins at ``at`` with ± behind it, anywhere within so much of it."""
    head = words.numerals.read(text, at, len(text))
    if head is None or not text[head.end + 1 : head.end + 2].isdigit():
        return None
    second = words.numerals.read(text, head.end + 1, len(text))
    if second is None:
        return None
    closed = text[second.end : second.end + 1] in (")", "）") and text[at - 1 : at] in ("(", "（")
    found = words.unit_at.match(text, second.end + closed)
    unit = words.units.get(("个" if found["ge"] else "") + found["u"]) if found is not None else None
    if found is None or unit is None or found["before"] or found["inside"]:
        return None
    span = make_span(at - closed, found.end())
    around = Interval.around(head.numeral.value, second.numeral.value)
    factor = FACTORS.get(unit, Decimal(1))
    whole = text[span.start : span.end]
    return make_quantity(span, span, whole, (head.numeral,), unit, "duration", factor, "", (), around, around, ())
