"""A Report -> one line a finding, each with its path or grouped by document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model.document import Document
from claimcheck.model.report import CorpusSuppressed, Finding, Report, Suppressed
from claimcheck.render.cells import safe, width
from claimcheck.render.console import COLOURS, Piece, ended, printed
from claimcheck.render.identity import found_in, path_of, place, suppressed_in, why
from claimcheck.render.view import View

__all__ = ["render_concise", "render_grouped"]


def render_concise(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """path:line:column: severity rule message, which editors and grep understand."""
    lines = [
        [f"{_place(path, finding, sources, view)}: ", *_said(finding, len(finding.severity)), *_others(path, finding, sources, view)]
        for path, finding in found_in(report)
    ]
    if view.suppressed:
        lines += [
            [f"{_place(path, entry.finding, sources, view)}: ", *_put_up(entry, view), *_others(path, entry.finding, sources, view)]
            for path, entry in suppressed_in(report)
        ]
    return printed([*lines, *([] if view.quiet else ended(report, view))], view)


def render_grouped(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """The path of a document, and below it a line for each of its findings, in columns."""
    lines: list[list[Piece]] = []
    for document in report.documents:
        entries = document.suppressed if view.suppressed else []
        found = [(place(finding.spans[0], document.path, sources, view), finding) for finding in document.findings]
        known = [(place(entry.finding.spans[0], document.path, sources, view), _put_up(entry, view)) for entry in entries]
        longest = max((len(finding.severity) for _, finding in found), default=0)
        rows = [(at, _said(finding, longest)) for at, finding in found]
        lines += _group(f"{safe(document.path)}:", [*rows, *known])
    between = [
        (_place("", found, sources, view), [*_said(found, len(found.severity)), *_others("", found, sources, view)])
        for found in report.corpus_findings
    ]
    between += [
        (_place("", entry.finding, sources, view), [*_put_up(entry, view), *_others("", entry.finding, sources, view)])
        for entry in (report.corpus_suppressed if view.suppressed else ())
    ]
    lines += _group(view.say("文章之间：", "between articles:"), between)
    return printed([*lines, *([] if view.quiet else ended(report, view))], view)


def _group(title: str, rows: Sequence[tuple[str, list[Piece]]]) -> list[list[Piece]]:
    if not rows:
        return []
    room = max(width(at) for at, _ in rows)
    return [[(title, "bold")], *([f"  {at}{' ' * (room - width(at))}  ", *said] for at, said in rows), []]


def _place(path: str, finding: Finding, sources: Mapping[str, Document], view: View) -> str:
    first = finding.spans[0]
    return f"{safe(path_of(first, path))}:{place(first, path, sources, view)}"


def _said(finding: Finding, room: int) -> list[Piece]:
    colour = COLOURS[finding.severity]
    return [(f"{finding.severity:<{room}}", colour), " ", (finding.rule, colour), " ", safe(finding.message)]


def _others(path: str, finding: Finding, sources: Mapping[str, Document], view: View) -> list[Piece]:
    """The places of other documents, which a line with one path does not show."""
    home = path_of(finding.spans[0], path)
    others = [f"{path_of(span, path)}:{place(span, path, sources, view)}" for span in finding.spans if path_of(span, path) != home]
    return [view.aside(safe(view.say("、", ", ").join(others)))] if others else []


def _put_up(entry: Suppressed | CorpusSuppressed, view: View) -> list[Piece]:
    finding = entry.finding
    return [("suppressed", "dim"), " ", finding.rule, " ", safe(finding.message + view.aside(why(entry, view)))]
