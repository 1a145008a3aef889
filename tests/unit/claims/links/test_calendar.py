"""Single dates and times -> those that do not exist."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.calendar import impossible_times
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("合同自2023年2月29日起生效。", ["impossible-date"]),
        ("公司2021年第五季度扭亏。", ["impossible-date"]),
        ("事故发生在凌晨15时。", ["impossible-clock"]),
        ("列车上午9时75分进站。", ["impossible-clock"]),
        ("2024年2月29日24时截止，农历五月三十过节。", []),
        ("比分定格在25:21，主队取胜。", []),
    ],
)
def test_what_no_calendar_holds(text: str, kinds: list[str]) -> None:
    assert [link.kind for link in impossible_times(discourse(text), load())] == kinds


def test_reign_years_of_the_solar_calendar_and_the_clocks_of_broadcasters() -> None:
    assert len(list(impossible_times(discourse("民国一百年二月二十九日通车。"), load()))) == 1
    assert list(impossible_times(discourse("深夜档节目每周六25时30分播出。"), load())) == []
