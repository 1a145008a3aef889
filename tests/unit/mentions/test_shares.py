"""Fractions and halves -> shares."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.quantities import find_quantities
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Quantity
from claimcheck.packs import load


def only(text: str) -> Quantity:
    found = find_quantities(lexicon(load()), text, [])
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("百分之三", "3", "%"),
        ("百分之零点四", "0.4", "%"),
        ("千分之15", "15", "‰"),
        ("万分之五", "5", "‱"),
        ("百分之一百五十", "150", "%"),
        ("负百分之六十", "-60", "%"),
        ("半斤", "0.5", "斤"),
        ("半成", "0.5", "成"),
        ("一半", "50", "%"),
        ("半数", "50", "%"),
        ("百 分之 60", "60", "%"),
        ("二又四分之一", "2.25", ""),
        ("3又千分之23", "3.023", ""),
    ],
)
def test_values(text: str, value: str, unit: str) -> None:
    found = only(text)
    assert (found.value, found.unit, found.text) == (Decimal(value), unit, text)


def test_parts_of_a_whole() -> None:
    for text in ("四分之三", "3/4", "4分之3"):
        found = only(text)
        assert (found.value, found.unit, found.dimension, found.numerals[0].form) == (Decimal("0.75"), "", "ratio", "fraction")
        assert found.hard == Interval(Decimal("0.716"), Decimal("0.784"))


def test_a_small_part_is_less_vague() -> None:
    hard = only("十六分之一").hard
    assert hard is not None
    assert hard == Interval(Decimal("0.046875"), Decimal("0.078125"))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("一半", "45", "55"), ("过半", "50", "250"), ("一半以上", "50", None), ("近半", "40", "50"), ("近半数", "40", "50")],
)
def test_halves(text: str, low: str, high: str | None) -> None:
    hard = only(text).hard
    assert hard is not None
    assert (hard.lower, hard.upper) == (Decimal(low), None if high is None else Decimal(high))


@pytest.mark.parametrize("text", ["上半场", "半导体", "比分3:2", "过半场"])
def test_no_shares(text: str) -> None:
    assert find_quantities(lexicon(load()), text, []) == []


def test_two_readings_of_a_slash() -> None:
    assert [quantity.text for quantity in find_quantities(lexicon(load()), "血压120/80", [])] == ["120", "80"]
