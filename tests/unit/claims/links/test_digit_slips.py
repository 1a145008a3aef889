"""Slips of digits."""

from decimal import Decimal

from claimcheck.claims.links.digit_slips import one_digit, rounded_to, shifted, swapped
from tests.reading import claim


def test_two_swapped_digits() -> None:
    assert swapped(Decimal("6.89"), Decimal("8.69"))
    assert not swapped(Decimal(689), Decimal(689))


def test_a_moved_point() -> None:
    assert shifted(Decimal(180), Decimal(1800))
    assert not shifted(Decimal(180), Decimal(180))


def test_one_other_digit() -> None:
    assert one_digit(Decimal(4570), Decimal(4670), least=2)
    assert not one_digit(Decimal(30), Decimal(35), least=2)
    assert not one_digit(Decimal(457), Decimal(4570), least=2)


def test_rounded_to_the_last_digit() -> None:
    assert rounded_to(Decimal("6.8882"), claim("售价6.89元。", "6.89元")) == Decimal("6.89")
