"""Numbers -> the form in which readers see them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from claimcheck.formula.spell import spell, spell_interval
from claimcheck.model.interval import Interval


def test_exact_numbers_keep_all_digits_that_matter() -> None:
    assert [spell(Decimal(n), "zh") for n in ("62", "1344", "138000", "123456789", "1234500000000", "0.50", "-30000")] == [
        "62",
        "1344",
        "13.8万",
        "12345.6789万",
        "1.2345万亿",
        "0.5",
        "-3万",
    ]
    assert spell(Decimal("1E+3"), "en") == "1000"


def test_computed_ends_are_rounded_outwards() -> None:
    assert spell_interval(Interval(Decimal("15.99999999"), Decimal("16.00000001")), "元", "zh") == "15.9999–16.0001元"
    assert spell_interval(Interval(Decimal("0.8605"), Decimal("0.8615")), "", "zh") == "0.8605–0.8615"
    assert spell_interval(Interval.of(Decimal(1) / 3), "", "zh") == "0.333333"


def test_a_near_miss_stays_a_miss() -> None:
    near = Interval(Decimal("88.0029"), Decimal("88.2147"))
    assert spell_interval(near, "例", "zh") == "88–88.22例"
    assert spell_interval(near, "例", "zh", apart=Interval.of(88)) == "88.002–88.215例"
    assert spell(Decimal(1054138000000), "zh") == "10541.38亿"


def test_open_unknown_and_dated() -> None:
    assert spell_interval(Interval(), "人", "zh") == "?"
    assert spell_interval(Interval(None, Decimal(9), upper_open=True), "人", "zh") == "<9人"
    assert spell_interval(Interval.of(3), "days", "en") == "3 days"
    assert spell_interval(Interval.of(1), "", "en", "weekday") == "Monday"
    day = date(2022, 8, 15).toordinal()
    assert spell_interval(Interval(Decimal(day), Decimal(day + 1)), "", "zh", "date") == "2022-08-15–2022-08-16"
