"""Findings -> one for each cause."""

from __future__ import annotations

from claimcheck.judge.merge import merged
from claimcheck.model.document import Span
from claimcheck.model.finding import Finding, Place


def finding(rule: str, start: int, claims: tuple[int, ...], confidence: int = 4, severity: str = "error") -> Finding:
    place = Place(Span(start, start + 3), "number")
    return Finding(rule, rule, severity, confidence, {}, (place,), claims, {}, (), "f")


def test_the_same_rule_at_the_same_place_is_reported_once() -> None:
    weak, strong = finding("sum", 5, (1, 2), 3, "warning"), finding("sum", 6, (1, 3))
    assert [found.claims for found in merged([weak, strong])] == [(1, 3)]


def test_the_same_operands_under_two_rules_are_reported_once() -> None:
    assert [found.rule for found in merged([finding("sum", 5, (1, 2), 4), finding("rate", 9, (1, 2), 6)])] == ["rate"]


def test_different_causes_stay_in_order_of_place_with_names_of_their_own() -> None:
    first, second = merged([finding("sum", 50, (3, 4)), finding("sum", 5, (1, 2))])
    assert (first.places[0].span.start, second.places[0].span.start) == (5, 50)
    assert first.fingerprint != second.fingerprint
