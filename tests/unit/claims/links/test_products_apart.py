"""A price told some sentences before what it comes to."""

from claimcheck.claims.links.products_apart import products_apart
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(products_apart(discourse(text), load()))


def test_the_price_before() -> None:
    text = "双方约定单价为{}元/平方米。合同价款另行结算。供货1741.70平方米，货值1706866元。"
    assert links(text.format("890"))
    assert links(text.format("980")) == []


def test_the_count_before() -> None:
    text = "甲公司拟转让其持有的349874513股股份。\n股份转让价格为{}元/股，转让价款共计约24.1亿元。"
    assert links(text.format("8.69"))
    assert links(text.format("6.89")) == []


def test_two_prices_before_leave_it_open() -> None:
    text = "石材单价为890元/平方米，瓷砖单价为120元/平方米。供货1741.70平方米，货值1706866元。"
    assert links(text) == []
