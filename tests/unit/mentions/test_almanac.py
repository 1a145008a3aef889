"""Fields -> days and flaws."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.mentions.almanac import bounds, clock_flaws, date_flaws, month_length, shift_month
from claimcheck.mentions.times import find_times
from claimcheck.model.mention import Moment
from claimcheck.packs import load


def only(text: str) -> Moment:
    found = find_times(text, load())
    assert len(found) == 1, [mention.text for mention in found]
    assert isinstance(found[0], Moment)
    return found[0]


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


def test_month_lengths_and_steps() -> None:
    assert [month_length(year, 2) for year in (1900, 2000, 2023, 2024, None)] == [28, 29, 28, 29, 29]
    assert shift_month(2022, 12, 1) == (2023, 1)
    assert shift_month(2022, 1, -13) == (2020, 12)


def test_a_clock_stops_at_24_hours() -> None:
    assert clock_flaws(24, 0, None) == []
    assert clock_flaws(24, 1, None) == ["no-such-hour"]
    assert clock_flaws(23, 60, 61) == ["no-such-minute", "no-such-second"]


def test_years_out_of_reach_have_no_days() -> None:
    assert bounds(-221, None, None, {"year"}, "gregorian") == (None, None)
    assert bounds(2022, 13, 1, {"year", "month", "day"}, "gregorian") == (None, None)
    assert bounds(1850, 1, 1, {"holiday"}, "lunar") == (None, None)
    assert date_flaws(2022, 13, 40, {"year", "month", "day"}, "gregorian") == ["no-such-month", "no-such-day"]
