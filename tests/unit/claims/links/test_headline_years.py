"""A year of a heading -> the first year of the text below, where it is a slip of it."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.headline_years import headlines_with_other_years
from claimcheck.packs import load
from tests.reading import discourse


def _pairs(text: str) -> list[tuple[str, str]]:
    found = headlines_with_other_years(discourse(text), load())
    return [(r.players["first"][0].mention.text, r.players["second"][0].mention.text) for link in found for r in link.readings]  # type: ignore[union-attr]


def test_the_first_year_below_is_that_of_the_heading() -> None:
    text = "2022年末甲县常住人口减少7.2万人\n3月2日，县统计局公布数据显示，2012年末，甲县常住人口为162.79万人。"
    assert _pairs(text) == [("2022年末", "2012年末")]


@pytest.mark.parametrize(
    "text",
    [
        "2022年末甲县常住人口减少7.2万人\n数据显示，与2012年末甲县常住人口相比，增加了3万人。",
        "2022年末甲县常住人口减少7.2万人\n数据显示，2021年末，甲县常住人口为170万人。",
        "2022年末甲县常住人口减少7.2万人\n2012年以来，甲县常住人口一直在减少。",
        "2022年末甲县常住人口减少7.2万人\n2012年末，甲县常住人口为170万人，2022年末为162.79万人。",
        "2022年末甲县常住人口减少7.2万人\n2012年末，乙市房屋均价上涨。",
    ],
)
def test_other_years_and_other_words_are_left_alone(text: str) -> None:
    assert _pairs(text) == []
