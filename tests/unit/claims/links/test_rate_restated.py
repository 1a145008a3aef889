"""A share that says again what the numbers before it told."""

import pytest

from claimcheck.claims.links.rate_restated import restated_shares
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize("said", ["换言之，全部住户中租房者占30%", "也就是说，租房的只占30%", "这意味着，租房户占全部住户的约30%"])
def test_a_share_told_in_other_words(said: str) -> None:
    (found,) = restated_shares(discourse(f"小区有住户400户，自住280户，租房120户。{said}。"), load())
    assert players(found) == {"part": ["120户"], "whole": ["400户"], "share": ["30%"]}


@pytest.mark.parametrize(
    "text",
    [
        "小区有住户400户，租房120户。租房的占30%。",
        "小区有住户400户，租房120户。换言之，租房的占全市的3%。",
        "小区有住户400户，租房120户。换言之，空置的占3%。",
        "换言之，租房的占30%。",
    ],
)
def test_a_share_of_something_else(text: str) -> None:
    assert list(restated_shares(discourse(text), load())) == []
