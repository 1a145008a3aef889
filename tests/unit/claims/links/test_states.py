"""Which two values are one thing at two times."""

import pytest

from claimcheck.claims.links.states import alike, commensurate, shares
from tests.reading import claim


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [("租金", "月租金", True), ("接待量", "接待游客", True), ("全国居民收入", "城镇居民收入", False), ("出口", "进口", False)],
)
def test_names(one: str, two: str, same: bool) -> None:
    assert alike(one, two) is same


def test_a_bare_number_may_lack_the_unit() -> None:
    text = "雍正末年有民户12000，至乾隆年间有36000户，用时30天。"
    assert commensurate(claim(text, "12000"), claim(text, "36000户"))
    assert not commensurate(claim(text, "36000户"), claim(text, "30天"))


def test_shared_characters_must_be_neighbours() -> None:
    assert shares("门店总数", "直营门店")
    assert not shares("出口", "进口")
