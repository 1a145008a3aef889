"""A Report -> a GitLab code quality report."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.identity import told_apart
from claimcheck.render.regions import region
from claimcheck.render.view import View

__all__ = ["render_gitlab"]

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render_gitlab(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """An array of findings; of two with the same fingerprint GitLab shows only one, so that none here share theirs."""
    del sources, view
    entries = []
    for document, finding, print_ in told_apart(report):
        at = region(finding.spans[0])
        entries.append(
            {
                "description": finding.message,
                "check_name": finding.rule,
                "fingerprint": sha256(f"{document.path}\x1f{print_}".encode("utf-8", "surrogateescape")).hexdigest()[:32],
                "severity": _SEVERITIES[finding.severity],
                "categories": ["Bug Risk"],
                "content": {"body": "\n".join(finding.derivation)},
                "location": {
                    "path": document.path.removeprefix("./"),
                    "lines": {"begin": at.line, "end": at.end_line},
                    "positions": {
                        "begin": {"line": at.line, "column": at.column},
                        "end": {"line": at.end_line, "column": at.end_column},
                    },
                },
                "type": "issue",
            }
        )
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
