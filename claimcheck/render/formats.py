"""The name of an output format -> what renders it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.brief import render_concise, render_grouped
from claimcheck.render.claims_csv import render_csv
from claimcheck.render.claims_table import render_table
from claimcheck.render.console import render_console
from claimcheck.render.findings_csv import render_findings_csv
from claimcheck.render.gitlab import render_gitlab
from claimcheck.render.html import render_html
from claimcheck.render.junit import render_junit
from claimcheck.render.markdown import render_markdown
from claimcheck.render.rdjson import render_rdjson, render_rdjsonl
from claimcheck.render.report_json import render_claims_json, render_claims_jsonl, render_json, render_jsonl
from claimcheck.render.sarif import render_sarif
from claimcheck.render.view import View
from claimcheck.render.workflow import render_github

__all__ = ["CLAIM_FORMATS", "SCAN_FORMATS", "Renderer"]

Renderer = Callable[[Report, Mapping[str, Document], View], str]
"""Takes a report, the documents by path (for their source lines) and how to show it."""

SCAN_FORMATS: Mapping[str, Renderer] = {
    "console": render_console,
    "concise": render_concise,
    "grouped": render_grouped,
    "json": render_json,
    "jsonl": render_jsonl,
    "sarif": render_sarif,
    "github": render_github,
    "gitlab": render_gitlab,
    "junit": render_junit,
    "rdjson": render_rdjson,
    "rdjsonl": render_rdjsonl,
    "markdown": render_markdown,
    "csv": render_findings_csv,
    "html": render_html,
}
"""Formats of `claimcheck scan`: one file and one line for each."""

CLAIM_FORMATS: Mapping[str, Renderer] = {
    "table": render_table,
    "json": render_claims_json,
    "jsonl": render_claims_jsonl,
    "csv": render_csv,
}
"""Formats of `claimcheck extract`."""
