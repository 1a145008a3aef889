"""Findings -> CSV, one row each."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Finding, Report
from claimcheck.render.claims_csv import inert
from claimcheck.render.console import edit_text
from claimcheck.render.identity import UNCHECKED, path_of, place, suppressed_in, told_apart
from claimcheck.render.regions import region
from claimcheck.render.view import View

__all__ = ["render_findings_csv"]

_COLUMNS = (
    "path", "line", "column", "end_line", "end_column", "severity", "confidence", "rule", "check", "message", "text", "related",
    "derivation", "repairs", "fingerprint", "suppressed",
)  # fmt: skip


def render_findings_csv(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """A header and a row for each finding and for each input that could not be read; several values of a cell stand on lines of
    their own."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    rows = [(*_row(path, finding, sources, view), print_, "") for path, finding, print_ in told_apart(report)]
    if view.suppressed:
        rows += [
            (*_row(path, entry.finding, sources, view), entry.finding.fingerprint, f"{entry.kind}: {entry.reason}")
            for path, entry in suppressed_in(report)
        ]
    rows += [(entry.path, "", "", "", "", "error", "", UNCHECKED, UNCHECKED, entry.problem, *[""] * 6) for entry in report.unchecked]
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def _row(path: str, finding: Finding, sources: Mapping[str, Document], view: View) -> tuple[str, ...]:
    """The cells that say what was found."""
    first, *others = finding.spans
    at = region(first, sources.get(path), view.columns)
    related = []
    for span in others:
        home = "" if path_of(span, path) == path else f"{path_of(span, path)}:"
        related.append(f"{home}{place(span, path, sources, view)} {span.text}")
    return (
        path, str(at.line), str(at.column), str(at.end_line), str(at.end_column), finding.severity, str(finding.confidence),
        finding.rule, finding.check, finding.message, first.text, "\n".join(related), "\n".join(finding.derivation),
        "\n".join(edit_text(repair, finding) for repair in finding.repairs),
    )  # fmt: skip
