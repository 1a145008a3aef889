"""Shares and multiples between two numbers that are told by name."""

import pytest

from claimcheck.claims.links.rate_compared import shares_by_name
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("海州市去年产值512.8亿元，临江市184.6亿元，是海州的36%。", "184.6亿元", "512.8亿元"),
        ("全县有5128对新人结婚，1846对夫妻离婚。离婚数，是结婚数的36%。", "1846对", "5128对"),
        ("人均收入为512.8元，收入中位数为184.6元，中位数是平均数的36%。", "184.6元", "512.8元"),
        ("源码只有184.6万行，测试代码512.8万行，足足是源码的2.78倍。", "512.8万行", "184.6万行"),
        ("城镇家庭每年支出512.8元，是农村家庭184.6元的2.78倍。", "512.8元", "184.6元"),
        ("出口关税为184.6美元/吨。当期油价为512.8美元/吨，意味着关税占油价的36%。", "184.6美元/吨", "512.8美元/吨"),
    ],
)
def test_each_name_stands_before_one_number(text: str, part: str, whole: str) -> None:
    (found,) = shares_by_name(discourse(text), load())
    assert (players(found)["part"], players(found)["whole"]) == ([part], [whole])


@pytest.mark.parametrize(
    "text",
    [
        "海州市去年产值512.8亿元，临江市184.6亿元，人均产值是海州的1.36倍。",
        "海州市去年产值512.8亿元，临江市184.6亿元，是南州的36%。",
        "海州市去年产值512.8亿元，临江市184.6亿元，目标是海州的46%。",
        "海州市去年产值512.8亿元，临江市184.6亿元，是海州的一半。",
        "在园儿童个人支出平均8220元，家庭支出平均8907元，占家庭总支出的9.4%。",
    ],
)
def test_other_names_measures_and_plans(text: str) -> None:
    assert list(shares_by_name(discourse(text), load())) == []
