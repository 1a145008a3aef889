"""Written clock times and weekdays -> hours, minutes and flaws."""

from __future__ import annotations

import pytest

from claimcheck.mentions.times import find_times
from claimcheck.model.mention import Moment
from claimcheck.packs import load


def moments(text: str) -> list[Moment]:
    return [mention for mention in find_times(text, load()) if isinstance(mention, Moment)]


@pytest.mark.parametrize(
    ("written", "hour", "minute"),
    [
        ("14时30分", 14, 30),
        ("14:30", 14, 30),
        ("22：58", 22, 58),
        ("24时", 24, None),
        ("晚上9时", 21, None),
        ("凌晨3点", 3, None),
        ("下午3点半", 15, 30),
        ("中午12点", 12, None),
        ("深夜1点", 1, None),
        ("11点3刻", 11, 45),
        ("9点20", 9, 20),
        ("十一点半", 11, 30),
        ("晚上八点", 20, None),
        ("3:05pm", 15, 5),
        ("5点钟", 5, None),
    ],
)
def test_a_clock_time(written: str, hour: int, minute: int | None) -> None:
    found = moments(f"时间为{written}")
    assert [(m.hour, m.minute, m.flaws) for m in found] == [(hour, minute, ())]


def test_a_clock_time_belongs_to_the_date_before_it() -> None:
    [moment] = moments("截至2022年8月15日24时，累计报告")
    assert (moment.year, moment.day, moment.hour) == (2022, 15, 24)
    assert moment.given == {"year", "month", "day", "hour"}
    [moment] = moments("次日6时")
    assert (moment.relative, moment.hour) == ("次日", 6)
    [moment] = moments("2018-08-14 07:58")
    assert (moment.hour, moment.minute) == (7, 58)


@pytest.mark.parametrize(
    ("written", "flaw"),
    [
        ("于13:72发车", "no-such-minute"),
        ("21时70分", "no-such-minute"),
        ("8月15日25时", "no-such-hour"),
        ("24:30", "no-such-hour"),
        ("凌晨15时", "day-part"),
    ],
)
def test_a_clock_time_that_does_not_exist(written: str, flaw: str) -> None:
    assert [m.flaws for m in moments(written)] == [(flaw,)]


@pytest.mark.parametrize(
    "text",
    [
        "以3:2取胜",
        "按1:1配比",
        "以21:15战胜对手",
        "比例为1:50",
        "三点意见",
        "上涨5点",
        "下跌18点，",
        "一时难以",
        "第一时间",
        "3点建议",
        "24小时",
        "五六点钟起床",
        "上午九十点钟",
    ],
)
def test_what_is_not_a_clock_time(text: str) -> None:
    assert moments(text) == []


@pytest.mark.parametrize(
    ("written", "weekday"), [("周五", 5), ("星期二", 2), ("礼拜天", 7), ("（周六）", 6), ("上周五", 5), ("下星期日", 7)]
)
def test_a_weekday(written: str, weekday: int) -> None:
    [moment] = moments(written)
    assert moment.weekday == weekday
    assert "weekday" in moment.given
    assert moment.first is None


def test_a_bracketed_weekday_stays_apart_from_its_date() -> None:
    assert [m.text for m in moments("2022年8月15日（星期一）")] == ["2022年8月15日", "星期一"]
    assert moments("每周一次") == []
    assert moments("两周一次") == []
