"""A Report -> SARIF 2.1.0, as code scanning services read it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from claimcheck.model.document import Document
from claimcheck.model.report import CorpusSuppressed, Finding, Repair, Report, Span, Suppressed
from claimcheck.render.catalogue import RuleText, catalogue
from claimcheck.render.identity import UNCHECKED, path_of, suppressed_in, told_apart
from claimcheck.render.regions import CODE_POINTS, UTF_16, region
from claimcheck.render.view import View

__all__ = ["render_sarif", "uri"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True, slots=True)
class _Atlas:
    """Where things are, in the unit of columns that the run declares."""

    sources: Mapping[str, Document]
    view: View

    def place(self, path: str, span: Span) -> dict[str, Any]:
        """A place of a finding, with its text."""
        home = path_of(span, path)
        return {"artifactLocation": {"uri": uri(home)}, "region": self.region(home, span) | {"snippet": {"text": span.text}}}

    def region(self, path: str, span: Span) -> dict[str, Any]:
        """The lines and columns of a span."""
        at = region(span, self.sources.get(path), self.view.columns)
        return {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}


def render_sarif(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """One run with every rule; each result names its primary place, and links the others from its message."""
    # SARIF knows no columns in bytes
    view = replace(view, columns=UTF_16 if view.columns == UTF_16 else CODE_POINTS)
    atlas = _Atlas(sources, view)
    rules = catalogue(report, view)
    index = {rule.id: number for number, rule in enumerate(rules)}
    results = [_result(path, finding, print_, index, atlas) for path, finding, print_ in told_apart(report)]
    if view.suppressed:
        results += [_suppressed(path, entry, index, atlas) for path, entry in suppressed_in(report)]
    driver = {
        "name": report.tool.name,
        "version": report.tool.version,
        "semanticVersion": _semantic(report.tool.version),
        # without an address its package URL (ECMA-427) names it, which leads nobody to a place that is not there
        "informationUri": report.tool.url or f"pkg:generic/{quote(report.tool.name)}@{quote(report.tool.version)}",
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(report, driver, view)],
        "language": view.say("zh-CN", "en-US"),
        "columnKind": "utf16CodeUnits" if view.columns == UTF_16 else "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _invocation(report: Report, driver: dict[str, Any], view: View) -> dict[str, Any]:
    """Whether everything was checked, and what was not; what is said of that is described in the driver."""
    if not report.unchecked:
        return {"executionSuccessful": True}
    title = view.say("输入未能读取，因而未检查。", "An input could not be read and was not checked.")
    advice = view.say(
        "请核对路径、权限和编码；在此之前，关于该文一无所知。",
        "Check its path, permissions and encoding; until then nothing is known of it.",
    )
    driver["notifications"] = [
        {
            "id": UNCHECKED,
            "name": _pascal(UNCHECKED),
            "shortDescription": {"text": title},
            "fullDescription": {"text": f"{title}{advice}" if view.language == "zh" else f"{title} {advice}"},
            "help": {"text": advice, "markdown": advice},
        }
    ]
    notifications = [
        {
            "descriptor": {"id": UNCHECKED, "index": 0},
            "level": "error",
            "message": {"text": _literal(f"{entry.path}: {entry.problem}")},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(entry.path)}}}],
        }
        for entry in report.unchecked
    ]
    return {"executionSuccessful": False, "toolExecutionNotifications": notifications}


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": _pascal(rule.id),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.text, "markdown": rule.markdown},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["consistency", "numbers"], "precision": "very-high", "problem.severity": _PROBLEM[rule.severity]},
    }


_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}
"""Severity -> the property that GitHub sorts by."""


def _result(path: str, finding: Finding, print_: str, index: Mapping[str, int], atlas: _Atlas) -> dict[str, Any]:
    first, *others = finding.spans
    result = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": finding.severity,
        "message": {"text": _message(finding, others, atlas.view)},
        "locations": [{"physicalLocation": atlas.place(path, first)}],
        "relatedLocations": [
            {"id": number, "message": {"text": _literal(span.text)}, "physicalLocation": atlas.place(path, span)}
            for number, span in enumerate(others, 1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": print_},
        "fixes": [_fix(path, repair, atlas) for repair in finding.repairs],
        "properties": {"check": finding.check, "confidence": finding.confidence},
    }
    return {key: value for key, value in result.items() if value != []}


def _suppressed(path: str, entry: Suppressed | CorpusSuppressed, index: Mapping[str, int], atlas: _Atlas) -> dict[str, Any]:
    kind = "inSource" if entry.kind == "comment" else "external"
    reason = entry.reason + (f" (until {entry.until})" if entry.until else "")
    result = _result(path, entry.finding, f"{entry.finding.fingerprint}:suppressed", index, atlas)
    return {**result, "suppressions": [{"kind": kind, "status": "accepted", "justification": reason}]}


def _message(finding: Finding, others: Sequence[Span], view: View) -> str:
    """The message, links to the other places, and the derivation."""
    links = view.say("、", ", ").join(f"[{_literal(span.text)}]({number})" for number, span in enumerate(others, 1))
    lines = [_literal(finding.message) + (view.say(f"（参见 {links}）", f" (see {links})") if links else "") + view.say("。", ".")]
    if finding.derivation:
        steps = view.say("；", "; ").join(map(_literal, finding.derivation))
        lines.append(view.say(f"推算：{steps}。", f"Derivation: {steps}."))
    return "\n".join(lines)


def _literal(text: str) -> str:
    """The text with everything escaped that a SARIF message would read as a link or a placeholder."""
    for sign, escaped in (("\\", "\\\\"), ("[", "\\["), ("]", "\\]"), ("{", "{{"), ("}", "}}")):
        text = text.replace(sign, escaped)
    return " ".join(text.split())


def _fix(path: str, repair: Repair, atlas: _Atlas) -> dict[str, Any]:
    replacement = {"deletedRegion": atlas.region(path, repair.span), "insertedContent": {"text": repair.replacement}}
    return {
        "description": {"text": _literal(f"{repair.span.text} → {repair.replacement}: {repair.why}")},
        "artifactChanges": [{"artifactLocation": {"uri": uri(path)}, "replacements": [replacement]}],
    }


def uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as file:///….

    >>> uri("seeds/第 1篇.txt"), uri("/tmp/a#b.txt")
    ('seeds/%E7%AC%AC%201%E7%AF%87.txt', 'file:///tmp/a%23b.txt')
    """
    place = PurePath(path)
    return place.as_uri() if place.is_absolute() else quote(place.as_posix(), errors="surrogateescape")


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _semantic(version: str) -> str:
    """The version as three numbers; what else it says is left out.

    >>> _semantic("0.1.0.dev3"), _semantic("2")
    ('0.1.0', '2.0.0')
    """
    numbers = []
    for part in version.split(".")[:3]:
        if not part.isdecimal():
            break
        numbers.append(part)
    return ".".join([*numbers, "0", "0", "0"][:3])
