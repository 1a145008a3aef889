"""The games that a match can have."""

from tests.reading import links, players

KIND = "ordinal-of"


def test_a_game_beyond_the_last() -> None:
    found = links("决赛采取五局三胜制。前两局战成平手，第六局里主队获胜。", KIND)
    assert players(found[-1]) == {"place": ["第六"], "length": ["五局"]}


def test_no_system_or_two_of_them() -> None:
    assert links("男子采取五局三胜制，女子采取三局两胜制，第四局里主队获胜。", KIND) == []
