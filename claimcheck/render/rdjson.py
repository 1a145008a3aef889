"""A Report -> the diagnostics that reviewdog reads, as one object or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.model.document import Document
from claimcheck.model.report import Finding, Report, Span
from claimcheck.render.identity import UNCHECKED, found_in, path_of
from claimcheck.render.regions import in_bytes
from claimcheck.render.view import View

__all__ = ["render_rdjson", "render_rdjsonl"]

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render_rdjson(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """A DiagnosticResult."""
    del view
    whole = {"source": {"name": report.tool.name}, "diagnostics": list(_diagnostics(report, sources))}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def render_rdjsonl(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """A Diagnostic a line."""
    del view
    return "".join(
        json.dumps({"source": {"name": report.tool.name}, **found}, ensure_ascii=False) + "\n" for found in _diagnostics(report, sources)
    )


def _diagnostics(report: Report, sources: Mapping[str, Document]) -> Iterator[dict[str, Any]]:
    for path, finding in found_in(report):
        yield _diagnostic(path, finding, sources)
    for entry in report.unchecked:
        yield {"message": entry.problem, "location": {"path": entry.path}, "severity": "ERROR", "code": {"value": UNCHECKED}}


def _diagnostic(path: str, finding: Finding, sources: Mapping[str, Document]) -> dict[str, Any]:
    source = sources.get(path)
    first, *others = finding.spans
    diagnostic = {
        "message": "\n".join([finding.message, *finding.derivation]),
        "location": _location(path, first, sources),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        # reviewdog refuses a suggestion for other lines than those of the diagnostic
        "suggestions": [
            {"range": _range(repair.span, source), "text": repair.replacement}
            for repair in finding.repairs
            if source and repair.span.line == first.line and in_bytes(repair.span, source).on_one_line
        ],
        "related_locations": [{"message": span.text, "location": _location(path_of(span, path), span, sources)} for span in others],
    }
    return {key: value for key, value in diagnostic.items() if value != []}


def _location(path: str, span: Span, sources: Mapping[str, Document]) -> dict[str, Any]:
    return {"path": path, "range": _range(span, sources.get(path))}


def _range(span: Span, source: Document | None) -> dict[str, Any]:
    at = in_bytes(span, source)
    if not at.column:
        return {"start": {"line": at.line}, "end": {"line": at.end_line}}
    return {"start": {"line": at.line, "column": at.column}, "end": {"line": at.end_line, "column": at.end_column}}
