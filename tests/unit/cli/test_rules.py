"""`claimcheck rules` -> the list of rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_lists_every_rule_once_in_order(run: Run) -> None:
    names = [line.split()[0] for line in run("rules").stdout.splitlines()]
    assert "sum-mismatch" in names
    assert names == sorted(set(names))


def test_writes_the_reference(run: Run) -> None:
    assert run("rules", "--markdown").stdout.startswith("# Rules\n")
