"""Digits in any script -> numbers."""

from __future__ import annotations

import pytest

from claimcheck.mentions.integers import integer, several


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("08", 8),
        ("二〇二二", 2022),
        ("一九四九", 1949),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三十一", 31),
        ("廿", 20),
        ("廿三", 23),
        ("卅一", 31),
        ("两千零四", 2004),
        ("一百二十", 120),
        ("元", 1),
        ("廿三四", None),
        ("1a", None),
        ("甲", None),
    ],
)
def test_a_whole_number(written: str, value: int | None) -> None:
    assert integer(written) == value


@pytest.mark.parametrize("written", ["七八", "十五六", "两三", "二十七八"])
def test_two_digits_that_leave_it_open(written: str) -> None:
    assert several(written)


@pytest.mark.parametrize("written", ["十五", "二〇", "87", "八", "三一", "十一"])
def test_one_number(written: str) -> None:
    assert not several(written)
