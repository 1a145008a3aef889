"""Signs that shares are or are not of one whole."""

from claimcheck.claims.links.share_signs import of_two_things
from tests.reading import links


def test_those_for_and_those_against_different_things() -> None:
    assert of_two_things(["支持提高票价", "反对减少班次"])
    assert not of_two_things(["支持提高票价", "反对提高票价"])


def test_rates_of_groups_around_the_rate_of_all() -> None:
    assert links("全市参保率为59.3%，男性67.2%、女性51.4%。", "shares-full") == []
    assert len(links("会员中男性占67.2%、女性占51.4%。", "shares-full")) == 1


def test_a_growing_series_divides_nothing() -> None:
    assert links("风电占29.6%；加上光伏，占44.1%；再加水电，占56.4%。", "shares-full") == []
