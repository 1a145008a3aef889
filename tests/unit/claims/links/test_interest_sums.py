"""Interest of several runs, and in one sum with its principal."""

from claimcheck.claims.links.interest_sums import interest_sums
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(interest_sums(discourse(text), load()))


def test_principal_and_interest_together() -> None:
    assert links("被告借款5万元，月利率1.5%，借期两年，到期本息合计86000元。")
    assert links("被告借款5万元，月利率1.5%，借期两年，到期本息合计68000元。") == []


def test_two_runs_of_one_rate() -> None:
    text = (
        "判令归还利息{}元（2014年9月16日借款5万元利息从2015年12月21日暂算至2016年6月21日；"
        "2015年12月20日借款5万元利息从2016年1月24日暂算至2016年6月24日，均按月息1分计算）。"
    )
    assert links(text.format("8500"))
    assert links(text.format("5500")) == []


def test_where_some_was_paid_nothing_is_told() -> None:
    assert links("被告借款5万元，月利率1.5%，借期两年，已支付利息1万元，本息合计58000元。") == []
