"""Shots tried and made -> the points they bring."""

from claimcheck.claims.links.shots import points_of_shots
from claimcheck.packs import load
from tests.reading import discourse, players


def _points(text: str) -> list[dict[str, list[str]]]:
    return [players(link) for link in points_of_shots(discourse(text), load()) if link.kind == "total-parts"]


def test_two_points_a_shot_one_more_from_afar_one_for_a_free_throw() -> None:
    assert _points("他16投10中，三分球5投3中，罚球7投4中，得到27分。") == [{"total": ["27分"], "parts": ["2×10", "3", "4"]}]
    assert _points("他贡献24分。全场15投8中，三分9中4，罚球4罚4中。") == [{"total": ["24分"], "parts": ["2×8", "4", "4"]}]


def test_shots_made_are_within_those_tried() -> None:
    links = list(points_of_shots(discourse("他罚球4投7中，状态不佳。"), load()))
    assert [players(link) for link in links if link.kind == "part-whole"] == [{"part": ["7"], "whole": ["4"]}]


def test_kinds_that_are_not_all_told() -> None:
    assert _points("他16投10中，罚球7投4中，得到27分。") == []
    assert _points("他两分球10投7中，三分球5投3中，罚球7投4中，得到27分。") == []
    assert _points("上半场他8投5中，三分球2投1中，罚球4投4中，全场砍下31分。") == []
