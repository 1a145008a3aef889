"""Findings and tolerance -> the findings that count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimcheck.gate import Gate, active_rules
from claimcheck.gate.baseline import Baseline, Entry
from claimcheck.gate.lines import Changed, resolved
from claimcheck.model.finding import Finding
from claimcheck.packs import load
from claimcheck.pipeline import Checked
from claimcheck.read import read_text

Found = Callable[..., Finding]
PACK = load()
KNOWN = frozenset({"sum-mismatch", "rate-mismatch"})
TEXT = "<!-- claimcheck: ignore sum-mismatch until 2026-06-30: 待核 -->\n共62人。\n"


def rules(checked: Checked) -> list[str]:
    return [finding.rule for finding in checked.findings]


def test_a_suppression_is_noted(found: Found) -> None:
    document = read_text(TEXT, "a.md")
    checked = Checked(document, (), (found(document, "62人"),))
    settled = Gate(PACK, KNOWN).settle(checked)
    assert [(finding.rule, finding.severity) for finding in settled.findings] == [("undated-suppression", "note")]
    assert settled.notes == ("sum-mismatch: 1 suppressed (待核)",)
    (entry,) = settled.suppressed
    assert (entry.finding, entry.kind, entry.reason, entry.until) == (checked.findings[0], "comment", "待核", date(2026, 6, 30))


@pytest.mark.parametrize(("published", "today", "expected"), [
    (date(2026, 6, 30), None, []),
    (date(2026, 7, 1), None, ["expired-suppression", "sum-mismatch"]),
    (date(2026, 7, 1), date(2026, 6, 1), []),
    (None, date(2026, 7, 1), ["expired-suppression", "sum-mismatch"]),
])  # fmt: skip
def test_expiry_by_the_document_or_by_today(found: Found, published: date | None, today: date | None, expected: list[str]) -> None:
    document = replace(read_text(TEXT, "a.md"), published=published)
    settled = Gate(PACK, KNOWN, today=today).settle(Checked(document, (), (found(document, "62人"),)))
    assert rules(settled) == expected


def test_an_idle_suppression_is_reported_where_its_rule_is_in_force() -> None:
    document = read_text(TEXT, "a.md")
    assert rules(Gate(PACK, KNOWN).settle(Checked(document, ()))) == ["unused-suppression"]
    without = replace(PACK, checks={id_: check for id_, check in PACK.checks.items() if check.reports != "sum-mismatch"})
    assert rules(Gate(without, KNOWN).settle(Checked(document, ()))) == []
    assert "sum-mismatch" not in active_rules(without)


def test_what_is_wrong_with_a_suppression_is_reported() -> None:
    document = read_text("<!-- claimcheck: ignore sum-mismatch -->\n共62人。", "a.md")
    assert rules(Gate(PACK, KNOWN).settle(Checked(document, ()))) == ["invalid-suppression"]


@pytest.mark.parametrize(("pattern", "path", "spared"), [
    ("drafts", "drafts/a/b.txt", True),
    ("drafts/", "drafts/b.txt", True),
    ("drafts/**", "drafts/a/b.txt", True),
    ("**/*.txt", "b.txt", True),
    ("*.txt", "a/b.txt", True),
    ("a/*.md", "a/b.txt", False),
    ("b.txt", "a/b.txt", True),
    ("./a/b.txt", "a/b.txt", True),
    ("drafts", "drafts2/b.txt", False),
])  # fmt: skip
def test_files_may_break_rules(found: Found, tmp_path: Path, pattern: str, path: str, spared: bool) -> None:
    document = read_text("共62人。", str(tmp_path / path))
    gate = Gate(PACK, KNOWN, ignores=((pattern, frozenset({"sum-mismatch"})),), root=tmp_path)
    assert (rules(gate.settle(Checked(document, (), (found(document, "62人"),)))) == []) is spared


def test_baseline_and_changed_lines(found: Found, tmp_path: Path) -> None:
    document = read_text("共62人。\n男50人。\n女9人。", str(tmp_path / "a.txt"))
    one, two, three = (found(document, text, fingerprint=text) for text in ("62人", "50人", "9人"))
    baseline = Baseline(tmp_path / "b.json", (Entry(path="a.txt", rule="sum-mismatch", fingerprint="62人"),))
    gate = Gate(PACK, KNOWN, baseline=baseline, changed=Changed({resolved(document.path): (range(2, 3),)}))
    settled = gate.settle(Checked(document, (), (one, two, three)))
    assert settled.findings == (two,)
    assert settled.notes == ("baseline: 1 known", "unchanged lines: 1 not reported")
    assert baseline.stale(active_rules(PACK)) == ()
    # what is known and stands on a line that did not change is nobody's matter now
    assert settled.suppressed == ()
    everywhere = replace(gate, changed=None, baseline=Baseline(baseline.file, baseline.entries))
    (entry,) = everywhere.settle(Checked(document, (), (one, two, three))).suppressed
    assert (entry.finding, entry.kind, entry.reason) == (one, "baseline", (tmp_path / "b.json").as_posix())


def test_the_file_beside_an_article_is_named(found: Found, tmp_path: Path) -> None:
    (tmp_path / "a.txt.claimcheck.toml").write_text('[[ignore]]\nrule = "sum-mismatch"\nreason = "待核"\n', encoding="utf-8")
    document = read_text("共62人。", str(tmp_path / "a.txt"))
    (entry,) = Gate(PACK, KNOWN).settle(Checked(document, (), (found(document, "62人"),))).suppressed
    assert (entry.kind, entry.reason, entry.until) == ("sidecar", "待核", None)
