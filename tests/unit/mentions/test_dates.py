"""Written dates -> their fields, bounds and flaws."""

from __future__ import annotations

from datetime import date

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
    "written",
    [
        "2022年8月15日",
        "2022-08-15",
        "2022/8/15",
        "2022.8.15",
        "二〇二二年八月十五日",
        "2022 年 8 月 15 日",
        "20220815",
        "2022 08 15",
        "15/8/2022",
    ],
)
def test_a_full_date_in_every_spelling(written: str) -> None:
    moment = only(f"会议在{written}，召开")
    assert (moment.year, moment.month, moment.day) == (2022, 8, 15)
    assert moment.first == moment.last == date(2022, 8, 15).toordinal()
    assert moment.given == {"year", "month", "day"}
    assert moment.text == written


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
    ("written", "first", "last"),
    [
        ("2022年", (2022, 1, 1), (2022, 12, 31)),
        ("2024年2月", (2024, 2, 1), (2024, 2, 29)),
        ("2022年8月上旬", (2022, 8, 1), (2022, 8, 10)),
        ("2022年2月下旬", (2022, 2, 21), (2022, 2, 28)),
        ("2022年8月底", (2022, 8, 20), (2022, 8, 31)),
        ("2021年二季度", (2021, 4, 1), (2021, 6, 30)),
        ("2021年下半年", (2021, 7, 1), (2021, 12, 31)),
        ("2021年末", (2021, 11, 1), (2021, 12, 31)),
        ("1990年代", (1990, 1, 1), (1999, 12, 31)),
        ("19世纪", (1801, 1, 1), (1900, 12, 31)),
        ("民国3年", (1914, 1, 1), (1914, 12, 31)),
        ("光绪二十六年", (1900, 1, 20), (1901, 2, 20)),
    ],
)
def test_the_days_that_a_coarse_date_can_mean(written: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    moment = only(written)
    assert (moment.first, moment.last) == (date(*first).toordinal(), date(*last).toordinal())


@pytest.mark.parametrize(
    ("written", "year", "calendar"),
    [
        ("民国3年", 1914, "era"),
        ("光绪二十六年", 1900, "era"),
        ("昭和58年", 1983, "era"),
        ("明治43年", 1910, "era"),
        ("康熙元年", 1662, "era"),
    ],
)
def test_a_reign_year(written: str, year: int, calendar: str) -> None:
    moment = only(f"{written}建成")
    assert (moment.year, moment.calendar) == (year, calendar)


def test_the_gregorian_gloss_of_a_reign_year_is_a_moment_of_its_own() -> None:
    found = find_times("光绪二十六年（1900年）", load())
    assert [mention.text for mention in found] == ["光绪二十六年", "1900年"]


@pytest.mark.parametrize(
    ("written", "month", "day"), [("农历八月十五", 8, 15), ("腊月廿三", 12, 23), ("正月初八", 1, 8), ("五月三十日", 5, 30), ("春节", 1, 1)]
)
def test_a_lunar_date_has_no_days_of_ours(written: str, month: int, day: int) -> None:
    moment = only(written)
    assert (moment.month, moment.day) == (month, day)
    assert moment.first is None
    assert moment.calendar == ("gregorian" if written.endswith("日") else "lunar")


@pytest.mark.parametrize(
    ("written", "flaw"),
    [
        ("2022年2月30日", "no-such-day"),
        ("1900年2月29日", "no-such-day"),
        ("4月31日", "no-such-day"),
        ("2016年16月11日", "no-such-month"),
        ("2021年五季度", "no-such-quarter"),
        ("第五季度", "no-such-quarter"),
        ("2017日1月1日", "malformed-date"),
        ("2016年9日1日", "malformed-date"),
        ("雍正十六年", "no-such-reign-year"),
    ],
)
def test_a_date_that_does_not_exist(written: str, flaw: str) -> None:
    moment = only(f"他于{written}到任")
    assert moment.flaws == (flaw,)
    assert moment.text == written
    assert flaw.startswith(("malformed", "no-such-reign")) or moment.first is None


@pytest.mark.parametrize("written", ["2月29日", "2024年2月29日", "2000年2月29日", "12月31日", "农历五月三十日"])
def test_a_date_that_may_exist(written: str) -> None:
    assert only(written).flaws == ()


@pytest.mark.parametrize(
    "text",
    [
        "升级到版本1.2.3",
        "排名5.12",
        "24/7服务",
        "以3-2取胜",
        "投入1998.3亿元",
        "三年级",
        "第3年",
        "10年期国债",
        "2020H1",
        "股票代码600519",
        "每月开放",
        "六个月",
        "300多年",
        "5000年文明",
        "地址为五号楼",
        "有3人",
        "从青年初步看",
        "以上年龄组",
        "然后日本队",
        "线上周边商品",
        "同年级学生",
    ],
)
def test_what_is_not_a_date(text: str) -> None:
    assert find_times(text, load()) == []


def test_a_model_number_does_not_run_into_the_date() -> None:
    assert only("新车XT48月29日亮相").text == "8月29日"
    assert only("新车XT4 8月29日亮相").text == "8月29日"


def test_what_follows_a_year_is_not_part_of_it() -> None:
    for text in ("2019年中国", "2019年初步核算", "2019年底层", "2022年春节"):
        assert only(text).year is not None
        assert not only(text).given & {"early", "mid", "late", "season"}


def test_about_is_a_hedge_of_the_moment() -> None:
    assert only("2020年3月左右").hedges == ("about",)
