"""A Report -> workflow commands, which GitHub Actions shows as annotations."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Finding, Report
from claimcheck.render.cells import safe
from claimcheck.render.identity import UNCHECKED, found_in, path_of
from claimcheck.render.regions import region
from claimcheck.render.view import View

__all__ = ["render_github"]

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """One command a finding, with message and derivation, and one for each input that could not be read."""
    unchecked = (
        f"::error file={_property(safe(entry.path))},title=claimcheck {UNCHECKED}::{_data(safe(entry.problem))}\n"
        for entry in report.unchecked
    )
    return "".join((*(_command(path, finding, sources, view) for path, finding in found_in(report)), *unchecked))


def _command(path: str, finding: Finding, sources: Mapping[str, Document], view: View) -> str:
    at = region(finding.spans[0], sources.get(path), view.columns)
    properties = {"file": safe(path), "line": str(at.line), "endLine": str(at.end_line)}
    if at.on_one_line:
        # columns are refused where the lines differ
        properties |= {"col": str(at.column), "endColumn": str(at.end_column)}
    properties["title"] = f"claimcheck {finding.rule}"
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    elsewhere = [f"{path_of(span, path)}:{span.line}:{span.column} {span.text}" for span in finding.spans if path_of(span, path) != path]
    message = "\n".join(map(safe, [finding.message, *finding.derivation, *elsewhere]))
    return f"::{_COMMANDS[finding.severity]} {shown}::{_data(message)}\n"


def _data(text: str) -> str:
    """A message, escaped as the runner unescapes it.

    >>> _data("覆盖率6%\\n≠ 60%")
    '覆盖率6%25%0A≠ 60%25'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property, where colon and comma end it.

    >>> _property("a,b:c%.txt")
    'a%2Cb%3Ac%25.txt'
    """
    return _data(text).replace(":", "%3A").replace(",", "%2C")
