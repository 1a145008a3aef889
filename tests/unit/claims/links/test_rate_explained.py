"""A share and the two numbers behind it that explain it."""

from claimcheck.claims.links.rate_explained import explained_shares
from claimcheck.packs import load
from tests.reading import discourse, players


def test_the_part_bears_the_name_of_those_the_share_is_told_of() -> None:
    (found,) = explained_shares(discourse("55%的订单来自海外：全年2000单里，海外1100单。"), load())
    assert players(found) == {"part": ["1100单"], "whole": ["2000单"], "share": ["55%"]}


def test_numbers_of_something_else_explain_nothing() -> None:
    assert list(explained_shares(discourse("55%的订单来自海外：全年2000单里，退货1100单。"), load())) == []
    assert list(explained_shares(discourse("55%的订单来自海外：仓库1100平方米，海外2000单。"), load())) == []
