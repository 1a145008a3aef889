"""A word for a year and the year it is explained by -> the year it counts from."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.relative_years import relative_years
from claimcheck.packs import load
from tests.reading import discourse


def _bases(text: str) -> list[tuple[str, str]]:
    found = relative_years(discourse(text), load())
    return [(link.readings[0].players["base"][0].mention.text, link.readings[0].players["gloss"][0].mention.text) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("他1998年参军，次年（2000年）入党。", ("1998年", "2000年")),
        ("剧团1956年成立，翌年即1958年进京。", ("1956年", "1958年")),
        ("2018年5月8日，记者获悉，去年（2016年）产量三万吨。", ("2018年5月8日", "2016年")),
    ],
)
def test_the_year_that_explains_a_word_is_held_against_the_one_before(text: str, ends: tuple[str, str]) -> None:
    assert _bases(text) == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "他1998年参军，次年（1999年）入党。",
        "他1998年参军，2003年转业，次年（1999年）入党。",
        "去年（2016年）产量三万吨。",
        "他1998年参军，次年，2000年才入党。",
        "公司2018年扭亏，上年（2016财年）亏损。",
    ],
)
def test_a_year_that_fits_or_explains_nothing_makes_no_link(text: str) -> None:
    assert _bases(text) == []
