"""A Report -> one line a finding, each with its path or grouped by document."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Finding, Report
from claimcheck.render.cells import safe
from claimcheck.render.console import COLOURS, Piece, printed, totals
from claimcheck.render.view import View

__all__ = ["render_concise", "render_grouped"]


def render_concise(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """path:line:column: severity rule message, which editors and grep understand."""
    del sources
    lines: list[list[Piece]] = []
    for document in report.documents:
        for finding in document.findings:
            first = finding.spans[0]
            lines.append([f"{safe(document.path)}:{first.line}:{first.column}: ", *_said(finding, len(finding.severity))])
    return printed([*lines, *([] if view.quiet else [[totals(report, view)]])], view)


def render_grouped(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """The path of a document, and below it a line for each of its findings, in columns."""
    del sources
    lines: list[list[Piece]] = []
    for document in report.documents:
        if not document.findings:
            continue
        places = [f"{finding.spans[0].line}:{finding.spans[0].column}" for finding in document.findings]
        room = max(map(len, places))
        longest = max(len(finding.severity) for finding in document.findings)
        lines.append([(f"{safe(document.path)}:", "bold")])
        lines += [[f"  {place:<{room}}  ", *_said(finding, longest)] for place, finding in zip(places, document.findings, strict=True)]
        lines.append([])
    return printed([*lines, *([] if view.quiet else [[totals(report, view)]])], view)


def _said(finding: Finding, room: int) -> list[Piece]:
    colour = COLOURS[finding.severity]
    return [(f"{finding.severity:<{room}}", colour), " ", (finding.rule, colour), " ", safe(finding.message)]
