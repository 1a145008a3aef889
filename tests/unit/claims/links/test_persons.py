"""A text -> births, deaths and lives in brackets."""

from __future__ import annotations

from claimcheck.claims.links.persons import life_words, lives
from claimcheck.packs import load
from tests.reading import discourse


def test_births_deaths_and_brackets() -> None:
    made = discourse("沈砚秋（1881—1936），诗人。顾怀民1901年生于苏州，1975年病逝。展馆1990年之后重建。")
    life = lives(made, life_words(load()))
    assert [claim.mention.text for claim in life.births] == ["1881", "1901年"]
    assert [claim.mention.text for claim in life.deaths] == ["1936", "1975年"]
    assert len(life.brackets) == 1


def test_a_life_without_brackets_is_told_by_the_age_after_it() -> None:
    found = lives(discourse("程雁秋，1963年10月10日－2003年12月30日，生于泉州，终年44岁。"), life_words(load()))
    assert [claim.mention.text for claim in found.deaths] == ["2003年12月30日"]
    assert lives(discourse("工程于1963年10月10日－2003年12月30日施工。"), life_words(load())).brackets == ()
