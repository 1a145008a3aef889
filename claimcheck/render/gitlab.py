"""A Report -> a GitLab code quality report."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.identity import UNCHECKED, told_apart
from claimcheck.render.regions import region
from claimcheck.render.view import View

__all__ = ["render_gitlab"]

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render_gitlab(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """An array of findings; of two with the same fingerprint GitLab shows only one, so that none here share theirs.

    GitLab knows no finding that is suppressed, so that those are not here.
    """
    entries: list[dict[str, Any]] = []
    for path, finding, print_ in told_apart(report):
        at = region(finding.spans[0], sources.get(path), view.columns)
        entries.append(
            {
                "description": finding.message,
                "check_name": finding.rule,
                "fingerprint": _print(path, print_),
                "severity": _SEVERITIES[finding.severity],
                "categories": ["Bug Risk"],
                "content": {"body": "\n".join(finding.derivation)},
                "location": {
                    "path": _from_here(path),
                    "lines": {"begin": at.line, "end": at.end_line},
                    "positions": {
                        "begin": {"line": at.line, "column": at.column},
                        "end": {"line": at.end_line, "column": at.end_column},
                    },
                },
                "type": "issue",
            }
        )
    entries += [
        {
            "description": entry.problem,
            "check_name": UNCHECKED,
            "fingerprint": _print(entry.path, UNCHECKED),
            "severity": "blocker",
            "categories": ["Bug Risk"],
            "location": {"path": _from_here(entry.path), "lines": {"begin": 1, "end": 1}},
            "type": "issue",
        }
        for entry in report.unchecked
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _from_here(path: str) -> str:
    """A path from the working directory, which GitLab takes for the root of the repository; one outside of it stays whole."""
    place = PurePath(path)
    return place.relative_to(Path.cwd()).as_posix() if place.is_absolute() and place.is_relative_to(Path.cwd()) else path.removeprefix("./")


def _print(path: str, of: str) -> str:
    """One fingerprint for all files: that of a finding within its file."""
    return sha256(f"{path}\x1f{of}".encode("utf-8", "surrogateescape")).hexdigest()[:32]
