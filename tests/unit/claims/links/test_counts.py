"""Announced numbers and the lists behind them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("今年抓好三项任务：修路、架桥、通水、植树。", "三项", ["修路", "架桥", "通水", "植树"]),
        ("设四个出入口（东口、西口、南口）。", "四个", ["东口", "西口", "南口"]),
    ],
)
def test_lists_after_their_number(text: str, stated: str, items: list[str]) -> None:
    (found,) = links(text, "list-count")
    assert players(found) == {"stated": [stated], "items": items}


def test_an_open_list_only_bounds_the_number() -> None:
    text = "有两名候选人：张三、李四、王五等。"
    assert links(text, "list-count") == []
    assert len(links(text, "open-list-count")) == 1


def test_a_list_far_shorter_is_another_list() -> None:
    assert links("设七个出入口（东口、西口、南口）。", "list-count") == []


@pytest.mark.parametrize(
    "text",
    [
        "有三个城市：东川、北渡，然后就是西陵。",
        "有三人，分别是赵林、钱森。另外一位是孙海。",
        "两国关系的基础，包括《甲》《乙》《丙》。",
        "围绕“三区一中心”（甲、乙、丙、丁）。",
    ],
)
def test_a_list_that_goes_on_or_is_of_another_number(text: str) -> None:
    assert links(text, "list-count") == []


def test_what_is_included_is_no_whole_list() -> None:
    assert links("有四个部门，包括研发部、市场部、财务部。", "list-count") == []
    assert len(links("有四个部门，包括研发部、市场部、财务部。", "open-list-count")) == 1


def test_a_colon_behind_a_number_and_de() -> None:
    assert len(links("要抓好三项的工作：修路、架桥、通水、植树。", "list-count")) <= 1


def test_words_that_begin_with_de_name_nothing() -> None:
    assert links("这三家的产品：甲、乙、丙。", "open-list-count") == []
