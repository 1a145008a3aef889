"""Dates in the commonest spelling -> what the full reader would make of them."""

from __future__ import annotations

import pytest

from claimcheck.mentions.periods import read_times
from claimcheck.mentions.plaindates import read_plain
from claimcheck.mentions.timewords import time_words
from claimcheck.packs import load


@pytest.mark.parametrize("text", ["2022年8月15日，", "8月15日举行", "2022年8月全国", "2022年，", "1949年", "2024年2月29日）", "2月29日"])
def test_the_short_way_leads_to_the_same_place(text: str) -> None:
    words = time_words(load())
    assert [read_plain(text, 0, words)] == read_times(text, 0, words)[0]


@pytest.mark.parametrize(
    "text",
    [
        "2022年8月15日14时",
        "2022年底",
        "2022年8月上旬",
        "2022年以来",
        "8月1日至5日",
        "8月，",
        "3000年",
        "2000年",
        "2022年2月30日",
        "2022年春节",
        "8月15日晚",
        "2022年级",
    ],
)
def test_everything_else_goes_the_long_way(text: str) -> None:
    assert read_plain(text, 0, time_words(load())) is None
