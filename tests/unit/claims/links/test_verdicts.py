"""Verdicts on two values of two times."""

import pytest

from tests.reading import links, players


def _found(text: str, kind: str) -> list[dict[str, list[str]]]:
    return [players(link) for link in links(text, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("该股开盘报12.35元，收盘报12.98元，全天下跌。", "fall", "12.35元", "12.98元"),
        ("一季度增长5.2%，二季度增长5.8%，增速放缓。", "fall", "5.2%", "5.8%"),
        ("一季度下降5.2%，二季度下降5.8%，降幅收窄。", "fall", "5.2%", "5.8%"),
        ("票价由30元调整为50元，票价下降。", "fall", "30元", "50元"),
        ("客单价从86元一路走低，到年底只有91元。", "fall", "86元", "91元"),
        ("改造前日均客流3200人，改造后2900人，客流明显增加。", "rise", "3200人", "2900人"),
        ("去年亏损1.2亿元，今年亏损1.8亿元，亏损收窄。", "fall", "1.2亿元", "1.8亿元"),
    ],
)
def test_the_way_that_a_clause_behind_two_values_says(text: str, kind: str, start: str, end: str) -> None:
    assert {"start": [start], "end": [end]} in _found(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "一季度增长5.2%，二季度增长5.8%，物价回落。",
        "一季度下降5.2%，二季度增长5.8%，增速放缓。",
        "该股开盘报12.35元，收盘报12.98元，成交额预计下降。",
        "甲店卖30元，乙店卖50元，客流减少。",
        "去年亏损1.2亿元，今年盈利1.8亿元，压力减少。",
    ],
)
def test_clauses_that_speak_of_something_else(text: str) -> None:
    assert _found(text, "fall") == []
