"""Operands -> intervals."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.formula.operands import ANYTHING, View, day_span, interval
from claimcheck.model.claim import Given
from claimcheck.model.document import Span
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Moment, Period, World
from tests.handmade import discourse

FACT = Given(Span(0, 1), Decimal(100), "100人", "某年普查")


def test_facts_may_have_changed_since() -> None:
    view = View(within={"whole": Decimal(2)})
    assert interval(FACT, view, "whole") == Interval(Decimal(50), Decimal(200))
    assert interval(FACT, view, "part") == Interval.of(100)
    assert interval(replace(FACT, source=""), view, "whole") == Interval.of(100)


def test_quantities_depend_on_the_view() -> None:
    claim = discourse("占6%").claims[0]
    assert interval(claim, View()) == Interval(Decimal("0.055"), Decimal("0.065"))
    assert interval(claim, View(world=World.TRUNCATED)).lower == Decimal("0.06")
    assert interval(claim, View(usual=True)) == interval(claim, View())


def test_times_are_days_and_unknown_ones_anything() -> None:
    day, later = Moment(Span(0, 1), "x", first=5, last=9), Moment(Span(2, 3), "y", first=20, last=21)
    assert day_span(day) == Interval(Decimal(5), Decimal(9))
    assert day_span(Period(Span(0, 3), "x-y", day, later)) == Interval(Decimal(5), Decimal(21))
    assert day_span(Period(Span(0, 3), "x-", day, None)) == Interval(Decimal(5), None)
    assert day_span(Period(Span(0, 3), "y-x", later, day)) == ANYTHING
    assert day_span(Moment(Span(0, 1), "z")) == ANYTHING
