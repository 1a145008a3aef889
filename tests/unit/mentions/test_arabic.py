"""Runs of Arabic digits -> their value, last place and flaws."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.arabic import read_digits, read_torn


@pytest.mark.parametrize(
    ("written", "length", "value", "place"),
    [
        ("861人", 3, "861", "1"),
        ("3.50元", 4, "3.50", "0.01"),
        ("1,742,500股", 9, "1742500", "1"),
        ("12,345.6吨", 8, "12345.6", "0.1"),
        ("300，000元", 7, "300000", "1"),
        ("2，000.00元", 8, "2000.00", "0.01"),
        ("3·5亿", 3, "3.5", "0.1"),
        ("98•35%", 5, "98.35", "0.01"),
        ("12，34人", 2, "12", "1"),
        ("2020，300人", 4, "2020", "1"),
        ("3.5,4.2%", 3, "3.5", "0.1"),
        ("5。", 1, "5", "1"),
        ("1,2345,6789元", 11, "123456789", "1"),
    ],
)
def test_values(written: str, length: int, value: str, place: str) -> None:
    found = read_digits(written, 0, len(written))
    assert found is not None
    assert (found.end, found.value, found.place, found.flaws) == (length, Decimal(value), Decimal(place), ())


@pytest.mark.parametrize(
    ("written", "length", "flaw"),
    [
        ("1,2345元", 6, "grouping"),
        ("2,46,72人", 7, "grouping"),
        ("28,21万元", 5, "grouping"),
        ("40，00元", 5, "grouping"),
        ("3.5.1%", 5, "double-point"),
        ("35..3%", 5, "double-point"),
        ("0.0.39元", 6, "double-point"),
    ],
)
def test_flaws_cover_the_whole_run(written: str, length: int, flaw: str) -> None:
    found = read_digits(written, 0, len(written))
    assert found is not None
    assert (found.end, found.flaws) == (length, (flaw,))


def test_a_leading_zero_is_told() -> None:
    for written, expected in (("03%", True), ("0.3%", False), ("0", False), ("007", True)):
        found = read_digits(written, 0, len(written))
        assert found is not None
        assert found.leading_zero is expected


def test_a_limit_cuts_the_run() -> None:
    found = read_digits("2020,2021年", 0, 5)
    assert found is not None
    assert (found.end, found.value) == (4, 2020)


def test_no_digits_and_endless_digits_are_no_number() -> None:
    assert read_digits("人", 0, 1) is None
    assert read_digits("1" * 61, 0, 61) is None


LINE = "这一行写得足够长使得一个数字正好在行末被断开共有"


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        ("共6 481人", 1, "6481"),
        ("计12 345 678元", 1, "12345678"),
        ("约1 208.5公里", 1, "1208.5"),
        (f"{LINE}6\n481人报名参加，其余人等候下一批名单的公布日子，", len(LINE), "6481"),
    ],
)
def test_torn_numbers(text: str, start: int, value: str) -> None:
    found = read_torn(text, start, len(text))
    assert found is not None
    assert found.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "start"), [("表1 200家", 1), ("2022 100人", 0), ("12 34人", 0), ("共6\n481人", 1), ("7 5 481人", 2), ("A1 200人", 1)]
)
def test_numbers_side_by_side(text: str, start: int) -> None:
    assert read_torn(text, start, len(text)) is None
