"""第N个年头."""

import pytest

from tests.reading import links, players

KIND = "anniversary"


def test_the_first_year_counts_or_does_not() -> None:
    (found,) = links("2009年，两人在街角开了书店。到2021年，小店已经走到第十五个年头。", KIND)
    assert players(found) == {"founded": ["2009年"], "when": ["2021年"], "stated": ["第十五个"]}
    assert len(found.readings) == 2


def test_three_years_around_it_are_too_many() -> None:
    assert links("2009年开店，2015年扩建，到2021年已是第十五个年头。", KIND) == []


@pytest.mark.parametrize(
    "text", ["自2011年以来该县粮食连年增产，2016年实现连续第八年增产。", "他2009年首次参赛，此后每年参加，2014年是第9次参赛。"]
)
def test_a_run_of_years_counts_from_its_first(text: str) -> None:
    (found,) = links(text, "years-running")
    assert set(players(found)) == {"first", "when", "place"}


@pytest.mark.parametrize("text", ["自2011年以来该县连年植树，2016年实现连续第三年零火灾。", "2011年增产，2016年连续第八年增产。"])
def test_another_deed_runs_by_itself(text: str) -> None:
    assert links(text, "years-running") == []
