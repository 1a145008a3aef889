"""Findings -> CSV, one row each."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.claims_csv import inert
from claimcheck.render.console import edit_text
from claimcheck.render.identity import told_apart
from claimcheck.render.regions import region
from claimcheck.render.view import View

__all__ = ["render_findings_csv"]

_COLUMNS = (
    "path", "line", "column", "end_line", "end_column", "severity", "confidence", "rule", "check", "message", "text", "related",
    "derivation", "repairs", "fingerprint",
)  # fmt: skip


def render_findings_csv(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """A header and a row for each finding; several values of a cell stand on lines of their own."""
    del sources, view
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for document, finding, print_ in told_apart(report):
        first, *others = finding.spans
        at = region(first)
        cells = (
            document.path, str(at.line), str(at.column), str(at.end_line), str(at.end_column), finding.severity,
            str(finding.confidence), finding.rule, finding.check, finding.message, first.text,
            "\n".join(f"{span.line}:{span.column} {span.text}" for span in others), "\n".join(finding.derivation),
            "\n".join(edit_text(repair, finding) for repair in finding.repairs), print_,
        )  # fmt: skip
        writer.writerow([inert(cell) for cell in cells])
    return text.getvalue()
