"""The findings of a Report -> each with the document it stands in, and a fingerprint that no other of them has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import CorpusSpan, CorpusSuppressed, Finding, Report, Span, Suppressed
from claimcheck.render.regions import region
from claimcheck.render.view import View

__all__ = ["UNCHECKED", "found_in", "path_of", "place", "suppressed_in", "told_apart", "why"]

UNCHECKED = "unchecked-input"
"""What formats that know nothing but findings call an input that could not be read."""

_SOURCES = {"comment": ("文中注释", "comment"), "sidecar": ("附属文件", "file beside it"), "baseline": ("基线", "baseline")}


def found_in(report: Report) -> Iterator[tuple[str, Finding]]:
    """Every finding with the path of its document; those between documents last, with that of their first place."""
    for document in report.documents:
        for finding in document.findings:
            yield document.path, finding
    for found in report.corpus_findings:
        yield found.spans[0].path, found


def suppressed_in(report: Report) -> Iterator[tuple[str, Suppressed | CorpusSuppressed]]:
    """Every finding that does not count, with the path of its document; those between documents last, with that of their first place."""
    for document in report.documents:
        for entry in document.suppressed:
            yield document.path, entry
    for aside in report.corpus_suppressed:
        yield aside.finding.spans[0].path, aside


def path_of(span: Span, path: str) -> str:
    """The document that a place of a finding is in: its own, where it names one."""
    return span.path if isinstance(span, CorpusSpan) else path


def place(span: Span, path: str, sources: Mapping[str, Document], view: View) -> str:
    """Line and column of a place of a finding, as the view counts columns."""
    return f"{span.line}:{region(span, sources.get(path_of(span, path)), view.columns).column}"


def why(entry: Suppressed | CorpusSuppressed, view: View) -> str:
    """By what a finding is suppressed, the reason that was given, and until when."""
    source = view.say(*_SOURCES[entry.kind])
    until = view.aside(view.say(f"至 {entry.until}", f"until {entry.until}")) if entry.until else ""
    return f"{source}{view.colon}{entry.reason}{until}"


def told_apart(report: Report) -> Iterator[tuple[str, Finding, str]]:
    """Each finding with its path and its fingerprint, numbered among those that share it there: two wrong sums of one clause
    are two findings."""
    seen: Counter[tuple[str, str]] = Counter()
    for path, finding in found_in(report):
        seen[path, finding.fingerprint] += 1
        yield path, finding, f"{finding.fingerprint}:{seen[path, finding.fingerprint]}"
