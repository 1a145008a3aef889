"""Loans and what is asked back, debts and their instalments."""

from claimcheck.claims.links.lent_sums import instalments, loans_asked_back, principal_left
from claimcheck.packs import load
from tests.reading import discourse

_LENT = "2014年5月6日被告向原告借款3万元，2015年1月9日借款2.5万元。"


def test_what_was_lent_is_asked_back() -> None:
    assert list(loans_asked_back(discourse(f"{_LENT}现要求被告归还借款5.8万元。"), load()))


def test_the_sum_that_was_lent_is_right() -> None:
    assert list(loans_asked_back(discourse(f"{_LENT}现要求被告归还借款5.5万元。"), load())) == []


def test_where_something_was_paid_back_the_sum_is_less() -> None:
    assert list(loans_asked_back(discourse(f"{_LENT}被告已归还2000元。现要求被告归还借款5.3万元。"), load())) == []


def test_a_plan_of_payments() -> None:
    text = "被告承诺分期归还借款24万元：2016年10月底前还8万元，2016年12月底前还10万元，2017年3月底前还9万元。"
    assert list(instalments(discourse(text), load()))
    assert list(instalments(discourse(text.replace("9万", "6万")), load())) == []


def test_what_is_left_of_a_principal() -> None:
    text = "原告请求判令被告偿还尚欠借款本金2万元。被告于2007年12月28日借款6万元，2013年10月29日还本金{}万元，2015年4月29日偿还本金3万元。"
    assert list(principal_left(discourse(text.format("2")), load()))
    assert list(principal_left(discourse(text.format("1")), load())) == []
