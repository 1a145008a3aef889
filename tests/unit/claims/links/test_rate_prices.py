"""Prices, shots and odds."""

from claimcheck.claims.links.rate_prices import discounts, hit_rates, liabilities, multiples, odds, yields
from claimcheck.packs import load
from tests.reading import discourse, links, players


def test_a_discount_needs_a_list_price() -> None:
    pack = load()
    (link,) = discounts(discourse("羽绒被原价1280元，现在只要896元，打七折。"), pack)
    assert [one.mention.text for one in link.readings[0].players["whole"]] == ["1280元"]  # type: ignore[union-attr]
    assert list(discounts(discourse("全场八折起，满300元减50元。"), pack)) == []


def test_hits_of_the_kind_of_shots_that_the_rate_names() -> None:
    (link,) = hit_rates(discourse("他22投13中，三分球9投5中，三分命中率55.6%。"), load())
    assert [one.mention.text for one in link.readings[0].players["whole"]] == ["9"]  # type: ignore[union-attr]


def test_odds_want_a_name() -> None:
    pack = load()
    assert len(list(odds(discourse("计划招聘520人，报名18720人，竞争比36∶1。"), pack))) == 1
    assert list(odds(discourse("招聘520人，报名18720人，会议于9∶30开始。"), pack)) == []


def test_a_dividend_for_ten_shares() -> None:
    (link,) = yields(discourse("每10股派发现金红利4元，昨日收盘价20元，股息率约4%。"), load())
    assert link.kind == "dividend-yield"


def test_one_loss_and_one_award() -> None:
    (link,) = liabilities(discourse("原告损失共计12万元，被告承担70%的责任，被告应赔偿9.4万元。"), load())
    assert [one.mention.text for one in link.readings[0].players["whole"]] == ["12万元"]  # type: ignore[union-attr]


def test_a_named_multiple_is_of_what_its_name_says() -> None:
    pack = load()
    (link,) = multiples(discourse("网上有效申购900亿股，网上发行3000万股，申购倍数为300倍。"), pack)
    assert [one.mention.text for one in link.readings[0].players["part"]] == ["900亿股"]  # type: ignore[union-attr]
    assert list(multiples(discourse("发行规模90亿元，包括2年期30亿元，认购倍数3.2倍。"), pack)) == []


def test_hits_told_in_words() -> None:
    (link,) = hit_rates(discourse("他三分线外10次出手命中4球，命中率45%。"), load())
    assert [one.mention.text for one in link.readings[0].players["whole"]] == ["10次"]  # type: ignore[union-attr]


def test_a_dividend_of_one_share_beside_its_price() -> None:
    (found,) = links("公司股价40元，每股派息1.2元，股息率5%。", "portion")
    assert players(found) == {"part": ["1.2元"], "whole": ["40元"], "share": ["5%"]}
    assert links("公司股价40元，每股派息1.2元，上年股息率2.5%。", "portion") == []
