"""Two times joined by 至 -> a period whose ends share what is written once."""

from __future__ import annotations

import pytest

from claimcheck.mentions.times import find_times
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import load

Fields = tuple[int | None, int | None, int | None, int | None]


def fields(moment: Moment | None) -> Fields | None:
    return None if moment is None else (moment.year, moment.month, moment.day, moment.hour)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("8月1日至14日", (None, 8, 1, None), (None, 8, 14, None)),
        ("2018—2022年", (2018, None, None, None), (2022, None, None, None)),
        ("1998-99年", (1998, None, None, None), (1999, None, None, None)),
        ("2020年2月到2022年8月", (2020, 2, None, None), (2022, 8, None, None)),
        ("10月16日-10月17日", (None, 10, 16, None), (None, 10, 17, None)),
        ("2019年4月12-19日", (2019, 4, 12, None), (2019, 4, 19, None)),
        ("2018年1—9月份", (2018, 1, None, None), (2018, 9, None, None)),
        ("1至10月", (None, 1, None, None), (None, 10, None, None)),
        ("2021年11月至3月", (2021, 11, None, None), (2022, 3, None, None)),
        ("22时至次日6时", (None, None, None, 22), (None, None, None, 6)),
        ("0—24时", (None, None, None, 0), (None, None, None, 24)),
        ("8月15日0—24时", (None, 8, 15, 0), (None, 8, 15, 24)),
        ("9月29日0时至10月10日24时", (None, 9, 29, 0), (None, 10, 10, 24)),
        ("下午3到6点", (None, None, None, 15), (None, None, None, 18)),
        ("下午5:00到6:00", (None, None, None, 17), (None, None, None, 18)),
        ("2021年前三季度", (2021, 1, None, None), (2021, 7, None, None)),
        ("前7个月", (None, 1, None, None), (None, 7, None, None)),
        ("2021年一至三季度", (2021, 1, None, None), (2021, 7, None, None)),
        ("1992.03－1994.07", (1992, 3, None, None), (1994, 7, None, None)),
        ("2008.03-2009.05", (2008, 3, None, None), (2009, 5, None, None)),
    ],
)
def test_a_period(written: str, start: Fields, end: Fields) -> None:
    [found] = find_times(f"在{written}之间", load())
    assert isinstance(found, Period)
    assert found.text == written
    assert (fields(found.start), fields(found.end)) == (start, end)


def test_fields_taken_over_are_not_given() -> None:
    [found] = find_times("2022年8月1日至14日", load())
    assert isinstance(found, Period)
    assert found.end is not None
    assert found.end.given == {"day"}
    assert found.end.first is not None
    assert found.end.text == "14日"


def test_the_first_months_that_are_summed_up() -> None:
    [found] = find_times("前9月累计营收3亿元", load())
    assert isinstance(found, Period)
    assert (fields(found.start), fields(found.end)) == ((None, 1, None, None), (None, 9, None, None))
    assert find_times("提前9月完工", load()) == []


@pytest.mark.parametrize(
    ("text", "written"), [("今年夏粮丰收", ["今年"]), ("去年冬小麦", ["去年"]), ("今年夏天", ["今年夏天"]), ("第4季毛利率", ["第4季"])]
)
def test_seasons_and_quarters(text: str, written: list[str]) -> None:
    assert [found.text for found in find_times(text, load())] == written


@pytest.mark.parametrize("written", ["自2020年起", "2020年以来", "从2020年开始", "2020年至今"])
def test_an_open_period(written: str) -> None:
    [found] = find_times(written, load())
    assert isinstance(found, Period)
    assert (fields(found.start), found.end) == ((2020, None, None, None), None)


def test_the_years_of_a_life() -> None:
    [found] = find_times("某某（1936—2022）", load())
    assert isinstance(found, Period)
    assert (fields(found.start), fields(found.end)) == ((1936, None, None, None), (2022, None, None, None))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5日、6日", ["5日", "6日"]),
        ("7、8月", ["7", "8月"]),
        ("2020、2021年", ["2020", "2021年"]),
        ("第一、二季度", ["第一", "二季度"]),
        ("从8月1日开工到9月2日竣工", ["8月1日", "9月2日"]),
        ("8月1日到五家医院", ["8月1日"]),
    ],
)
def test_what_is_no_period(text: str, parts: list[str]) -> None:
    found = find_times(text, load())
    assert [mention.text.removesuffix("开工到") for mention in found] == parts
    assert all(isinstance(mention, Moment) for mention in found)


def test_lengths_are_no_periods() -> None:
    assert find_times("3至5天，3-5年，1-2小时", load()) == []


def test_and_makes_a_period_only_with_between() -> None:
    (period,) = find_times("在2007年3月与2009年5月之间", load())
    assert isinstance(period, Period)
    assert period.text == "2007年3月与2009年5月之间"
    assert not any(isinstance(one, Period) for one in find_times("2007年3月与2009年5月都有", load()))
