"""Dates and weekdays side by side -> links."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.weekdays import weekdays
from claimcheck.packs import load
from tests.reading import discourse, links, players


@pytest.mark.parametrize(
    "text",
    ["会议于2022年8月15日（星期二）召开。", "周二（2022年8月15日）开会。", "2022年8月15日，这一天是星期二。"],
)
def test_a_weekday_finds_its_date(text: str) -> None:
    roles = players(links(text, "date-weekday")[0])
    assert roles["date"] == ["2022年8月15日"]
    assert roles["weekday"][0] in {"星期二", "周二"}


def test_without_a_year_one_must_fit_all_pairs() -> None:
    assert list(weekdays(discourse("6月3日（周六）笔试，6月9日（周五）面试。"), load())) == []
    odd = list(weekdays(discourse("6月3日（周六）笔试，6月9日（周一）面试。"), load()))
    assert len(odd) == 1
    assert "inferred-year" in odd[0].marks


def test_a_weekday_that_is_no_gloss_is_left_alone() -> None:
    assert links("会议每周二举行，下一次是2021年3月16日。", "date-weekday") == []
