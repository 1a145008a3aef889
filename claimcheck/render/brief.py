"""A Report -> one line a finding, each with its path or grouped by document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model.document import Document
from claimcheck.model.report import Finding, Report, Suppressed
from claimcheck.render.cells import safe, width
from claimcheck.render.console import COLOURS, Piece, ended, printed
from claimcheck.render.identity import found_in, path_of, suppressed_in, why
from claimcheck.render.view import View

__all__ = ["render_concise", "render_grouped"]


def render_concise(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """path:line:column: severity rule message, which editors and grep understand."""
    del sources
    lines = [
        [f"{_place(path, finding)}: ", *_said(finding, len(finding.severity)), *_others(path, finding)]
        for path, finding in found_in(report)
    ]
    if view.suppressed:
        lines += [[f"{_place(path, entry.finding)}: ", *_put_up(entry, view)] for path, entry in suppressed_in(report)]
    return printed([*lines, *([] if view.quiet else ended(report, view))], view)


def render_grouped(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """The path of a document, and below it a line for each of its findings, in columns."""
    del sources
    lines: list[list[Piece]] = []
    for document in report.documents:
        shown = document.suppressed if view.suppressed else []
        lines += _group(safe(document.path), document.path, document.findings, shown, view)
    lines += _group(view.say("文章之间", "between articles"), "", report.corpus_findings, (), view)
    return printed([*lines, *([] if view.quiet else ended(report, view))], view)


def _group(title: str, path: str, findings: Sequence[Finding], shown: Sequence[Suppressed], view: View) -> list[list[Piece]]:
    if not findings and not shown:
        return []
    every = [*findings, *(entry.finding for entry in shown)]
    places = [_place(path, finding).removeprefix(f"{safe(path)}:") for finding in every]
    room = max(map(width, places))
    longest = max((len(finding.severity) for finding in findings), default=0)
    said = [_said(finding, longest) + _others(path, finding) for finding in findings] + [_put_up(entry, view) for entry in shown]
    rows = [[f"  {place}{' ' * (room - width(place))}  ", *pieces] for place, pieces in zip(places, said, strict=True)]
    return [[(f"{title}:", "bold")], *rows, []]


def _place(path: str, finding: Finding) -> str:
    first = finding.spans[0]
    return f"{safe(path_of(first, path))}:{first.line}:{first.column}"


def _said(finding: Finding, room: int) -> list[Piece]:
    colour = COLOURS[finding.severity]
    return [(f"{finding.severity:<{room}}", colour), " ", (finding.rule, colour), " ", safe(finding.message)]


def _others(path: str, finding: Finding) -> list[Piece]:
    """The places of other documents, which a line with one path does not show."""
    home = path_of(finding.spans[0], path)
    others = [f"{path_of(span, path)}:{span.line}:{span.column}" for span in finding.spans if path_of(span, path) != home]
    return [f" ({safe(', '.join(others))})"] if others else []


def _put_up(entry: Suppressed, view: View) -> list[Piece]:
    finding = entry.finding
    return [("suppressed", "dim"), " ", finding.rule, " ", safe(f"{finding.message} ({why(entry, view)})")]
