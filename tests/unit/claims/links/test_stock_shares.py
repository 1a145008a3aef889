"""Shares of stock and what part they are."""

from claimcheck.claims.links.stock_shares import stock_shares
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(stock_shares(discourse(text), load()))


def test_two_shares_of_one_holding() -> None:
    (link,) = links("本次解除质押260万股，占其所持股份比例5.200%。本次质押240万股，占其所持股份比例48.00%。")
    assert link.kind == "one-whole"


def test_two_shares_of_one_company() -> None:
    assert links("控股股东持有15840万股，占公司总股本的44.00%。其一致行动人持有1800万股，占公司总股本的6.00%。")


def test_those_that_agree() -> None:
    assert links("控股股东持有15840万股，占公司总股本的44.00%。其一致行动人持有1800万股，占公司总股本的5.00%。") == []


def test_what_no_slip_explains() -> None:
    assert links("甲持有15840万股，占公司总股本的44.00%。乙持有1800万股，占公司总股本的9.37%。") == []


def test_a_share_of_all_that_is_said_to_be_so_many() -> None:
    text = "公司总股本为45288万股。本次发行不超过总股本的{}，即不超过13586万股。"
    assert [link.kind for link in links(text.format("20%"))] == ["portion"]
    assert links(text.format("30%")) == []
