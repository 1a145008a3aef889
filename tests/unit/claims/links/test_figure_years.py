"""Figures that two clauses date to two years."""

from claimcheck.claims.links.figure_years import values_with_two_years
from claimcheck.packs import load
from tests.reading import discourse


def years(text: str) -> list[list[str]]:
    """The dates of every link."""
    links = values_with_two_years(discourse(text), load())
    return [[claim.mention.text for role in ("first", "second") for claim in link.readings[0].players[role]] for link in links]


def test_one_figure_in_the_same_words_is_of_one_year() -> None:
    text = "2021年的新书销量为3312万册。\n业内人士说，2020年的新书销量为3312万册，创下新高。"
    assert years(text) == [["2021年", "2020年"]]


def test_values_that_differ_are_of_their_own_years() -> None:
    assert years("2021年的新书销量为3312万册。\n2020年的新书销量为3057万册。") == []
