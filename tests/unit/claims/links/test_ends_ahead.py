"""A length in a heading or an opening sentence -> the first times told below it."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.ends_ahead import ends_ahead
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, str, str]]:
    found = ends_ahead(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("start", "end", "stated")) for link in found]  # type: ignore[union-attr, misc]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("为期十天的茶会落幕\n4月11日至15日，茶会在城东举行。", ("4月11日", "15日", "十天")),
        ("为期12天的夏令营结束了。7月16日，孩子们在海边集合，7月25日踏上归程。", ("7月16日", "7月25日", "12天")),
        ("三年建成跨江大桥\n2015年3月，大桥开工；2017年3月，大桥通车。", ("2015年3月", "2017年3月", "三年")),
        ("大桥从开工到通车用时38个月。2019年3月，首桩打下；2021年5月，车辆通行。", ("2019年3月", "2021年5月", "38个月")),
        ("历时38个月，大桥终于通车。2019年3月，首桩打下；2021年5月，大桥通车。", ("2019年3月", "2021年5月", "38个月")),
        ("在位21年间，他于1960年上台、1971年卸任。", ("1960年", "1971年", "21年")),
    ],
)
def test_the_first_two_times_below_bound_a_length(text: str, held: tuple[str, str, str]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "历时5年，展馆终于建成。2012年，馆方征得一批铜镜；2018年，又获赠字画。",
        "行李晚到4天\n10月1日乘机，10月8日客服回应。",
        "一碗面的十年账本\n2012年卖6元，2015年卖7元，今年卖12元。",
        "每年放假10天。4月11日至15日，茶会举行。",
        "三年行动计划出台\n2015年3月开工，2017年3月通车。",
    ],
)
def test_a_length_of_something_else_makes_no_link(text: str) -> None:
    assert _held(text) == []
