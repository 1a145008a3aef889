"""Ranks that move."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(("verb", "kind"), [("上升到", "rank-climbs"), ("下滑到", "rank-sinks")])
def test_the_verb_tells_the_direction(verb: str, kind: str) -> None:
    (found,) = links(f"排名由第5位{verb}第9位。", kind)
    assert players(found) == {"start": ["第5位"], "end": ["第9位"]}


def test_the_places_between_two_ranks() -> None:
    (found,) = links("排名由第12位上升到第8位，前进3位。", "rank-moved-by")
    assert players(found) == {"worse": ["第12位"], "better": ["第8位"], "places": ["3位"]}


def test_two_ranks_without_a_move() -> None:
    text = "甲队排第5位，乙队排第9位。"
    assert links(text, "rank-climbs") == links(text, "rank-sinks") == []
