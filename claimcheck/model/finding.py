"""A relation that cannot hold -> what is reported of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.model.claim import Reading
from claimcheck.model.document import Span

__all__ = ["SEVERITIES", "Constraint", "Finding", "Place", "Repair"]

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
class Finding:
    """A contradiction with its proof.

    ``places`` begins with the primary one; ``message`` and ``steps`` hold one text per language (zh, en).
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
