"""A fresh amount -> what it assumes before anything around it is read."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.units import NO_UNIT
from claimcheck.model.document import Span
from claimcheck.model.mention import Numeral


def test_an_amount_starts_without_unit_and_hedges_of_its_own() -> None:
    numeral = Numeral(Span(0, 1), Decimal(3), Decimal(1))
    one, other = Amount(0, 0, 1, 1, numeral), Amount(0, 0, 1, 1, numeral)
    one.hedges.append("about")
    assert other.hedges == []
    assert (other.unit, other.power, other.weak) == (NO_UNIT, 1, False)
