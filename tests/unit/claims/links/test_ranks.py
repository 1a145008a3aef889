"""Ranks that move."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "worse", "better"),
    [("排名由第12位上升到第8位，前进3位。", "第12位", "第8位"), ("排名从第5位下滑到第9位，后退3位。", "第9位", "第5位")],
)
def test_the_places_between_two_ranks(text: str, worse: str, better: str) -> None:
    (found,) = links(text, "rank-moved-by")
    assert players(found) == {"worse": [worse], "better": [better], "places": ["3位"]}


def test_two_ranks_without_a_move() -> None:
    assert links("甲队排第5位，乙队排第9位，相差4位。", "rank-moved-by") == []
