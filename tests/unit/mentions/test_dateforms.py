"""Dates in digits and signs, and misspelt ones -> their fields."""

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
