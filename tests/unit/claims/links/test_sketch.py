"""Paragraphs in signs."""

from claimcheck.claims.links.sketch import RATIO, TIME, VALUE, sketches
from tests.reading import discourse


def test_words_of_time_stay_words() -> None:
    (sketch,) = sketches(discourse("2021年收入3亿元，较上年同期增长5%。"))
    assert sketch.text == f"{TIME}收入{VALUE},较上年同期增长{RATIO}。"


def test_a_length_of_time_that_says_when_is_no_value() -> None:
    (sketch,) = sketches(discourse("五年间产量翻了两番，工期缩短到30天。"))
    assert sketch.text.startswith(TIME)
    assert sketch.text.count(VALUE) == 1


def test_places_lead_back_to_the_document() -> None:
    text = "这里没有数字。\n收入3亿元，首次突破百万大关。"
    (sketch,) = sketches(discourse(text))
    assert text[sketch.offset(sketch.text.index("百万"))] == "百"


def test_blanks_around_figures_say_nothing() -> None:
    text = "2021 年收入 3 亿元，较上年同期增长 5% ，首次突破百万大关。"
    (sketch,) = sketches(discourse(text))
    assert sketch.text == f"{TIME}收入{VALUE},较上年同期增长{RATIO},首次突破百万大关。"
    assert text[sketch.offset(sketch.text.index("百万"))] == "百"
    assert text[sketch.offset(sketch.text.index("收入"))] == "收"
