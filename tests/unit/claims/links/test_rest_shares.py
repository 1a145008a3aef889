"""A share of what is left."""

import pytest

from claimcheck.claims.links.rest_shares import shares_of_the_rest
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize("rest", ["剩下的25%被外商分走", "其余25%归外商", "外商分走余下的25%"])
def test_the_rest_goes_with_the_share_before_it(rest: str) -> None:
    (found,) = shares_of_the_rest(discourse(f"本地企业占市场的75%，产值同比增长8%。{rest}。"), load())
    assert players(found) == {"shares": ["75%", "25%"], "whole": ["100%"]}


@pytest.mark.parametrize(
    "text", ["剩下的25%归外商。", "甲占40%，乙占35%。其余25%归外商。", "产值同比增长8%。其余25%归外商。", "甲占75%。剩余款项的25%付清。"]
)
def test_a_rest_of_no_single_share(text: str) -> None:
    assert list(shares_of_the_rest(discourse(text), load())) == []
