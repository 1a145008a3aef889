"""Lengths and dates that stand apart."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "kind", "stated"),
    [
        ("自6月10日补水以来，连续通水时间首次突破百天，水位回升。截至6月26日，累计补水4亿立方米。", "span-at-most", "百天"),
        ("旅客经历了38小时的等待。\n7月29日8时40分，列车停在山间无法前行。\n7月31日18时30分，最后一批旅客撤离。", "span-events", "38小时"),
        ("茶文化节将于4月22日至26日举行。在为期三天的活动中，有12省茶企参展。", "span-within", "三天"),
        ("2018年5月17日，收益率创下2011年7月以来新高，也就是逾5年高位。", "span-since", "5年"),
    ],
)
def test_the_dates_a_length_is_held_against(text: str, kind: str, stated: str) -> None:
    assert [stated] in [players(link)["stated"] for link in links(text, kind)]


def test_half_of_the_way_takes_no_longer_than_all_of_it() -> None:
    found = [players(link) for link in links("40天后，它走完了航线的一半。经过30天的航行，终于到达。", "contained")]
    assert {"part": ["40天"], "whole": ["30天"]} in found


@pytest.mark.parametrize("text", ["茶文化节4月22日至26日举行，5月再办。在三天的活动中有评茶。", "收益率创下2011年7月以来新高。"])
def test_other_dates_leave_it_open(text: str) -> None:
    assert links(text, "span-within") == []
    assert links(text, "span-since") == []


def test_a_length_lasts_from_one_time_of_day_to_the_other() -> None:
    (found,) = [
        one
        for one in links("预警于8月9日23时发布，至8月11日5时解除，持续时间达20小时。", "span-events")
        if players(one)["stated"] == ["20小时"]
    ]
    assert players(found)["start"] == ["8月9日23时"]


def test_a_career_lasts_from_its_beginning() -> None:
    text = "王某1946年入伍，负伤4次。1975年8月转业到地方，结束了长达39年的军旅生涯。"
    assert {"start": ["1946年"], "end": ["1975年8月"], "stated": ["39年"]} in [players(link) for link in links(text, "span-events")]
    assert links("王某1946年当选，1975年8月转业，结束了长达39年的军旅生涯。", "span-events") == []
