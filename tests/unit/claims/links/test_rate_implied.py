"""Shares of one whole that the text does not give."""

from claimcheck.claims.links.rate_implied import implied_wholes
from claimcheck.packs import load
from tests.reading import discourse


def blamed(text: str) -> list[str]:
    return [link.readings[0].players["share"][0].mention.text for link in implied_wholes(discourse(text), load())]  # type: ignore[union-attr]


def test_the_odd_one_of_three() -> None:
    assert blamed("同意1.2亿股，占出席股份总数的96%；反对375万股，占8%；弃权125万股，占1%。") == ["8%"]


def test_shares_that_agree_say_nothing() -> None:
    assert blamed("甲县产粮12万吨，占全市总产量的40%；乙县产粮9万吨，占全市总产量的30%。") == []


def test_two_wholes_are_two() -> None:
    assert blamed("本次质押1800万股，占其所持股份的20%，占公司总股本的3%。") == []
