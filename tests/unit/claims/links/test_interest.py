"""Interest and penalties."""

from decimal import Decimal

from claimcheck.claims.links.interest import interests
from claimcheck.model.claim import Given, Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(interests(discourse(text), load()))


def times(text: str) -> set[Decimal]:
    (link,) = links(text)
    return {one.value for reading in link.readings for one in reading.players["times"] if isinstance(one, Given)}


def test_months_of_a_term() -> None:
    assert times("借款本金40万元，月利率1.5%，期限六个月，到期应付利息63000元。") == {Decimal(6)}


def test_a_yearly_rate_runs_for_years() -> None:
    assert times("借款本金50万元，年利率6%，借款期限18个月，利息45000元。") == {Decimal("1.5")}


def test_whole_months_between_two_dates() -> None:
    assert Decimal(25) in times("借款本金240000元、利息120000元（自2015年5月1日按月利率2%计算至2017年6月1日止）。")


def test_a_daily_penalty() -> None:
    assert Decimal(50) in times("尾款80万元，按每日万分之五计算，逾期50天，应付违约金20000元。")


def test_what_was_paid_is_not_what_is_due() -> None:
    assert links("借款本金10万元，月利率2%，期限一年，被告仅支付利息8000元。") == []


def test_what_interest_comes_to_may_stand_behind_a_comma() -> None:
    assert times("以60万元为本金，按年利率5%计算三年的利息，共计9万元。") == {Decimal(3)}
    assert not links("应还本金60万元及利息，共计66万元，年利率5%，期限三年。")
