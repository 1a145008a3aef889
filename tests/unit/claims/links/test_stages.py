"""Stretches of time and the shorter ones that make them up."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("上半年出口4.15亿元，下半年出口6.38亿元，全年出口15.03亿元。", "15.03亿元", ["4.15亿元", "6.38亿元"]),
        ("7月交付3.06万辆，8月交付3.35万辆，9月交付3.62万辆，三季度累计交付10.30万辆。", "10.30万辆", ["3.06万辆", "3.35万辆", "3.62万辆"]),
        ("五年来建桥8600座，其中前三年建3100座，后两年建5050座。", "8600座", ["3100座", "5050座"]),
        ("上午来了320人，下午来了410人，全天共来了780人。", "780人", ["320人", "410人"]),
    ],
)
def test_stages_make_up_the_whole(text: str, total: str, parts: list[str]) -> None:
    found = [players(link) for link in links(text, "total-parts") if link.readings[0].name == "stages"]
    assert {"total": [total], "parts": parts} in found


@pytest.mark.parametrize(
    "text",
    [
        "上半年出口4.15亿元，去年下半年出口6.38亿元，全年出口15.03亿元。",
        "上半年出口4.15亿元，下半年进口6.38亿元，全年净利润15.03亿元。",
        "7月交付3.06万辆，9月交付3.62万辆，三季度累计交付10.30万辆。",
    ],
)
def test_silence_where_a_stage_is_missing_or_of_another_matter(text: str) -> None:
    assert not [link for link in links(text, "total-parts") if link.readings[0].name == "stages"]


def test_no_more_in_half_a_game_than_in_all_of_it() -> None:
    (found,) = links("他上半场独得26分，全场得到21分。", "contained")
    assert players(found) == {"part": ["26分"], "whole": ["21分"]}


def test_a_total_up_to_a_month_is_not_that_month_s() -> None:
    assert not links("自开通至今年2月，进出口达808亿元，其中今年前2个月进出口达31亿元。", "contained")
