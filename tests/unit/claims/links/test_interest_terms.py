"""The times and rates of interest."""

from decimal import Decimal

from claimcheck.claims.links.interest_terms import is_rate, months_of, own_term, terms_of
from tests.reading import discourse


def test_a_term_of_its_own() -> None:
    claims = discourse("扣除三个月利息6000元。")
    term = own_term(claims, claims.claims[-1])
    assert term is not None
    assert term.months == (Decimal(3),)


def test_the_first_year() -> None:
    claims = discourse("王某贷款60万元，第一年利息约1.95万元。")
    term = own_term(claims, claims.claims[-1])
    assert term is not None
    assert term.months == (Decimal(12),)


def test_where_only_the_last_day_is_told_the_first_is_guessed() -> None:
    terms = list(terms_of(discourse("2015年2月18日双方结算。利息按月利率1.5%计算，暂算至2016年2月18日。")))
    assert any(term.guessed and Decimal(12) in term.months for term in terms)


def test_a_month_and_a_rate() -> None:
    claims = discourse("月利率2%，借期六个月。").claims
    assert is_rate(claims[0])
    assert months_of(claims[1]) == (Decimal(6),)
