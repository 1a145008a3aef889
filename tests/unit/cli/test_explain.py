"""`claimcheck explain` -> what a rule means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_explains_a_rule_with_examples(run: Run) -> None:
    done = run("explain", "sum-mismatch")
    assert done.returncode == 0
    assert "sum-mismatch (parts-make-total)" in done.stdout
    assert "⟦" in done.stdout
    assert "must hold:" in done.stdout


def test_explains_in_chinese(run: Run) -> None:
    assert "应成立：" in run("explain", "sum-mismatch", "--lang", "zh").stdout


def test_a_misspelt_rule_is_a_usage_error(run: Run) -> None:
    done = run("explain", "sum-mismatc")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "claimcheck: no rule is called sum-mismatc; did you mean sum-mismatch?\n"


def test_explains_what_is_said_of_suppressions(run: Run) -> None:
    for rule in ("expired-suppression", "invalid-suppression", "unused-suppression"):
        done = run("explain", rule)
        assert (done.returncode, done.stdout.startswith(f"{rule}: ")) == (0, True)
