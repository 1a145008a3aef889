"""前者 and 后者 as the sides of a difference."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("东厂有462人，西厂有395人，前者多出67人。", "rise-by-amount", "395人", "462人"),
        ("东厂有462人，西厂有395人，前者比后者多67人。", "rise-by-amount", "395人", "462人"),
        ("东厂有462人，西厂有395人，后者比前者少67人。", "fall-by-amount", "462人", "395人"),
    ],
)
def test_the_difference_has_its_sides(text: str, kind: str, start: str, end: str) -> None:
    found, *_ = links(text, kind)
    assert (players(found)["start"], players(found)["end"]) == ([start], [end])


def test_three_values_leave_open_which_are_meant() -> None:
    assert not links("东厂和西厂分别有462人和395人，前者所在城市多出67人。", "rise-by-amount")
