"""The years of a life and what the text says of its end."""

from tests.reading import links, players

KIND = "one-event-years"


def test_a_death_in_another_year_than_the_brackets_say() -> None:
    (found,) = links("郑怀远（1902年—1975年），木刻家。1957年郑怀远病逝后，画稿捐给了县馆。", KIND)
    assert players(found)["second"] == ["1957年"]


def test_the_death_of_another() -> None:
    assert links("郑怀远（1902年—1975年），木刻家。1957年郑怀远之父去世，他回乡守孝。", KIND) == []


def test_a_birth_in_another_year_than_the_brackets_say() -> None:
    (found,) = links("郑怀远（1902年—1975年），木刻家。1920年生于甲县，自幼学画。", KIND)
    assert players(found) == {"first": ["1902年"], "second": ["1920年"]}


def test_the_birth_of_another() -> None:
    assert links("郑怀远（1902年—1975年），木刻家。长子1930年生于甲县。", KIND) == []
