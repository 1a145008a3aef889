"""Records and the values of times before."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "全年完成产值58.2亿元，创历史新高。此前，完成产值曾在2016年达到64.5亿元。",
        "昨日用电负荷达到3820万千瓦，刷新历史纪录；此前的最高纪录是去年7月12日的3935万千瓦。",
    ],
)
def test_a_higher_value_told_of_before(text: str) -> None:
    assert [told["value"] for told in map(players, links(text, "record-high"))]


@pytest.mark.parametrize(
    "text",
    [
        "全年完成产值58.2亿元，创近三年新高。此前，完成产值曾在2016年达到64.5亿元。",
        "全年完成产值58.2亿元，未能刷新历史纪录。完成产值曾在2016年达到64.5亿元。",
        "全年完成产值58.2亿元，创历史新高。此前，工资总额曾在2016年达到64.5亿元。",
    ],
)
def test_records_of_less_or_of_others(text: str) -> None:
    assert not links(text, "record-high")
