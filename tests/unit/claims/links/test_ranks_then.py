"""Ranks of two times."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "去年该县在榜单中列第35位，今年列第21位，上升了41位。",
        "该县列榜单第21位，比上年前移41位，上年为第35位。",
        "榜单中，该县排第21位，较上年的第35位提升41位。",
        "2019年，该县排第35位。2020年，该县排第21位，跃升41位。",
    ],
)
def test_the_places_between_a_rank_and_the_one_before(text: str) -> None:
    (found,) = links(text, "rank-moved-by")
    assert players(found) == {"worse": ["第35位"], "better": ["第21位"], "places": ["41位"]}


@pytest.mark.parametrize(
    "text", ["该县由第12位跃居第16位。", "该县列第16位，比上年上升，上年为第12位。", "去年该县排第12位，今年跃居第16位。"]
)
def test_the_way_between_two_ranks(text: str) -> None:
    assert {"start": ["第12位"], "end": ["第16位"]} in [players(found) for found in links(text, "fall")]


@pytest.mark.parametrize(
    "text", ["甲县列第21位，乙县列第35位。", "去年该县总量列第35位，人均列第21位，增速列第3位。", "去年该县列第35位，今年仍居第21位。"]
)
def test_ranks_without_a_move(text: str) -> None:
    assert links(text, "rank-moved-by") + links(text, "fall") + links(text, "rise") == []
