"""Lengths of time -> the stretches they cover."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.dated import Pair
from claimcheck.claims.links.span_words import span_words
from claimcheck.claims.links.spans import is_length, measurable, spans
from claimcheck.packs import load
from tests.reading import claim, discourse, links, players


@pytest.mark.parametrize(
    ("text", "kind", "ends"),
    [
        ("展览从4月1日至4月10日，为期20天。", "span-within", ("4月1日", "4月10日")),
        ("大桥2009年12月动工，2018年10月通车，历时十二年。", "span-events", ("2009年12月", "2018年10月")),
        ("2001年他离开家乡，2019年归来，时隔十二年。", "span-step", ("2001年", "2019年")),
        ("7月1日至7月15日共有19天高温。", "span-at-most", ("7月1日", "7月15日")),
    ],
)
def test_a_length_and_its_stretch(text: str, kind: str, ends: tuple[str, str]) -> None:
    found = [players(link) for link in links(text, kind)]
    assert [(roles["start"][0], roles["end"][0]) for roles in found] == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "工程2009年动工，2018年通车，每5天检修一次。",
        "他2001年入伍，2006年退役，其间连续三年立功。",
        "大坝2010年开工，2014年完工，试运行三个月。",
        "夜间22时到次日1时，行车间隔为8分钟。",
    ],
)
def test_what_counts_something_else_is_left_alone(text: str) -> None:
    assert list(spans(discourse(text), load())) == []


def test_what_can_be_measured() -> None:
    text = "5月3日9时开幕，5月5日闭幕，为期三天。"
    day, clock, length = claim(text, "5月5日"), claim(text, "5月3日9时"), claim(text, "三天")
    assert is_length(length)
    assert not is_length(day)
    assert measurable(Pair(clock, day), "天")
    assert not measurable(Pair(clock, day), "小时")
    assert span_words(load()).full.search("活动为期")
