"""Ages with their times -> two ages of one life."""

from __future__ import annotations

from claimcheck.claims.links.aged import Aged, against_each_other, age_words, paragraph_of
from claimcheck.packs import load
from tests.reading import claim, discourse


def test_two_ages_of_one_life() -> None:
    text = "1960年，18岁的她参军；1980年，38岁的她转业。"
    there = discourse(text)
    one = Aged(claim(text, "18岁"), "then", (claim(text, "1960年"),))
    two = Aged(claim(text, "38岁"), "then", (claim(text, "1980年"),))
    (link,) = against_each_other(there, [one, two], age_words(load()))
    assert link.kind == "ages-apart"
    assert paragraph_of(there, one.claim) == paragraph_of(there, two.claim)


def test_two_deaths_are_of_two_lives() -> None:
    text = "1647年去世，终年40岁。1706年去世，终年69岁。"
    one = Aged(claim(text, "40岁"), "death", (claim(text, "1647年"),))
    two = Aged(claim(text, "69岁"), "death", (claim(text, "1706年"),))
    assert list(against_each_other(discourse(text), [one, two], age_words(load()))) == []
