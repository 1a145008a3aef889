"""Scores of whoever has won."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [("主队以95比101力克客队。", "95", "101"), ("红岭队以2：3的比分战胜青河队。", "2", "3"), ("客队以1-3逆转取胜。", "1", "3")],
)
def test_the_winner_has_fewer_points(text: str, own: str, other: str) -> None:
    assert [players(link) for link in links(text, "won-score")] == [{"own": [own], "other": [other]}]


@pytest.mark.parametrize(
    "text",
    [
        "主队以101比95力克客队。",
        "主队以95比101不敌客队。",
        "她以3-6、6-4、6-2逆转对手。",
        "主队被客队以95比101击败。",
        "以1比2落后，终以3比2取胜。",
    ],
)
def test_who_won_with_more_and_who_lost(text: str) -> None:
    assert not links(text, "won-score")
