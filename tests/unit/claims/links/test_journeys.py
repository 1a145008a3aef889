"""How long a journey now takes."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.journeys import journeys
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, ...]]:
    found = journeys(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("start", "end", "stated")) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("列车22时40分始发，次日6时25分到达，运行时间由十小时压缩到9小时。", ("22时40分", "次日6时25分", "9小时")),
        ("航班8时40分起飞，14时25分抵达，全程缩短至7小时。", ("8时40分", "14时25分", "7小时")),
    ],
)
def test_the_two_clock_times_before_bound_a_journey(text: str, held: tuple[str, ...]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "列车22时40分始发，9时停靠，次日6时25分到达，运行时间压缩到9小时。",
        "列车22时40分始发，运行时间压缩到9小时。",
        "窗口8时40分开门，14时25分关门，办件压缩到7小时。",
    ],
)
def test_what_is_no_journey_makes_no_link(text: str) -> None:
    assert _held(text) == []
