"""Intervals -> what they have in common, and their algebra."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model.interval import Interval, total


def interval(text: str) -> Interval:
    """[1,2) in the notation of mathematics; an empty end is unbounded."""
    lower, upper = text[1:-1].split(",")
    return Interval(Decimal(lower) if lower else None, Decimal(upper) if upper else None, text[0] == "(", text[-1] == ")")


@pytest.mark.parametrize(("one", "two", "meet"), [
    ("[1,2]", "[2,3]", True), ("[1,2)", "[2,3]", False), ("[1,2]", "(2,3]", False), ("[,]", "[5,5]", True),
    ("(300,]", "[300,300]", False), ("[1,4]", "[2,3]", True), ("[1,1]", "[2,2]", False),
])  # fmt: skip
def test_meeting(one: str, two: str, meet: bool) -> None:
    assert interval(one).meets(interval(two)) is meet
    assert interval(two).meets(interval(one)) is meet


@pytest.mark.parametrize(("one", "two", "product"), [
    ("[2,3]", "[4,5]", "[8,15]"), ("[-2,3]", "[4,5]", "[-10,15]"), ("[2,]", "[3,4]", "[6,]"), ("[-1,]", "[-2,3]", "[,]"),
    ("[0,0]", "[,]", "[0,0]"), ("(1,2)", "[3,3]", "(3,6)"), ("[2,]", "[-3,-1]", "[,-2]"),
])  # fmt: skip
def test_products(one: str, two: str, product: str) -> None:
    found = interval(one) * interval(two)
    assert (found.lower, found.upper) == (interval(product).lower, interval(product).upper)


def test_sums_and_differences() -> None:
    assert interval("[1,2)") + interval("[3,4]") == interval("[4,6)")
    assert -interval("(1,2]") == interval("[-2,-1)")
    assert total([]) == Interval.of(0)
    assert total([interval("[1,2]")] * 3) == interval("[3,6]")


def test_quotients() -> None:
    assert interval("[861,861]").over(interval("[-1,1]")) is None
    assert interval("[6,6]").over(interval("[2,3]")) == interval("[2,3]")


def test_hulls_and_widening() -> None:
    assert interval("[1,2]").hull(interval("(5,6)")) == interval("[1,6)")
    assert interval("[1,2]").hull(interval("[,0]")).lower is None
    assert interval("[1,2]").widen(Decimal(1)) == interval("[0,3]")


def test_reversed_ends_are_refused() -> None:
    with pytest.raises(ValueError, match="reversed"):
        interval("[2,1]")


def test_long_numbers_stay_exact() -> None:
    number = Decimal("1234567890123456789012345.678")
    assert (Interval.of(number) + Interval.of(1)).lower == Decimal("1234567890123456789012346.678")


def test_scaling_is_a_product_with_one_number() -> None:
    factor = Decimal("0.01")
    for interval in (
        Interval(None, Decimal(3)),
        Interval(Decimal(-2), Decimal(0), upper_open=True),
        Interval(Decimal(6), None, lower_open=True),
    ):
        assert interval.scaled(factor) == interval * Interval.of(factor)


def test_the_hull_of_several_is_that_of_each_with_the_next() -> None:
    one, two, three = (
        Interval(Decimal(1), Decimal(2), upper_open=True),
        Interval(Decimal(1), Decimal(2), lower_open=True),
        Interval(None, Decimal(0)),
    )
    assert one.hull(two, three) == one.hull(two).hull(three) == Interval(None, Decimal(2))
    assert one.hull(two) == Interval(Decimal(1), Decimal(2))
