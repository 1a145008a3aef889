"""What speaks for and against a failure -> points, and the severity they deserve."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model.finding import SEVERITIES
from claimcheck.packs import Check, Evidence

__all__ = ["points", "severity"]


def points(check: Check, marks: Iterable[str], evidence: Evidence) -> int:
    """The sum for one failure."""
    return check.base + sum(evidence[mark] for mark in marks if mark not in check.ignores)


def severity(check: Check, marks: Iterable[str], score: int, evidence: Evidence) -> str:
    """The gravest severity that the points reach and nothing forbids; nothing below a note."""
    ceilings = [check.severity, *(evidence.caps[mark] for mark in marks if mark in evidence.caps and mark not in check.ignores)]
    ceiling = min(map(SEVERITIES.index, ceilings))
    for name in reversed(SEVERITIES[: ceiling + 1]):
        if score >= evidence.severity[name]:
            return name
    return ""
