"""Announced numbers and the lists beside them."""

import pytest

from claimcheck.claims.links.counts import announces
from tests.reading import claim, links, players


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("今年抓好三项任务：修路、架桥、通水、植树。", "三项", ["修路", "架桥", "通水", "植树"]),
        ("设四个出入口（东口、西口、南口）。", "四个", ["东口", "西口", "南口"]),
        ("河东、河西、河南三县受灾。", "三县", ["河东", "河西", "河南"]),
        ("“春”“夏”“秋”三部作品获奖。", "三部", ["“春”", "“夏”", "“秋”"]),
    ],
)
def test_lists_after_and_before_their_number(text: str, stated: str, items: list[str]) -> None:
    (found,) = links(text, "list-count")
    assert players(found) == {"stated": [stated], "items": items}


def test_an_open_list_only_bounds_the_number() -> None:
    text = "有两名候选人：张三、李四、王五等。"
    assert links(text, "list-count") == []
    assert len(links(text, "open-list-count")) == 1


def test_a_list_far_shorter_is_another_list() -> None:
    assert links("设七个出入口（东口、西口、南口）。", "list-count") == []


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [("三项任务", "三项", True), ("约三项任务", "三项", False), ("三至四项任务", "三至四项", False), ("一项任务", "一项", False)],
)
def test_only_small_exact_counts_announce(text: str, quote: str, expected: bool) -> None:
    assert announces(claim(text, quote), frozenset()) is expected


def test_units_that_never_announce() -> None:
    assert not announces(claim("三年以来", "三年"), frozenset({"年"}))
