"""Ages with their times -> two ages of one life."""

from __future__ import annotations

from claimcheck.claims.links.aged import Aged, against_each_other, age_words, paragraph_of
from claimcheck.packs import load
from tests.reading import claim, discourse, links


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


def test_an_age_of_many_is_nobodys() -> None:
    assert links("人均预期寿命从1949年的30岁提高到2024年的77岁。", "ages-apart") == []
    assert links("工厂2009年创办，全厂职工平均年龄2022年已达39.7岁。赵某1986年10月出生。", "age-at") == []


def test_a_day_far_from_any_year_has_none() -> None:
    text = "他1955年出生。2010年，他当选为会长。他后来专心写作。此后很少露面。3月1日他去世，终年68岁。"
    assert links(text, "age-at") == []
