"""Sums of claims in both worlds."""

from claimcheck.claims.links.arithmetic import barely, closes, exceeds, falls_short, overfull, precise, small, written
from tests.reading import discourse


def test_a_total_and_its_parts() -> None:
    whole, one, two = discourse("62人，50人，12人").claims
    assert closes(whole, [one, two])
    assert falls_short(whole, [one])
    assert overfull(one, [whole])
    assert exceeds(whole, one)
    assert written([one, two]) == 62


def test_decimals_close_within_their_rounding() -> None:
    whole, one, two = discourse("3.4亿元，2.1亿元，1.2亿元").claims
    assert closes(whole, [one, two])
    assert not overfull(whole, [one, two])


def test_round_numbers_prove_little() -> None:
    whole, one, two = discourse("37000元，30000元，7000元").claims
    assert not precise(whole, [one, two])
    whole, one, two = discourse("37216元，30108元，7108元").claims
    assert precise(whole, [one, two])


def test_small_chinese_counts_and_hedges() -> None:
    whole, part = discourse("两个工程覆盖122个村").claims
    assert small(whole, part)
    whole, part = discourse("三百人，约320人").claims
    assert barely(part, whole)
