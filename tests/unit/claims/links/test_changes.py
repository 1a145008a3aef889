"""Stated changes and the values they are of."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("粮食产量由8.6万吨增加到9.8万吨，增长14%。", "8.6万吨", "9.8万吨"),
        ("产量同比增长14%，由8.6万吨增至9.8万吨。", "8.6万吨", "9.8万吨"),
        ("全年收入9.8万元，比上年的8.6万元增长14%。", "8.6万元", "9.8万元"),
        ("营业收入9.8亿元，同比增长14%，上年同期为8.6亿元。", "8.6亿元", "9.8亿元"),
        ("营业收入9.8亿元（上年同期8.6亿元），同比增长14%。", "8.6亿元", "9.8亿元"),
        ("1996年，全村人均收入1250元；1997年，这个数字变成了1500元，一年增长20%。", "1250元", "1500元"),
        ("去年清明的接待量为67.9万人次，今年接待83.6万人次，比上年增长23%。", "67.9万人次", "83.6万人次"),
    ],
)
def test_a_rate_finds_what_it_is_of(text: str, start: str, end: str) -> None:
    (found,) = links(text, "rise-by-rate")
    assert players(found)["start"] == [start]
    assert players(found)["end"] == [end]


@pytest.mark.parametrize(
    "text",
    [
        "营业收入8亿元，同比增长7%；净利润1.1亿元，上年同期为0.9亿元。",
        "资产由40亿元增至50亿元，其中存款增长12%。",
        "净亏损1.2亿元，上年同期盈利1.0亿元，同比增长20%。",
        "车险收入75.2亿元，同比增长10%；非车险收入30.2亿元，同比增长24%。",
        "出口8.2亿元，进口3.1亿元，增长5%。",
        "地区生产总值486.3亿元，上年为472.9亿元（经普查修订），按不变价格计算增长2.1%。",
    ],
)
def test_a_change_of_something_else_is_left_alone(text: str) -> None:
    assert not links(text, "rise-by-rate")


def test_an_amount_and_a_rate_share_one_value() -> None:
    (found,) = links("接待游客860万人次，比上年增加60万人次，增长7.5%。", "rise-amount-and-rate")
    assert players(found) == {"end": ["860万人次"], "amount": ["60万人次"], "rate": ["7.5%"]}
