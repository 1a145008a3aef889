"""Written lengths of time -> quantities of dimension duration."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.times import find_durations, find_times
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Quantity
from claimcheck.packs import load


def only(text: str) -> Quantity:
    [found] = find_durations(text, load())
    return found


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("19天", "19", "天"),
        ("两年半", "2.5", "年"),
        ("三个半月", "3.5", "个月"),
        ("一周", "1", "周"),
        ("24小时", "24", "小时"),
        ("1年零3个月", "15", "个月"),
        ("27分钟7秒", "1627", "秒"),
        ("3小时05分", "185", "分钟"),
        ("42个小时", "42", "小时"),
        ("5个交易日", "5", "交易日"),
        ("三十五个春秋", "35", "年"),
        ("七载", "7", "年"),
        ("10周年", "10", "周年"),
        ("半天", "0.5", "天"),
        ("一个半小时", "1.5", "小时"),
        ("一分半钟", "1.5", "分钟"),
        ("2.5亿年", "250000000", "年"),
        ("90日", "90", "天"),
        ("25年", "25", "年"),
    ],
)
def test_a_length_of_time(written: str, value: str, unit: str) -> None:
    quantity = only(f"历时{written}完成")
    assert (quantity.value, quantity.unit, quantity.dimension) == (Decimal(value), unit, "duration")
    assert quantity.text == written
    assert not quantity.is_range
    assert find_times(f"历时{written}完成", load()) == []


@pytest.mark.parametrize(
    ("written", "hedges", "low", "high"),
    [
        ("近两个月", ("near",), "1.6", "2"),
        ("超过5年", ("above",), "5", "25"),
        ("不到一个月", ("below",), "0", "1"),
        ("至少3个月", ("at-least",), "3", None),
        ("24小时以内", ("at-most",), "0", "24"),
        ("10多年", ("some",), "10", "20"),
        ("20余天", ("some",), "20", "30"),
        ("两个多月", ("some",), "2", "3"),
        ("一年多", ("some",), "1", "2"),
        ("约30天", ("about",), "25", "35"),
    ],
)
def test_a_hedged_length(written: str, hedges: tuple[str, ...], low: str, high: str | None) -> None:
    quantity = only(f"已经{written}了")
    assert quantity.hedges == hedges
    assert quantity.hard is not None
    assert (quantity.hard.lower, quantity.hard.upper) == (Decimal(low), None if high is None else Decimal(high))
    assert quantity.around.of(f"已经{written}了") == written


def test_ranges_and_vague_lengths() -> None:
    assert only("3至5天").hard == Interval(Decimal(3), Decimal(5))
    assert only("13天—8周").hard == Interval(Decimal(13), Decimal(56))
    assert only("三五天").hard == Interval(Decimal(3), Decimal(5))
    assert only("几个月").hard == Interval(Decimal(2), Decimal(9))
    assert only("判处三年至二年六个月不等").flaws == ()
    assert only("为期十天至五天").flaws == ("range-reversed",)


def test_months_and_days_together_are_days() -> None:
    quantity = only("1个月零3天")
    assert quantity.unit == "天"
    assert quantity.hard == Interval(Decimal(31), Decimal(34))


@pytest.mark.parametrize(
    "text",
    [
        "三年级",
        "第3年",
        "第三天",
        "每周一次",
        "前一交易日",
        "同一天",
        "万载重吨",
        "百年未有",
        "88周岁",
        "11月龄",
        "2022年",
        "3月",
        "3人",
    ],
)
def test_what_is_no_length(text: str) -> None:
    assert find_durations(text, load()) == []
