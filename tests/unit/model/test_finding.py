"""Severities -> their order."""

from __future__ import annotations

from claimcheck.model.finding import SEVERITIES


def test_from_mild_to_grave() -> None:
    assert SEVERITIES == ("note", "warning", "error")
