"""Lengths of time with a spread."""

import pytest

from claimcheck.mentions.spreads import read_spread
from claimcheck.mentions.timewords import time_words
from claimcheck.packs import load


@pytest.mark.parametrize(
    ("text", "at", "written", "unit"),
    [
        ("平均(65.4±11.7)天。", 3, "(65.4±11.7)天", "天"),
        ("平均65.4±11.7小时。", 2, "65.4±11.7小时", "小时"),
        ("缩短至（3.1±0.8）个月。", 4, "（3.1±0.8）个月", "个月"),
    ],
)
def test_a_value_with_its_spread(text: str, at: int, written: str, unit: str) -> None:
    found = read_spread(text, at, time_words(load(())))
    assert found is not None
    assert (found.text, found.unit, found.hard is not None) == (written, unit, True)


@pytest.mark.parametrize(("text", "at"), [("平均(65.4±11.7)分。", 3), ("误差为3±x天。", 3), ("(65.4±11.7)，3天。", 1)])
def test_no_unit_of_time_behind(text: str, at: int) -> None:
    assert read_spread(text, at, time_words(load(()))) is None
