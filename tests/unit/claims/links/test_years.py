"""One event, report or figure with two years."""

import pytest

from tests.reading import links, players

KIND = "one-event-years"


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("2024年度安全生产考核巡查完成\n根据2022年度安全生产考核巡查安排，巡查组已完成检查。", ["2024年度", "2022年度"]),
        ("水渠于1969年7月竣工，受益农田54万亩。石碑上写着，1996年竣工时万人空巷。", ["1969年7月", "1996年"]),
        ("双方于2016年4月9日签订租赁合同。本院认为，双方于2017年4月9日签订的租赁合同有效。", ["2016年4月9日", "2017年4月9日"]),
    ],
)
def test_one_event_in_two_years(text: str, pair: list[str]) -> None:
    found = links(text, KIND)[0]
    assert [words for texts in players(found).values() for words in texts] == pair


def test_a_figure_dated_twice() -> None:
    (found,) = links("2022年全国发行债券73676亿元\n数据显示，2021年1—12月，全国发行债券73676亿元。", KIND)
    assert len(found.anchors) == 2


@pytest.mark.parametrize(
    "text",
    [
        "2019年9月，学校成立足球队。2021年9月，学校成立合唱团。",
        "2016年4月9日签订合同。合同于2017年4月9日到期。",
        "甲于1970年12月7日出生，务农。乙于1972年12月7日出生，经商。",
        "2021年公司收入12亿元。2022年公司收入15亿元。",
    ],
)
def test_two_events(text: str) -> None:
    assert links(text, KIND) == []
