"""`claimcheck rules` -> the list of rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from claimcheck.packs.scaffold import scaffold

Run = Callable[..., Any]


def test_lists_every_rule_once_in_order(run: Run) -> None:
    names = [line.split()[0] for line in run("rules").stdout.splitlines()]
    assert "sum-mismatch" in names
    assert names == sorted(set(names))


def test_writes_the_reference(run: Run) -> None:
    assert run("rules", "--markdown").stdout.startswith("# Rules\n")


def test_begins_a_check_that_passes(run: Run) -> None:
    done = run("rules", "new", "own-sum", "--dir", "house")
    assert done.stdout == (
        "wrote house/checks/own-sum.yaml\nnext: claimcheck test house\n"
        'to use it: claimcheck scan --rules house PATH..., or rules = ["house"] in claimcheck.toml\n'
    )
    assert run("test", "house").stdout == "2 examples of 1 check, 0 words: 2 as they say, 0 not\n"
    assert "own-sum" in run("rules", "--rules", "house").stdout
    assert "exists" in run("rules", "new", "own-sum", "--dir", "house").stderr


def test_a_name_that_is_taken_or_malformed(run: Run) -> None:
    for name, said in (("sum-mismatch", "already"), ("parts-make-total", "already"), ("Own_Sum", "small letters")):
        done = run("rules", "new", name)
        assert (done.returncode, said in done.stderr) == (2, True)


def test_the_configuration_says_where_rules_are(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('rules = ["house"]\n', encoding="utf-8")
    scaffold(tmp_path / "house", "own-sum")
    run("rules", "new", "other-sum")
    assert (tmp_path / "house" / "checks" / "other-sum.yaml").is_file()
    assert "own-sum" in run("rules").stdout
    assert run("explain", "own-sum").returncode == 0
