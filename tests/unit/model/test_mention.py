"""Written numbers -> what they can mean in each world."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck.model.document import Span
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Numeral, Quantity, World

HERE = Span(0, 1)


def quantity(value: str, place: str, dimension: str = "count", factor: str = "1", form: str = "arabic") -> Quantity:
    return Quantity(HERE, HERE, value, (Numeral(HERE, Decimal(value), Decimal(place), form),), "", dimension, Decimal(factor))


def ends(interval: Interval) -> tuple[str, str, bool]:
    return str(interval.lower), str(interval.upper), interval.upper_open


def test_decimals_live_in_two_worlds() -> None:
    rate = quantity("6.5", "0.1", "ratio")
    assert ends(rate.interval(World.ROUNDED)) == ("6.45", "6.55", False)
    assert ends(rate.interval(World.TRUNCATED)) == ("6.5", "6.6", True)


def test_negative_numbers_are_cut_off_towards_zero() -> None:
    loss = quantity("-6.5", "0.1", "ratio").interval(World.TRUNCATED)
    assert (str(loss.lower), str(loss.upper), loss.lower_open) == ("-6.6", "-6.5", True)


def test_counts_are_exact_unless_all_are_round() -> None:
    count = quantity("1200", "1")
    assert count.interval().exact
    assert ends(count.interval(coarse=True)) == ("1100", "1300", False)
    assert quantity("1205", "1").interval(coarse=True).exact
    assert count.is_exact
    assert not replace(count, hard=Interval.of(Decimal(1200))).is_exact
    assert not quantity("1200.5", "0.1").is_exact


def test_measures_are_rounded_however_they_are_written() -> None:
    assert ends(quantity("300", "1", "length").interval()) == ("299.5", "300.5", False)


def test_factors_scale_the_meaning() -> None:
    assert ends(quantity("6", "1", "ratio", "0.01").interval()) == ("0.055", "0.065", False)
    assert quantity("6", "1", "ratio", "0.01").base_value == Decimal("0.06")


@pytest.mark.parametrize(
    ("value", "place", "coarse"), [("1200", "1", "100"), ("34", "1", "1"), ("340000000", "10000000", "10000000"), ("0", "1", "1")]
)
def test_the_last_digit_that_is_not_zero(value: str, place: str, coarse: str) -> None:
    assert Numeral(HERE, Decimal(value), Decimal(place)).coarse_place == Decimal(coarse)


def test_one_denominator() -> None:
    price = Quantity(HERE, HERE, "300元", (Numeral(HERE, Decimal(300), Decimal(1)),), "元", "money", per="吨")
    joined = replace(price, text="300元/吨")
    plain = replace(price, per="")
    assert price.same_denominator(plain)
    assert plain.same_denominator(price)
    assert price.same_denominator(joined)
    assert not joined.same_denominator(plain)
    assert not price.same_denominator(replace(price, per="亩"))
