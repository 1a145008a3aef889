"""rules/ -> the pack of this installation."""

from __future__ import annotations

from pathlib import Path

from claimcheck.packs import load, rules_dir
from tests.rulebook import check, write


def test_the_built_in_pack_is_read_once() -> None:
    assert load() is load()
    assert (rules_dir() / "evidence.yaml").is_file()


def test_own_rules_come_over_the_built_in_ones(tmp_path: Path) -> None:
    write(tmp_path, check("my-own", link="flawed-number", holds="never()"))
    pack = load([tmp_path])
    assert "my-own" in pack.checks
    assert set(load().checks) < set(pack.checks)


def test_every_mark_with_a_ceiling_and_every_rank_is_known() -> None:
    evidence = load().evidence
    assert set(evidence.chances) <= set(evidence.marks)
    assert set(evidence.severity) == {"note", "warning", "error"}
    assert set(evidence.edits) == {"transposed", "doubled-digit", "moved-point", "scale", "dropped-digit", "date", "weekday", "substituted"}
