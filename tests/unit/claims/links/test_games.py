"""Games won, drawn and lost."""

import pytest

from tests.reading import links, players

KIND = "total-parts"


def test_rounds_and_points() -> None:
    found = [players(link) for link in links("前26轮比赛，海港队18胜5平4负积59分。", KIND)]
    assert {"total": ["26轮"], "parts": ["18胜", "5", "4负"]} in found
    assert {"total": ["59分"], "parts": ["3×18胜", "5"]} in found


@pytest.mark.parametrize("text", ["前26轮比赛少赛一轮，海港队18胜5平2负。", "主场26场比赛，海港队近况8胜5平2负。"])
def test_other_games_are_left_alone(text: str) -> None:
    assert [link for link in links(text, KIND) if link.readings[0].name in {"rounds", "points"}] == []
