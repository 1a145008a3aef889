"""Large numbers of money that are written without 元."""

import pytest

from tests.reading import claim


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("全年实现营业收入46.82亿，同比增长两成。", "46.82亿"),
        ("年度共募集善款480万。", "480万"),
        ("上半年净利润-3200万。", "-3200万"),
    ],
)
def test_money_without_its_unit(text: str, quote: str) -> None:
    quantity = claim(text, quote).quantity
    assert (quantity.dimension, quantity.unit) == ("money", "元")


@pytest.mark.parametrize(("text", "quote"), [("全市常住人口2183万。", "2183万"), ("用户达到10亿。", "10亿"), ("收入排名第3。", "第3")])
def test_what_is_no_money_stays_as_it_is(text: str, quote: str) -> None:
    assert claim(text, quote).quantity.dimension != "money"
