"""A Report -> JUnit XML: a suite for each document, a failed case for each error and warning."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

import regex

from claimcheck.model.document import Document
from claimcheck.model.report import DocumentReport, Finding, Report
from claimcheck.render.cells import safe
from claimcheck.render.view import View

__all__ = ["render_junit"]

_SOME_DAY = "1970-01-01T00:00:00"
"""The schema wants a time; the same articles must give the same bytes."""

_FORBIDDEN = regex.compile(r"[^\t\n\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def render_junit(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """Valid in the schema of Ant and in that of Jenkins; a document without errors and warnings is one case that passes."""
    del sources
    suites = Element("testsuites")
    for number, document in enumerate(report.documents):
        _suite(suites, number, document, view)
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _suite(suites: Element, number: int, document: DocumentReport, view: View) -> None:
    failing = [finding for finding in document.findings if finding.severity != "note"]
    path = safe(document.path)
    suite = SubElement(
        suites, "testsuite", name=path, timestamp=_SOME_DAY, hostname="localhost", tests=str(max(1, len(failing))),
        failures=str(len(failing)), errors="0", time="0", id=str(number), package="claimcheck",
    )  # fmt: skip
    SubElement(suite, "properties")
    for finding in failing:
        first = finding.spans[0]
        name = f"{finding.rule} {first.line}:{first.column}"
        case = SubElement(suite, "testcase", name=name, classname=path, time="0")
        failure = SubElement(case, "failure", message=_legal(finding.message), type=finding.rule)
        failure.text = "\n".join(_lines(path, finding, view))
    if not failing:
        SubElement(suite, "testcase", name=view.say("数字一致", "numbers agree"), classname=path, time="0")
    notes = [line for finding in document.findings if finding.severity == "note" for line in _lines(path, finding, view)]
    SubElement(suite, "system-out").text = "\n".join(notes)
    SubElement(suite, "system-err").text = ""


def _lines(path: str, finding: Finding, view: View) -> list[str]:
    places = view.say("、", ", ").join(f"{span.text} ({span.line}:{span.column})" for span in finding.spans)
    first = finding.spans[0]
    head = f"{path}:{first.line}:{first.column}: {finding.severity} {finding.message}"
    repairs = [f"{view.say('可能是', 'perhaps')}: {repair.span.text} → {repair.replacement} ({repair.why})" for repair in finding.repairs]
    return [_legal(line) for line in (head, places, *finding.derivation, *repairs)]


def _legal(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return str(_FORBIDDEN.sub("\ufffd", text))
