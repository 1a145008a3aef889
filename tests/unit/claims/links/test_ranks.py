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


def test_a_place_left_out_and_the_next_held_twice() -> None:
    (found,) = links("甲队高居榜首，乙队排在次席，丙队位居第四，丁队名列第四，戊队排第五。", "run-of-places")
    assert players(found) == {"before": ["次席"], "after": ["第四"]}


@pytest.mark.parametrize("text", ["甲队获得冠军，乙队和丙队并列第三，丁队名列第三。", "甲队高居榜首，乙队排在次席，丙队位居第三。"])
def test_places_shared_or_in_order(text: str) -> None:
    assert links(text, "run-of-places") == []


def test_places_that_are_written_with_their_classifier() -> None:
    (found,) = links("前三名依次是：第一名王宁，第三名赵晓，第三名孙立。", "run-of-places")
    assert players(found) == {"before": ["第一名"], "after": ["第三名"]}
