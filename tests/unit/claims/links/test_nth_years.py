"""第N个年头."""

from tests.reading import links, players

KIND = "anniversary"


def test_the_first_year_counts_or_does_not() -> None:
    (found,) = links("2009年，两人在街角开了书店。到2021年，小店已经走到第十五个年头。", KIND)
    assert players(found) == {"founded": ["2009年"], "when": ["2021年"], "stated": ["第十五个"]}
    assert len(found.readings) == 2


def test_three_years_around_it_are_too_many() -> None:
    assert links("2009年开店，2015年扩建，到2021年已是第十五个年头。", KIND) == []
