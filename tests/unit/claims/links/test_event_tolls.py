"""The dead of one event, told twice."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.event_tolls import event_tolls
from claimcheck.packs import load
from tests.reading import discourse


def test_a_later_toll_that_is_lower() -> None:
    (link,) = event_tolls(discourse("火灾造成至少19人死亡。市长说，已证实火灾造成17人死亡、63人受伤。"), load())
    assert link.kind == "same-fact"


@pytest.mark.parametrize(
    "text",
    [
        "火灾造成17人死亡。市长说，火灾已造成19人死亡。",
        "火灾造成19人死亡。去年的另一场火灾造成17人死亡。",
        "地震造成19人死亡。随后的爆炸造成7人死亡。",
    ],
)
def test_a_toll_that_grows_and_the_toll_of_another_event_are_quiet(text: str) -> None:
    assert list(event_tolls(discourse(text), load())) == []
