"""Findings -> CSV, one row each."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Finding, Report
from claimcheck.render.claims_csv import inert
from claimcheck.render.console import edit_text
from claimcheck.render.identity import UNCHECKED, path_of, suppressed_in, told_apart
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
    del sources
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    rows = [(*_row(path, finding), print_, "") for path, finding, print_ in told_apart(report)]
    if view.suppressed:
        rows += [
            (*_row(path, entry.finding), entry.finding.fingerprint, f"{entry.kind}: {entry.reason}")
            for path, entry in suppressed_in(report)
        ]
    rows += [(entry.path, "", "", "", "", "error", "", UNCHECKED, UNCHECKED, entry.problem, *[""] * 6) for entry in report.unchecked]
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def _row(path: str, finding: Finding) -> tuple[str, ...]:
    """The cells that say what was found."""
    first, *others = finding.spans
    at = region(first)
    related = (
        f"{'' if path_of(span, path) == path else path_of(span, path) + ':'}{span.line}:{span.column} {span.text}" for span in others
    )
    return (
        path, str(at.line), str(at.column), str(at.end_line), str(at.end_column), finding.severity, str(finding.confidence),
        finding.rule, finding.check, finding.message, first.text, "\n".join(related), "\n".join(finding.derivation),
        "\n".join(edit_text(repair, finding) for repair in finding.repairs),
    )  # fmt: skip
