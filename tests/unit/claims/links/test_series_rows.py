"""Rows of cumulative values at times in a row."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.series_rows import cumulative_rows
from claimcheck.packs import load
from tests.reading import discourse


def test_a_value_below_the_one_before_it() -> None:
    (link,) = cumulative_rows(discourse("微球2、6、12、24 h的累积释放率分别为21.4%、48.9%、43.6%和91.2%。"), load())
    players = link.readings[0].players
    assert [players[role][0].mention.text for role in ("earlier", "later")] == ["48.9%", "43.6%"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "微球2、6、12、24 h的累积释放率分别为21.4%、48.9%、73.6%和91.2%。",
        "1年、3年、5年累积生存率分别为92.2%、78.6%和65.4%。",
        "甲市、乙市、丙市累计确诊分别为12例、25例和23例。",
        "2、6、12、24 h的释放率分别为21.4%、48.9%、43.6%和91.2%。",
    ],
)
def test_rising_rows_survival_places_and_single_rates_are_quiet(text: str) -> None:
    assert list(cumulative_rows(discourse(text), load())) == []
