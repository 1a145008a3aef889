"""The name of an output format -> what renders it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.claims_csv import render_csv
from claimcheck.render.claims_table import render_table
from claimcheck.render.console import render_console
from claimcheck.render.report_json import render_claims_json, render_claims_jsonl, render_json, render_jsonl
from claimcheck.render.view import View

__all__ = ["CLAIM_FORMATS", "SCAN_FORMATS", "Renderer"]

Renderer = Callable[[Report, Mapping[str, Document], View], str]
"""Takes a report, the documents by path (for their source lines) and how to show it."""

SCAN_FORMATS: Mapping[str, Renderer] = {
    "console": render_console,
    "json": render_json,
    "jsonl": render_jsonl,
}
"""Formats of `claimcheck scan`: one file and one line for each."""

CLAIM_FORMATS: Mapping[str, Renderer] = {
    "table": render_table,
    "json": render_claims_json,
    "jsonl": render_claims_jsonl,
    "csv": render_csv,
}
"""Formats of `claimcheck extract`."""
