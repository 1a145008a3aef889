"""A claim -> its mention, seen as what it is."""

from __future__ import annotations

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.document import Clause, Span
from claimcheck.model.mention import Moment

CLAUSE = Clause(0, Span(0, 5), 0, 0, "", "")


def test_a_claim_stands_where_its_mention_stands() -> None:
    assert Claim(0, Moment(Span(1, 4), "8月"), CLAUSE).span == Span(1, 4)


def test_a_date_is_no_quantity() -> None:
    with pytest.raises(AttributeError, match="quantity"):
        _ = Claim(7, Moment(Span(1, 4), "8月"), CLAUSE).quantity
