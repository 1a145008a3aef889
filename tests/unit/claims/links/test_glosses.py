"""Values and their glosses."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    ["造林1240公顷（合1.68万亩）。", "收草莓45吨，也就是90万斤。", "有一百二十里山路（二百四十公里）。", "用户达8.05亿户（8050万户）。"],
)
def test_brackets_and_words_that_join_a_gloss(text: str) -> None:
    assert len(links(text, "gloss")) == 1


@pytest.mark.parametrize("text", ["票价30元（学生15元）。", "长20米（宽15米）。", "共45吨（38.7万元）。"])
def test_what_only_looks_like_one(text: str) -> None:
    assert links(text, "gloss") == []


def test_a_foreign_sum_meets_the_rates_of_its_year() -> None:
    (found,) = links("2020年，公司以1亿美元（约合7000万元人民币）买下该厂。", "currency-gloss")
    assert players(found)["foreign"] == ["1亿美元"]
    assert players(found)["low"] == ["5.9"]


def test_a_stated_rate_is_taken_at_its_word() -> None:
    (found,) = links("投资3.2亿美元，按1美元兑7.1元人民币折算约227.2亿元人民币。", "currency-at-rate")
    assert players(found)["rate"] == ["7.1元人民币"]


def test_celsius_and_packs() -> None:
    assert len(links("最高气温达104华氏度（44摄氏度）。", "gloss-in-celsius")) == 1
    assert len(links("一笔5000手（500万股）的卖单。", "gloss-in-packs")) == 1
