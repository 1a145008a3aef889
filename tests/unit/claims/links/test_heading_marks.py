"""Marks of headings -> the value of the body that lies on the side the heading denies."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.heading_marks import marks_of_headings
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "kind", "mark", "value"),
    [
        ("安河乳业营收超52亿元\n2024年公司实现营业收入51.7亿元，同比减少。", "above-mark", "52亿元", "51.7亿元"),
        ("柳湾镇种瓜近万亩\n柳湾镇今年种瓜1.2万亩，比上年多。", "below-mark", "万亩", "1.2万亩"),
        ("本市新增就业不足20万人\n2024年本市新增就业21.4万人。", "below-mark", "20万人", "21.4万人"),
    ],
)
def test_the_value_on_the_wrong_side(text: str, kind: str, mark: str, value: str) -> None:
    (link,) = marks_of_headings(discourse(text), load())
    players = link.readings[0].players
    assert (link.kind, players["mark"][0].text, players["value"][0].mention.text) == (kind, mark, value)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "安河乳业营收超52亿元\n去年公司实现营业收入52.7亿元，前年为51.7亿元。",
        "本市新增就业超20万人\n前十个月本市计划新增就业18万人。",
        "本市新增就业超20万人\n去年本市新增就业1.4万人的目标早已完成。",
        "柳湾镇种瓜近万亩\n柳湾镇今年种瓜1.003万亩。",
        "安河乳业营收52亿元\n去年公司实现营业收入51.7亿元。",
    ],
)
def test_what_makes_the_mark_right_or_is_another_thing(text: str) -> None:
    assert list(marks_of_headings(discourse(text), load())) == []
