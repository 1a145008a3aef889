"""Written dates -> their fields, bounds and flaws."""

from __future__ import annotations

import pytest

from claimcheck.mentions.times import find_times
from claimcheck.model.mention import Moment
from claimcheck.packs import load


def only(text: str) -> Moment:
    found = find_times(text, load())
    assert len(found) == 1, [mention.text for mention in found]
    assert isinstance(found[0], Moment)
    return found[0]


@pytest.mark.parametrize(
    ("written", "year", "month", "day", "given"),
    [
        ("8月15日", None, 8, 15, {"month", "day"}),
        ("15日", None, None, 15, {"day"}),
        ("2022年8月", 2022, 8, None, {"year", "month"}),
        ("8月份", None, 8, None, {"month"}),
        ("2022年", 2022, None, None, {"year"}),
        ("’98年", 1998, None, None, {"year"}),
        ("98年4月", 1998, 4, None, {"year", "month"}),
        ("零六年", 2006, None, None, {"year"}),
        ("两千零四年三月", 2004, 3, None, {"year", "month"}),
        ("2022年8月中旬", 2022, 8, 11, {"year", "month", "tenday"}),
        ("8月初", None, 8, None, {"month", "early"}),
        ("2022年年末", 2022, None, None, {"year", "late"}),
        ("第三季度", None, 7, None, {"quarter"}),
        ("2021Q2", 2021, 4, None, {"year", "quarter"}),
        ("2021年上半年", 2021, 1, None, {"year", "half"}),
        ("20世纪90年代", 1990, None, None, {"century", "decade"}),
        ("50年代初", 1950, None, None, {"decade", "early"}),
        ("21世纪", 2001, None, None, {"century"}),
        ("2021年春", 2021, 3, None, {"year", "season"}),
        ("2021-2022学年", 2021, None, None, {"year", "schoolyear"}),
    ],
)
def test_a_part_of_a_date(written: str, year: int | None, month: int | None, day: int | None, given: set[str]) -> None:
    moment = only(f"统计显示，{written}，有所增长")
    assert (moment.year, moment.month, moment.day) == (year, month, day)
    assert moment.given == given
    assert moment.text == written


@pytest.mark.parametrize(
    ("written", "month", "day"), [("农历八月十五", 8, 15), ("腊月廿三", 12, 23), ("正月初八", 1, 8), ("五月三十日", 5, 30), ("春节", 1, 1)]
)
def test_a_lunar_date_has_no_days_of_ours(written: str, month: int, day: int) -> None:
    moment = only(written)
    assert (moment.month, moment.day) == (month, day)
    assert moment.first is None
    assert moment.calendar == ("gregorian" if written.endswith("日") else "lunar")


def test_about_is_a_hedge_of_the_moment() -> None:
    assert only("2020年3月左右").hedges == ("about",)


def test_a_day_that_is_left_open_is_none() -> None:
    assert only("十月三四号").day is None


def test_a_weekday_that_a_date_happens_to_fall_on() -> None:
    assert only("虽逢周二").weekday == 2
    assert find_times("每逢周二闭馆", load()) == []
