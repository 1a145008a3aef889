"""The lunar calendar: days of its dates and of festivals."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.mentions.lunar import days_in
from claimcheck.mentions.times import find_times
from claimcheck.model.mention import Moment
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2023年农历正月初一", "2023-01-22"),
        ("农历2023年腊月廿三", "2024-02-02"),
        ("2023年春节", "2023-01-22"),
        ("2023年除夕", "2023-01-21"),
        ("2022年除夕", "2022-01-31"),
        ("2023年元宵节", "2023-02-05"),
        ("2023年端午节", "2023-06-22"),
        ("2023年中秋节", "2023-09-29"),
        ("2020年中秋节", "2020-10-01"),
        ("2023年清明节", "2023-04-05"),
        ("2024年清明", "2024-04-04"),
        ("2023年闰二月初一", "2023-03-22"),
        ("2023年农历三月初一", "2023-04-20"),
    ],
)
def test_written_years(written: str, day: str) -> None:
    (found,) = find_times(written, load())
    assert isinstance(found, Moment)
    assert found.first == found.last == date.fromisoformat(day).toordinal()


def test_a_month_is_all_its_days() -> None:
    (found,) = find_times("2023年农历五月", load())
    assert isinstance(found, Moment)
    assert (found.first, found.last) == (date(2023, 6, 18).toordinal(), date(2023, 7, 17).toordinal())


@pytest.mark.parametrize("written", ["1850年端午节", "2022年闰二月初一", "2024年农历正月三十", "2023年国庆节"])
def test_what_no_table_holds_is_unknown(written: str) -> None:
    (found,) = find_times(written, load())
    assert isinstance(found, Moment)
    assert found.first is None


def test_a_year_from_elsewhere_is_that_of_the_sun() -> None:
    assert days_in(2024, 12, 23, {"month", "day"}, "lunar") == (date(2024, 2, 2).toordinal(),) * 2
    gloss = discourse("2024年2月2日（农历腊月廿三）开工。").claims[-1].mention
    assert isinstance(gloss, Moment)
    assert gloss.year is None
    assert gloss.first == date(2024, 2, 2).toordinal()
