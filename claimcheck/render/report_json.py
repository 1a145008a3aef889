"""A Report -> JSON, as one object or one line a document."""

from __future__ import annotations

import json
from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.view import View

__all__ = ["render_claims_json", "render_claims_jsonl", "render_json", "render_jsonl"]


def render_json(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """The whole report."""
    del sources, view
    return report.model_dump_json(indent=2) + "\n"


def render_jsonl(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """One document a line, then what was found between them and what could not be read, each under its name."""
    del sources, view
    lines = [document.model_dump_json() for document in report.documents]
    lines += [f'{{"corpus_finding":{found.model_dump_json()}}}' for found in report.corpus_findings]
    lines += [f'{{"corpus_suppressed":{entry.model_dump_json()}}}' for entry in report.corpus_suppressed]
    lines += [f'{{"unchecked":{entry.model_dump_json()}}}' for entry in report.unchecked]
    return "".join(f"{line}\n" for line in lines)


def render_claims_json(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """The claims of every document."""
    del sources, view
    whole = report.model_dump(
        include={
            "schema_version": True,
            "tool": True,
            "documents": {"__all__": {"path", "title", "published", "claims"}},
            "unchecked": True,
        }
    )
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def render_claims_jsonl(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """One claim a line, each with the path of its document; what could not be read comes last, under its name."""
    del sources, view
    unchecked = "".join(f'{{"unchecked":{entry.model_dump_json()}}}\n' for entry in report.unchecked)
    claims = "".join(
        json.dumps({"path": document.path, **claim.model_dump()}, ensure_ascii=False, separators=(",", ":")) + "\n"
        for document in report.documents
        for claim in document.claims
    )
    return claims + unchecked
