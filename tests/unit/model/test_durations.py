"""Lengths of time -> days."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.times import find_durations
from claimcheck.model.durations import duration_days
from claimcheck.model.interval import Interval
from claimcheck.packs import load


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("19天", "19", "19"),
        ("两周", "14", "14"),
        ("1年", "365", "366"),
        ("一个月", "28", "31"),
        ("10年", "3650.4", "3653.5"),
        ("48小时", "2", "2"),
        ("5个交易日", "5", "18"),
    ],
)
def test_days_of_a_length(written: str, low: str, high: str) -> None:
    [quantity] = find_durations(written, load())
    assert duration_days(quantity) == Interval(Decimal(low), Decimal(high))


def test_hedges_and_open_ends_carry_over() -> None:
    [quantity] = find_durations("超过2周", load())
    assert duration_days(quantity) == Interval(Decimal(14), Decimal(70), lower_open=True)
