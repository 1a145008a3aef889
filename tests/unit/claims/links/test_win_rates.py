"""Games won and the share of wins beside them."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.win_rates import win_rates
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("象队打155场获85胜，胜率达0.458。", "85胜", ("155场",)),
        ("他们以18胜6负、胜率85%排名第一。", "18胜", ("18胜", "6负")),
        ("赛季战绩18胜6负。胜率为71%，排名第一。", "18胜", ("18胜", "6负")),
    ],
)
def test_the_nearest_record_is_what_the_share_is_of(text: str, part: str, whole: tuple[str, ...]) -> None:
    (link,) = win_rates(discourse(text), load())
    players = link.readings[0].players
    assert players["part"][0].mention.text == part  # type: ignore[union-attr]
    assert tuple(claim.mention.text for claim in players["whole"]) == whole  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["象队打155场，进球85个，胜率0.458。", "甲队18胜6负，乙队12胜9负。胜率分别为75%和57%。"])
def test_without_a_record_of_its_own_a_share_of_wins_is_left_alone(text: str) -> None:
    assert list(win_rates(discourse(text), load())) == []
