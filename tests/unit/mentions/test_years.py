"""Years, reigns, decades and centuries -> their fields and bounds."""

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


def test_what_follows_a_year_is_not_part_of_it() -> None:
    for text in ("2019年中国", "2019年初步核算", "2019年底层", "2022年春节"):
        assert only(text).year is not None
        assert not only(text).given & {"early", "mid", "late", "season"}


def test_a_reign_year_written_digit_by_digit() -> None:
    assert only("民国一〇五年").year == 2016


def test_years_of_history_are_a_length() -> None:
    assert find_times("这家已有90年历史的老店", load()) == []
