"""Payments that a judgment tells several times."""

from claimcheck.claims.links.loans import full_day
from tests.reading import claim, links, players


def test_a_full_day() -> None:
    assert full_day(claim("2017年3月22日付款。", "2017年3月22日")) == (2017, 3, 22)
    assert full_day(claim("2017年3月付款。", "2017年3月")) is None


def test_one_transfer_with_two_sums() -> None:
    text = "证据：2017年3月22日向被告汇款1000元。本院查明，2017年3月22日，原告向被告账户转账10000元。"
    assert {"first": ["1000元"], "second": ["10000元"]} in [players(found) for found in links(text, "same-fact")]


def test_the_parties_and_the_court_date_one_loan() -> None:
    text = "原告称，被告于2017年1月24日向其借款5万元。本院查明，被告于2017年1月14日向原告借款5万元。"
    assert links(text, "one-event-days")


def test_two_loans_of_one_sum() -> None:
    text = "原告称，被告于2017年1月14日借款5万元，2017年1月24日再次借款5万元。本院查明，2017年1月14日被告借款5万元。"
    assert links(text, "one-event-days") == []


def test_interest_from_before_the_loan() -> None:
    text = "被告于2014年7月17日向原告借款15万元。请求支付利息，从2013年7月17日起至还清之日止。"
    assert links(text, "one-event-years")
    assert links(text.replace("2013", "2015"), "one-event-years") == []


def test_a_note_signed_in_another_year() -> None:
    text = "2014年7月5日，被告向原告借款10万元，出具借条1张，载明今借到现金。借款人，薛某，2015年7月5日。"
    assert links(text, "one-event-years")
