"""Events told again with another year."""

from claimcheck.claims.links.recalls import recalled_in_other_years
from claimcheck.packs import load
from tests.reading import discourse, links, players

KIND = "one-event-years"


def test_a_match_recalled_in_another_year() -> None:
    (found,) = links("2014年，球队在海港杯决赛中点球获胜。说起2012年海港杯那场球，老队长眼里仍有光。", KIND)
    assert players(found) == {"first": ["2014年"], "second": ["2012年"]}


def test_another_match_is_recalled() -> None:
    assert links("2014年，球队在海港杯决赛中点球获胜。说起2012年甲级联赛那场球，老队长眼里仍有光。", KIND) == []


def test_a_year_that_stands_elsewhere_is_no_slip() -> None:
    text = "2012年，球队成立。2014年，球队在海港杯决赛中点球获胜。说起2012年海港杯那场球，老队长眼里仍有光。"
    assert list(recalled_in_other_years(discourse(text), load())) == []
