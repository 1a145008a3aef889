"""Words of shares and rates -> patterns."""

from claimcheck.claims.links.rate_words import rate_words
from claimcheck.packs import load


def test_what_stands_between_a_share_and_its_number() -> None:
    words = rate_words(load())
    assert words.occupies_end.search("占全省外贸总值的比重为")["whole"] == "全省外贸总值"
    assert words.rate_end.search("参检率高达")["stem"] == "参检"
    assert words.of_end.search("中额仅得应考人数的")["whole"] == "应考人数"


def test_land_taken_up_is_no_share() -> None:
    assert rate_words(load()).occupies_end.search("项目占地") is None


def test_returns_and_changes_are_no_shares() -> None:
    words = rate_words(load())
    assert words.no_rate.search("毛利率")
    assert words.no_rate.search("同比增长率")
    assert not words.no_rate.search("合格率")
