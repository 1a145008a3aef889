"""Dates in the commonest spelling -> what the full reader would make of them."""

from __future__ import annotations

import pytest

from claimcheck.mentions.periods import read_times
from claimcheck.mentions.plaindates import read_day, read_plain, read_word
from claimcheck.mentions.timewords import time_words
from claimcheck.packs import load

SHORT = [
    *(
        "2022年8月15日，",
        "8月15日举行",
        "2022年8月全国",
        "2022年，",
        "1949年",
        "2024年2月29日）",
        "2月29日",
        "2022年的计划",
        "8月，",
        "8月份，",
    ),
    *("8月15日14时，", "2022年8月15日14时5分，", "8月15日0—24时，", "2022年8月15日8时至24时。", "8月15日0-24时全市", "8月15日24时"),
]
LONG = [
    *("2022年底", "2022年8月上旬", "2022年以来", "8月1日至5日", "3000年", "2000年", "2022年2月30日", "2022年春节", "8月15日晚", "2022年级"),
    *(
        "8月份额",
        "8月15日14时许",
        "8月15日14时整",
        "8月15日24时5分",
        "8月15日14—10时，",
        "8月15日0—24时止",
        "8月15日14时速",
        "2022年的春天",
    ),
]


@pytest.mark.parametrize("text", SHORT)
def test_the_short_way_leads_to_the_same_place(text: str) -> None:
    words = time_words(load())
    assert [read_plain(text, 0, words)] == read_times(text, 0, words)[0]


@pytest.mark.parametrize("text", LONG)
def test_everything_else_goes_the_long_way(text: str) -> None:
    assert read_plain(text, 0, time_words(load())) is None


def test_months_may_be_counted() -> None:
    assert read_plain("前8月，", 1, time_words(load())) is None


@pytest.mark.parametrize("text", ["15日，", "5日宣布", "31日的"])
def test_a_day_without_its_month(text: str) -> None:
    words = time_words(load())
    assert [read_day(text, 0, words)] == read_times(text, 0, words)[0]


@pytest.mark.parametrize("text", ["15日内", "15日晚", "45日，", "5日线", "15号，"])
def test_days_that_may_be_counted_go_the_long_way(text: str) -> None:
    assert read_day(text, 0, time_words(load())) is None
    assert read_day("历时15日，", 2, time_words(load())) is None


@pytest.mark.parametrize(("word", "after"), [("今天", "，"), ("去年", "的计划"), ("上个月", "举行"), ("今晚", "演出"), ("年底", "")])
def test_a_word_for_a_time(word: str, after: str) -> None:
    words = time_words(load())
    assert [read_word(word + after, 0, word, words)] == read_times(word + after, 0, words)[0]


@pytest.mark.parametrize(
    ("word", "text"), [("今天", "今天上午"), ("去年", "去年8月"), ("今年", "今年轻人"), ("去年", "去年的8月"), ("第二年", "第二年，")]
)
def test_a_word_with_more_behind_it_goes_the_long_way(word: str, text: str) -> None:
    assert read_word(text, 0, word, time_words(load())) is None


def test_a_word_may_be_the_end_of_another() -> None:
    assert read_word("青年初步，", 1, "年初", time_words(load())) is None
