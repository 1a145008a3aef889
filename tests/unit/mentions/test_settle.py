"""Times with gaps and deictic words -> times filled in from a dateline or an earlier date."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.mentions.times import complete, find_times, resolve
from claimcheck.model.mention import Moment
from claimcheck.packs import load

DATELINE = date(2022, 8, 15)  # a Monday


def only(text: str) -> Moment:
    [found] = find_times(text, load())
    assert isinstance(found, Moment)
    return found


def days(moment: Moment) -> tuple[date | None, date | None]:
    return (
        None if moment.first is None else date.fromordinal(moment.first),
        None if moment.last is None else date.fromordinal(moment.last),
    )


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("昨日", (2022, 8, 14), (2022, 8, 14)),
        ("前天", (2022, 8, 13), (2022, 8, 13)),
        ("今年", (2022, 1, 1), (2022, 12, 31)),
        ("去年5月", (2021, 5, 1), (2021, 5, 31)),
        ("去年一季度", (2021, 1, 1), (2021, 3, 31)),
        ("明年上半年", (2023, 1, 1), (2023, 6, 30)),
        ("上月", (2022, 7, 1), (2022, 7, 31)),
        ("本月9日", (2022, 8, 9), (2022, 8, 9)),
        ("上周五", (2022, 8, 12), (2022, 8, 12)),
        ("上周", (2022, 8, 8), (2022, 8, 14)),
        ("上季度", (2022, 4, 1), (2022, 6, 30)),
        ("去年底", (2021, 11, 1), (2021, 12, 31)),
        ("年初", (2022, 1, 1), (2022, 3, 31)),
    ],
)
def test_words_that_count_from_the_dateline(written: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    moment = only(written)
    assert days(moment) == (None, None)
    assert days(resolve(moment, DATELINE)) == (date(*first), date(*last))
    assert resolve(moment, None) == moment


@pytest.mark.parametrize(
    ("written", "earlier", "first", "last"),
    [
        ("同年", "2019年5月3日", (2019, 1, 1), (2019, 12, 31)),
        ("次年3月", "2019年5月3日", (2020, 3, 1), (2020, 3, 31)),
        ("翌日", "2019年12月31日", (2020, 1, 1), (2020, 1, 1)),
        ("当月", "2019年5月3日", (2019, 5, 1), (2019, 5, 31)),
        ("次月", "2019年12月", (2020, 1, 1), (2020, 1, 31)),
        ("去年同期", "2019年5月", (2018, 5, 1), (2018, 5, 31)),
        ("上年同期", "2019年三季度", (2018, 7, 1), (2018, 9, 30)),
    ],
)
def test_words_that_count_from_the_last_date(written: str, earlier: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert days(resolve(only(written), DATELINE, only(earlier))) == (date(*first), date(*last))


def test_what_cannot_be_resolved_stays_as_it_is() -> None:
    assert resolve(only("翌日"), DATELINE, only("2019年")) == only("翌日")
    assert resolve(only("同年"), DATELINE) == only("同年")
    assert resolve(only("8月"), DATELINE) == only("8月")


@pytest.mark.parametrize(
    ("written", "year", "month", "first", "last"),
    [
        ("8月15日", 2021, None, (2021, 8, 15), (2021, 8, 15)),
        ("15日", 2021, 8, (2021, 8, 15), (2021, 8, 15)),
        ("8月", 2021, 7, (2021, 8, 1), (2021, 8, 31)),
        ("2月下旬", 2024, None, (2024, 2, 21), (2024, 2, 29)),
        ("三季度", 2021, None, (2021, 7, 1), (2021, 9, 30)),
        ("上半年", 2021, None, (2021, 1, 1), (2021, 6, 30)),
    ],
)
def test_missing_fields_are_filled(
    written: str, year: int, month: int | None, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    moment = complete(only(written), year=year, month=month)
    assert days(moment) == (date(*first), date(*last))
    assert "year" not in moment.given


def test_a_year_brings_out_a_leap_day_that_is_none() -> None:
    assert only("2月29日").flaws == ()
    assert complete(only("2月29日"), year=2021).flaws == ("no-such-day",)
    assert complete(only("2月29日"), year=2024).flaws == ()


def test_a_written_field_is_never_replaced() -> None:
    assert complete(only("2020年8月"), year=1999, month=1) == only("2020年8月")
    assert complete(only("2020年"), month=1).month is None


def test_nothing_is_filled_over_a_gap() -> None:
    assert complete(only("14:30"), year=2020) == only("14:30")
    assert complete(only("周五"), year=2020, month=3) == only("周五")
    moment = complete(only("14:30"), year=2020, month=3, day=5)
    assert (moment.year, moment.month, moment.day, moment.hour) == (2020, 3, 5, 14)
