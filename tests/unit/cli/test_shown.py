"""A report and a severity -> the report without what is milder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from claimcheck.cli.shown import shown_from
from claimcheck.config import Severity
from tests.reports import everything

Run = Callable[..., Any]


def test_what_is_milder_is_counted_and_not_shown() -> None:
    report = everything()[0]
    assert shown_from(report, Severity.NOTE) is report
    shown = shown_from(report, Severity.ERROR)
    left = [*(finding for document in shown.documents for finding in document.findings), *shown.corpus_findings]
    assert {finding.severity for finding in left} == {"error"}
    counts, all_of_them = shown.summary.findings, report.summary.findings
    assert (counts.error, counts.warning, counts.note) == (len(left), 0, 0)
    assert shown.summary.hidden == all_of_them.error + all_of_them.warning + all_of_them.note - len(left)


def test_the_exit_status_stays(run: Run, wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('[severity]\nweekday-mismatch = "warning"\n', encoding="utf-8")
    done = run("scan", "wrong.txt", "--min-severity", "error", "--fail-on", "warning")
    assert (done.returncode, "weekday-mismatch" in done.stdout) == (1, False)
    assert "0 errors, 0 warnings, 0 notes; 1 milder not shown" in done.stdout
    assert run("scan", "wrong.txt", "--min-severity", "error").returncode == 0
    assert "weekday-mismatch" in run("scan", "wrong.txt", "--min-severity", "warning").stdout
