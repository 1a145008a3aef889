"""The table of functions -> proof that its entries are complete and right at their edges."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck.formula import FUNCTIONS, View, holds, parse
from claimcheck.model.interval import Interval
from tests.handmade import discourse, reading


def test_every_function_has_words_and_takes_known_kinds() -> None:
    for name, function in FUNCTIONS.items():
        assert set(function.takes) <= {"number", "numbers", "figures", "operands"}, name
        assert bool(function.zh) == bool(function.en) == (name != "never"), name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17例中检出率为72.0%", False),
        ("18例中检出率为72.2%", True),
        ("7例中检出率为28.6%", True),
        ("7例中检出率为28.5%", True),
        ("5000例中检出率为72.2%", True),
    ],
)
def test_a_share_of_few_must_be_reachable(text: str, expected: bool) -> None:
    made = discourse(text)
    assert holds(parse("reachable(rate, whole)"), reading(made, whole=0, rate=1).players, View()) is expected


def test_the_least_of_intervals_keeps_both_ends() -> None:
    apply = FUNCTIONS["min"].apply
    wide, narrow = Interval(Decimal(1), Decimal(9)), Interval(Decimal(2), Decimal(3), upper_open=True)
    assert apply([wide, narrow]) == Interval(Decimal(1), Decimal(3), upper_open=True)
    assert apply([Interval(None, Decimal(4)), narrow]) == Interval(None, Decimal(3), upper_open=True)


def test_differences_and_quotients_of_unbounded_numbers() -> None:
    open_end = Interval(Decimal(5), None)
    assert FUNCTIONS["gap"].apply(open_end, Interval.of(7)).lower == 0
    assert FUNCTIONS["ratio"].apply(Interval.of(1), Interval(Decimal(-1), Decimal(1))) == Interval()
    assert FUNCTIONS["doubled"].apply(open_end) == Interval()


def test_hedged_shares_are_always_reachable() -> None:
    made = discourse("17例中检出率为72.0%")
    hedged = replace(made.claims[1], mention=replace(made.claims[1].quantity, hard=Interval(Decimal(70), Decimal(75))))
    assert holds(parse("reachable(rate, whole)"), {"whole": (made.claims[0],), "rate": (hedged,)}, View())
