"""A relation that cannot hold -> what is reported of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from claimcheck.model.claim import Reading
from claimcheck.model.document import Span
from claimcheck.model.interval import Interval

__all__ = ["SEVERITIES", "Comparison", "Constraint", "Finding", "Place", "Repair", "Side", "Suppressed"]

SEVERITIES = ("note", "warning", "error")
"""From mild to grave."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """A check with its players: it holds if its formula holds in any one reading."""

    check: str
    readings: tuple[Reading, ...]
    marks: frozenset[str] = frozenset()
    anchors: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Repair:
    """One small edit that would make the relation hold: ``replacement`` for the text at ``span``; ``kind`` is transposed,
    dropped-digit, doubled-digit, moved-point, scale, substituted, date, …."""

    span: Span
    replacement: str
    kind: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of text that a finding points at, with the role it plays there."""

    span: Span
    role: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its words, what it can be, and in which unit."""

    words: str
    number: Interval
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides that a check compares; ``kind`` is number, date (ordinals of days) or weekday (1 to 7), ``sign`` what is true of
    them: ≠, > or ≥."""

    kind: str
    left: Side
    right: Side
    sign: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction with its proof.

    ``places`` begins with the primary one; ``message``, ``steps`` and ``sides`` are given in each language (zh, en).
    ``claims`` are the ids of the claims that take part; ``confidence`` is the evidence score that set the severity.
    """

    rule: str
    check: str
    severity: str
    confidence: int
    message: Mapping[str, str]
    places: tuple[Place, ...]
    claims: tuple[int, ...]
    steps: Mapping[str, tuple[str, ...]]
    repairs: tuple[Repair, ...]
    fingerprint: str
    sides: Mapping[str, tuple[Comparison, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that does not count: ``kind`` is comment, sidecar or baseline, ``reason`` why, ``until`` its last day."""

    finding: Finding
    kind: str
    reason: str
    until: date | None = None
