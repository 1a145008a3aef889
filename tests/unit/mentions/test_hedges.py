"""Hedged numbers -> what they can mean and what they usually convey."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.hedges import meaning
from claimcheck.model.document import Span
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Numeral


def between(low: str | None, high: str | None, opened: str = "") -> Interval:
    """Ends in words; ``opened`` names the ends that are excluded."""
    lower = None if low is None else Decimal(low)
    upper = None if high is None else Decimal(high)
    return Interval(lower, upper, "<" in opened, ">" in opened)


@pytest.mark.parametrize(
    ("name", "hard", "soft"),
    [
        ("about", between("1080", "1320"), between("1140", "1260")),
        ("near", between("1080", "1200"), between("1140", "1200", ">")),
        ("below", between("0", "1200", ">"), between("600", "1200", ">")),
        ("above", between("1200", "1800", "<"), between("1200", "1400", "<>")),
        ("at-least", between("1200", None), between("1200", None)),
        ("at-most", between("0", "1200"), between("0", "1200")),
        ("some", between("1200", "1300", "<>"), between("1200", "1300", "<>")),
    ],
)
def test_one_hedge(name: str, hard: Interval, soft: Interval) -> None:
    assert meaning([name], Numeral(Span(0, 4), Decimal(1200), Decimal(1)), Decimal(0), False) == (hard, soft)


def test_near_a_round_number_is_more_than_the_round_number_before() -> None:
    hard, soft = meaning(["near"], Numeral(Span(0, 1), Decimal(7), Decimal(1)), Decimal(0), False)
    assert hard == between("6", "7")
    assert soft == between("6.3", "7", ">")


def test_the_last_place_widens_about() -> None:
    hard, soft = meaning(["about"], Numeral(Span(0, 1), Decimal(100), Decimal(1)), Decimal(0), False)
    assert hard == soft == between("75", "125")


def test_some_reaches_as_far_as_its_place() -> None:
    hard, _ = meaning(["some"], Numeral(Span(0, 1), Decimal(300000), Decimal(10000)), Decimal(100000), False)
    assert hard == between("300000", "400000", "<>")


def test_two_hedges_give_the_hull_of_both() -> None:
    hard, _ = meaning(["near", "some"], Numeral(Span(0, 1), Decimal(200), Decimal(1)), Decimal(100), False)
    assert hard == between("160", "300", ">")


def test_values_below_zero_are_mirrored() -> None:
    minus = Numeral(Span(0, 1), Decimal(-10), Decimal(1))
    assert meaning(["below"], minus, Decimal(0), True)[0] == between(None, "-10", ">")
    assert meaning(["near"], minus, Decimal(0), True)[0] == between("-10", "-8.0")


def test_what_may_be_negative_has_no_floor() -> None:
    assert meaning(["at-most"], Numeral(Span(0, 1), Decimal(5), Decimal(1)), Decimal(0), True)[0] == between(None, "5")


def test_many_digits_leave_little_to_about() -> None:
    fine = Numeral(Span(0, 7), Decimal(3872600), Decimal(100))
    hard, _ = meaning(["about"], fine, Decimal(0), False)
    assert hard == between("3872350", "3872850")
    assert meaning(["above"], fine, Decimal(0), False)[0] == between("3872600", "3950052", "<")


def test_one_digit_leaves_only_the_order_of_magnitude() -> None:
    assert meaning(["above"], Numeral(Span(0, 1), Decimal(300), Decimal(1)), Decimal(0), False)[0] == between("300", "1500", "<")


@pytest.mark.parametrize(
    ("name", "number", "hard"),
    [
        ("about", "73", between("70.5", "75.5")),
        ("about", "75", between("67.5", "82.5")),
        ("about", "70", between("63", "77")),
        ("near", "48", between("45.5", "48")),
        ("near", "45", between("40.5", "45")),
    ],
)
def test_a_hedge_reaches_no_further_than_the_round_numbers_beside(name: str, number: str, hard: Interval) -> None:
    """Who means 70 writes 70; 73 is said of what lies between its neighbours."""
    assert meaning([name], Numeral(Span(0, 2), Decimal(number), Decimal(1)), Decimal(0), False)[0] == hard
