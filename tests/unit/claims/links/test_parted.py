"""A length that somebody was away, or that is left to a day -> the times around it."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.parted import days_left, parted
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, str, str]]:
    found = parted(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("start", "end", "stated")) for link in found]  # type: ignore[union-attr, misc]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("一九四六年秋，他被抓了壮丁。一九八八年秋，他来了信。分别三十二年的弟弟还在人世。", ("一九四六年秋", "一九八八年秋", "三十二年")),
        ("1988年，他离家。2013年，阔别35年的他回来了。", ("1988年", "2013年", "35年")),
    ],
)
def test_the_first_and_the_last_year_before_bound_an_absence(text: str, held: tuple[str, str, str]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text", ["2001年至2005年他在外地。2013年，阔别35年的他回来了。", "2013年，阔别35年的他回来了。", "1988年建厂，2013年停产，建厂35年。"]
)
def test_what_is_not_told_bounds_no_absence(text: str) -> None:
    assert _held(text) == []


def test_two_days_bound_what_is_left() -> None:
    (link,) = days_left(discourse("书展将于9月23日开幕。6月15日，距离开幕还有80天。"), load())
    assert [link.readings[0].players[role][0].mention.text for role in ("start", "end")] == ["6月15日", "9月23日"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "书展将于9月23日开幕，10月3日闭幕。6月15日，距离开幕还有100天。",
        "6月15日，距离开幕还有80天。",
        "距离开幕还有80天。4月2日，组委会开会。4月20日，彩排。",
    ],
)
def test_days_that_may_be_others_bound_nothing(text: str) -> None:
    assert list(days_left(discourse(text), load())) == []


def test_two_days_told_behind_bound_what_is_left() -> None:
    (link,) = days_left(discourse("距离中考还有80天。3月12日，学校动员。中考将于6月15日开考。"), load())
    assert [link.readings[0].players[role][0].mention.text for role in ("start", "end")] == ["3月12日", "6月15日"]  # type: ignore[union-attr]
