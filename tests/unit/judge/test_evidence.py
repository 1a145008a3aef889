"""Marks and points -> severities."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.judge.evidence import points, severity
from claimcheck.packs import Pack


def test_points_are_the_base_and_the_marks(pack: Pack) -> None:
    check = replace(pack.checks["sum"], ignores=frozenset({"hedged"}))
    marks = {"explicit-total", "hedged", "no-such-mark"}
    assert points(check, marks, pack.evidence) == check.base + pack.evidence["explicit-total"]


def test_severity_is_the_gravest_that_is_reached_and_allowed(pack: Pack) -> None:
    check, evidence = pack.checks["sum"], pack.evidence
    assert [severity(check, (), score, evidence) for score in (1, 2, 3, 4, 9)] == ["", "note", "warning", "error", "error"]
    assert severity(check, {"inferred"}, 9, evidence) == "warning"
    assert severity(replace(check, severity="note"), (), 9, evidence) == "note"
    assert severity(replace(check, ignores=frozenset({"inferred"})), {"inferred"}, 9, evidence) == "error"
