"""A word for a day and the date it is explained by -> the day it counts from."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.relative_days import relative_days
from claimcheck.packs import load
from tests.reading import discourse


def _bases(text: str) -> list[tuple[str, str]]:
    found = relative_days(discourse(text), load())
    return [(link.readings[0].players["base"][0].mention.text, link.readings[0].players["gloss"][0].mention.text) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("8月14日，船在海上失联，次日（8月18日）船主报案。", ("8月14日", "8月18日")),
        ("塌方发生在9月1日，前一天（9月3日）下过暴雨。", ("9月1日", "9月3日")),
        ("5月3日船队离港。第二天，即5月6日，遇上风浪。", ("5月3日", "5月6日")),
    ],
)
def test_the_date_that_explains_a_word_is_held_against_the_one_before(text: str, ends: tuple[str, str]) -> None:
    assert _bases(text) == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "8月14日，船在海上失联，次日（8月15日）船主报案。",
        "12月31日闭馆，次日（1月1日）重开。",
        "5月3日离港，5月8日返航，次日（5月4日）的风浪最大。",
        "每月最后一天结账，次日（5月1日）到账。4月3日开户。",
        "8月14日开幕，隔日（8月16日）闭幕。",
    ],
)
def test_a_day_that_fits_or_explains_nothing_makes_no_link(text: str) -> None:
    assert _bases(text) == []
