"""Premiums of bidding."""

from claimcheck.claims.links.premiums import premiums
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(premiums(discourse(text), load()))


def test_two_prices_and_a_premium() -> None:
    (link,) = links("该地块起始价6.8亿元，最终以9.52亿元竞得，溢价率28%。")
    assert link.kind == "premium"


def test_two_lots_have_two_premiums() -> None:
    assert links("甲地块起始价6.8亿元，乙地块起始价5亿元，以9.52亿元竞得，溢价率28%。") == []


def test_a_premium_of_shares_is_another() -> None:
    assert links("公司起始价6.8亿元，溢价发行5000万股。") == []
