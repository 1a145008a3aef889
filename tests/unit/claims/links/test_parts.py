"""Parts that must not exceed their wholes."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("警方带走79人，其中97人已获释。", "97人"),
        ("41个参评行业中，48个实现增长。", "48个"),
        ("馆藏1240件（其中珍品2140件）。", "2140件"),
        ("全年降水642毫米，仅七月份就降雨864毫米。", "864毫米"),
    ],
)
def test_named_parts(text: str, part: str) -> None:
    found = links(text, "part-whole")
    assert [players(one)["part"][0] for one in found] == [part]


@pytest.mark.parametrize(
    "text",
    [
        "警方带走97人，其中79人已获释。",
        "净利润3860万元，其中归母净利润4125万元。",
        "87公斤级比赛中，她举起121公斤。",
        "这两个工程中，共有122个村受益。",
    ],
)
def test_silence(text: str) -> None:
    assert not links(text, "part-whole")


def test_a_larger_whole_before_settles_it() -> None:
    (found,) = links("全校有学生900人，教师60人。其中，城里的有85人。", "part-whole")
    assert len(found.readings) == 2


def test_a_part_that_names_its_whole() -> None:
    (found,) = links("到场的1842人中，男职工1027人，女职工815人。其中女职工里有918人做了筛查。", "part-whole")
    assert len(found.readings) == 1
    assert links("全书共三百二十页，其中彩色图版占三百六十页。", "part-whole")


def test_what_leaves_a_rest_and_what_one_day_had() -> None:
    (rest,) = links("全区共有27426名考生报名。按类别分，应届生28126人，其余为往届生。", "part-whole")
    assert players(rest) == {"part": ["28126人"], "whole": ["27426名"]}
    (day,) = links("春运期间，车站共发送旅客38.6万人，最高峰的2月3日当天发送旅客41.2万人。", "part-whole")
    assert players(day) == {"part": ["41.2万人"], "whole": ["38.6万人"]}
    assert links("假期七天，景点共接待游客26.4万人次，单日最大承载量接待游客30万人次。", "part-whole") == []
