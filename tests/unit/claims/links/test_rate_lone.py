"""The only pair of numbers around a share whose whole nothing names."""

from claimcheck.claims.links.rate_implied import shares_of_wholes
from claimcheck.packs import load
from tests.reading import discourse


def pairs(text: str) -> list[tuple[str, ...]]:
    found = [link for link in shares_of_wholes(discourse(text), load()) if link.kind == "lone-portion"]
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("part", "whole", "share")) for link in found]  # type: ignore[union-attr]


def test_a_swapped_share_of_the_only_pair() -> None:
    assert pairs("半岛面积约480平方公里，林地面积168平方公里，郁闭率53%。") == [("168平方公里", "480平方公里", "53%")]


def test_what_fits_or_no_slip_explains_is_left_alone() -> None:
    assert pairs("半岛面积约480平方公里，林地面积168平方公里，郁闭率35%。") == []
    assert pairs("半岛面积约480平方公里，林地面积168平方公里，郁闭率81%。") == []


def test_of_two_larger_numbers_neither_is_the_whole() -> None:
    assert pairs("半岛面积约480平方公里，湖区600平方公里，林地面积168平方公里，郁闭率53%。") == []


def test_an_increase_is_no_part() -> None:
    assert pairs("会员由714人发展到1020人，净增306人，占比首次过半。") == []
