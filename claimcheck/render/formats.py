"""The name of an output format -> what renders it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.view import View

__all__ = ["CLAIM_FORMATS", "SCAN_FORMATS", "Renderer"]

Renderer = Callable[[Report, Mapping[str, Document], View], str]
"""Takes a report, the documents by path (for their source lines) and how to show it."""


def _of(module: str, name: str) -> Renderer:
    """A renderer whose module is imported when it is called: who wants plain lines should not wait for the templates of a page."""

    def render(report: Report, sources: Mapping[str, Document], view: View) -> str:
        renderer: Renderer = getattr(import_module(f"claimcheck.render.{module}"), name)
        return renderer(report, sources, view)

    return render


SCAN_FORMATS: Mapping[str, Renderer] = {
    "console": _of("console", "render_console"),
    "concise": _of("brief", "render_concise"),
    "grouped": _of("brief", "render_grouped"),
    "json": _of("report_json", "render_json"),
    "jsonl": _of("report_json", "render_jsonl"),
    "sarif": _of("sarif", "render_sarif"),
    "github": _of("workflow", "render_github"),
    "gitlab": _of("gitlab", "render_gitlab"),
    "junit": _of("junit", "render_junit"),
    "rdjson": _of("rdjson", "render_rdjson"),
    "rdjsonl": _of("rdjson", "render_rdjsonl"),
    "markdown": _of("markdown", "render_markdown"),
    "csv": _of("findings_csv", "render_findings_csv"),
    "html": _of("html", "render_html"),
}
"""Formats of `claimcheck scan`: one file and one line for each."""

CLAIM_FORMATS: Mapping[str, Renderer] = {
    "table": _of("claims_table", "render_table"),
    "json": _of("report_json", "render_claims_json"),
    "jsonl": _of("report_json", "render_claims_jsonl"),
    "csv": _of("claims_csv", "render_csv"),
}
"""Formats of `claimcheck extract`."""
