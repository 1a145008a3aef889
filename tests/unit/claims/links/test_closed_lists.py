"""Lists and the number that closes them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("河东、河西、河南三县受灾。", "三县", ["河东", "河西", "河南"]),
        ("“春”“夏”“秋”三部作品获奖。", "三部", ["“春”", "“夏”", "“秋”"]),
        ("会场设在东川、西陵和南坝四地。", "四地", ["东川", "西陵", "南坝"]),
        ("名单分为“轻微、一般、严重”四类。", "四类", ["轻微", "一般", "严重"]),
        ("2025年进入东川、西陵、南坝三个新市场。", "三个", ["东川", "西陵", "南坝"]),
        ("他们在阿根廷、利比亚、埃及四国设厂。", "四国", ["阿根廷", "利比亚", "埃及"]),
        ("产品分为软件授权、办公订阅和广告推广四种。", "四种", ["软件授权", "办公订阅", "广告推广"]),
    ],
)
def test_lists_before_their_number(text: str, stated: str, items: list[str]) -> None:
    (found,) = links(text, "list-count")
    assert players(found) == {"stated": [stated], "items": items}


@pytest.mark.parametrize(
    "text",
    [
        "加强与圈区、带区、湖区、东三省、成渝的交流。",
        "深化部市、院市、校市及京津两市合作。",
        "东大学院、西大学院三名研究者。",
        "（沈阳）东禾、西禾三家公司。",
        "东川、西陵和南坝两地都下了雨。",
        "重点向山区县、边境县、三区三州地区倾斜。",
        "此外还有大会、高峰论坛、周边“四大家园”的建设。",
        "糖来自东川，西陵、南坝三个省的甘蔗。",
    ],
)
def test_a_number_that_belongs_to_its_neighbour_closes_no_list(text: str) -> None:
    assert links(text, "list-count") == []
