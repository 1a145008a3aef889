"""The comparisons of a finding -> the two sides that do not meet, as intervals on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimcheck.model.interval import Interval
from claimcheck.model.report import Finding
from claimcheck.model.report import Side as Told

__all__ = ["Clash", "Side", "clashes"]

ANYTHING = Interval()


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a comparison can be, from ``lower`` to ``upper`` (None: without end), and its words."""

    words: str
    lower: Decimal | None
    upper: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sides that have no value in common; ``kind`` is number, date (ordinals of days) or weekday (1 to 7)."""

    left: Side
    right: Side
    kind: str


def clashes(finding: Finding) -> list[Clash]:
    """The comparisons of a finding that can be drawn; those of which too little is known, or which meet, are left to their words."""
    drawn = []
    for compared in finding.sides:
        left, right = (_interval(told, compared.kind) for told in (compared.left, compared.right))
        if ANYTHING not in (left, right) and not left.meets(right):
            drawn.append(Clash(_side(compared.left, left), _side(compared.right, right), compared.kind))
    return drawn


def _interval(told: Told, kind: str) -> Interval:
    lower, upper = (_end(end, kind) for end in (told.lower, told.upper))
    return Interval(lower, upper, told.lower_open, told.upper_open)


def _end(end: str | None, kind: str) -> Decimal | None:
    if end is None:
        return None
    return Decimal(date.fromisoformat(end).toordinal() if kind == "date" else end)


def _side(told: Told, interval: Interval) -> Side:
    return Side(told.words, interval.lower, interval.upper, told.unit)
