"""Dates in the commonest spelling -> what the full reader would make of them."""

from __future__ import annotations

import pytest

from claimcheck.mentions.periods import read_times
from claimcheck.mentions.plaindates import read_day, read_plain, read_word
from claimcheck.mentions.timewords import time_words
from claimcheck.packs import load

DATES = [
    "2022年",
    "8月",
    "8月份",
    "2022年8月",
    "8月15日",
    "2024年2月29日",
    "2000年",
    "8月15日14时",
    "2022年8月15日14时5分",
    "2022年8月15日8时",
]
BEHIND = [
    *(
        "",
        "，",
        "举行",
        "的计划",
        "的春天",
        "的8月",
        "底",
        "上旬",
        "以来",
        "以社团",
        "至5日",
        "至今",
        "到达",
        "晚",
        "晚上8点",
        "春节",
        "春运",
        "前后",
    ),
    *(
        "上午",
        "上升",
        "中期",
        "中国",
        "起",
        "起至9月1日",
        "0—24时，",
        "0-24时止",
        "0时至24时，",
        "14—10时，",
        "许",
        "整",
        "、16日",
        "和9月",
        "和平",
    ),
    *(
        "至2023年8月16日",
        "左右",
        "开始",
        "开展",
        "日本",
        "第三季度",
        "首次",
        "正午",
        "正式",
        "二季度",
        "12:30",
        "Q1",
        "期间",
        "级",
        "代",
        "额",
    ),
]


@pytest.mark.parametrize("date", DATES)
def test_the_short_way_leads_to_the_same_place(date: str) -> None:
    words = time_words(load())
    for behind in BEHIND:
        text = f"{date}{behind}"
        assert read_plain(text, 0, words) in (None, read_times(text, 0, words)), text
    assert read_plain(f"{date}，", 0, words) is not None


@pytest.mark.parametrize("text", ["3000年", "1000年", "2022年2月30日", "8月份额", "8月15日24时5分", "2022年级", "2022年古城"])
def test_what_may_be_no_date_goes_the_long_way(text: str) -> None:
    assert read_plain(text, 0, time_words(load())) is None


def test_months_may_be_counted() -> None:
    assert read_plain("前8月，", 1, time_words(load())) is None


@pytest.mark.parametrize("text", ["15日，", "5日宣布", "31日的"])
def test_a_day_without_its_month(text: str) -> None:
    words = time_words(load())
    assert read_day(text, 0, words) == read_times(text, 0, words)


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
