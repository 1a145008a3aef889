"""Times of one day in neighbouring sentences -> the links that hold one against the next."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.clock_orders import clock_orders
from claimcheck.packs import load
from tests.reading import discourse


def _pairs(text: str) -> list[tuple[str, str]]:
    found = clock_orders(discourse(text), load())
    return [(link.readings[0].players["earlier"][0].mention.text, link.readings[0].players["later"][0].mention.text) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("14时20分，消防站接到报警。消防员于14时5分赶到现场。", ("14时20分", "14时5分")),
        ("飞机10:40起飞，当天9:55平安着陆。", ("10:40", "当天9:55")),
        ("他16时被送进医院，15时20分经抢救无效死亡。", ("16时", "15时20分")),
        ("上午9时，庭审开始。上午8时30分，审判长宣布休庭。", ("上午9时", "上午8时30分")),
    ],
)
def test_a_later_step_does_not_bear_an_earlier_time(text: str, pair: tuple[str, str]) -> None:
    assert _pairs(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "14时20分，消防站接到报警。消防员于14时35分赶到现场。",
        "晚上8时，演出开始，7点半散场。",
        "晚上11时，演出开始。次日1时散场。",
        "14时20分，消防站接到报警。据悉，14时5分起火。",
        "14时20分，消防站接到报警。\n上一次，消防员于14时5分赶到现场。",
    ],
)
def test_what_goes_on_or_may_be_of_another_day_makes_no_link(text: str) -> None:
    assert _pairs(text) == []
