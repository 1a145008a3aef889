"""Households and their people."""

from tests.reading import links, players


def test_households_stand_beside_their_people() -> None:
    (found,) = links("全乡完成5918户、3780人的搬迁任务。", "households")
    assert players(found) == {"households": ["5918户"], "people": ["3780人"]}


def test_people_of_a_clause_of_their_own_are_others() -> None:
    assert not links("全村共有430户，其中340人外出务工。", "households")
