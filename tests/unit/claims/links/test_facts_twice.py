"""One number of the body told twice."""

import pytest

from tests.reading import links, players

KIND = "same-fact"


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("公路隧道全长7843米，2019年动工。隧道全长7483米，设紧急停车带九处。", ["7843米", "7483米"]),
        ("研究共纳入2465名教师，均完成问卷。2645名教师中，报告失眠者占三成。", ["2465名", "2645名"]),
        ("对账确认，被告尚欠货款286500元。被告对268500元货款没有异议。", ["286500元", "268500元"]),
    ],
)
def test_a_slip_between_two_mentions(text: str, pair: list[str]) -> None:
    found = links(text, KIND)
    assert [[text for texts in players(link).values() for text in texts] for link in found] == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "去年甲市接待游客3218万人次。去年乙市接待游客3128万人次。",
        "一期面积2138平方米，投资2亿元。二期面积2183平方米，投资3亿元。",
        "今年实现净利润162万元。上年同期净利润为126万元。",
        "甲国国债收益率涨1.6个基点。乙国国债收益率涨0.7个基点。丙国国债收益率涨0.1个基点。",
        "现有第十二届委员。选出第十三届委员。",
    ],
)
def test_rows_opposites_and_bases_are_two_facts(text: str) -> None:
    assert links(text, KIND) == []


def test_a_third_mention_of_each_explains_both() -> None:
    text = "西馆有座位2138个。东馆有座位2183个。西馆的2138个座位已满。东馆的2183个座位未满。"
    assert links(text, KIND) == []
