"""A Report -> JUnit XML: a suite for each document, in which a case fails for each finding that fails the build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

import regex

from claimcheck.model.document import Document
from claimcheck.model.report import CorpusSuppressed, Finding, Report, Suppressed
from claimcheck.render.cells import safe
from claimcheck.render.identity import UNCHECKED, path_of, why
from claimcheck.render.view import View

__all__ = ["render_junit"]

_SOME_DAY = "1970-01-01T00:00:00"
"""The schema wants a time; the same articles must give the same bytes."""

_FORBIDDEN = regex.compile(r"[^\t\n\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_FAULT = "internal-error"


def render_junit(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """Valid in the schema of Ant and in that of Jenkins; what was not checked is an error, what is suppressed is skipped."""
    del sources
    suites = Element("testsuites")
    for document in report.documents:
        _suite(suites, document.path, document.findings, document.suppressed, view)
    if report.corpus_findings or report.corpus_suppressed:
        _suite(suites, view.say("文章之间", "between articles"), report.corpus_findings, report.corpus_suppressed, view)
    for entry in report.unchecked:
        suite = _opened(suites, entry.path)
        _case(suite, UNCHECKED, "error", entry.problem, UNCHECKED)
        _closed(suite, [])
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _suite(
    suites: Element, path: str, findings: Sequence[Finding], suppressed: Sequence[Suppressed | CorpusSuppressed], view: View
) -> None:
    """One document: a case for each finding that counts against the build or is suppressed; the others are told on its output."""
    suite = _opened(suites, path)
    told: list[str] = []
    for finding in findings:
        lines = _lines(path, finding, view)
        if finding.rule == _FAULT:
            _case(suite, _name(finding), "error", finding.message, finding.rule, lines)
        elif finding.severity in view.failing:
            _case(suite, _name(finding), "failure", finding.message, finding.rule, lines)
        else:
            told += lines
    for entry in suppressed:
        _case(suite, _name(entry.finding), "skipped", entry.finding.message + view.aside(why(entry, view)))
    if suite.find("testcase") is None:
        SubElement(suite, "testcase", name=view.say("数字一致", "numbers agree"), classname=suite.get("name", ""), time="0")
    _closed(suite, told)


def _opened(suites: Element, path: str) -> Element:
    name = safe(path)
    suite = SubElement(
        suites, "testsuite", name=name, timestamp=_SOME_DAY, hostname="localhost", tests="0", failures="0", errors="0",
        time="0", id=str(len(suites)), package="claimcheck",
    )  # fmt: skip
    SubElement(suite, "properties")
    return suite


def _case(suite: Element, name: str, outcome: str, message: str, kind: str = "", lines: Sequence[str] = ()) -> None:
    case = SubElement(suite, "testcase", name=name, classname=suite.get("name", ""), time="0")
    known = {"message": _legal(message), "type": kind} if kind else {"message": _legal(message)}
    SubElement(case, outcome, known).text = "\n".join(lines) or None


def _closed(suite: Element, told: Sequence[str]) -> None:
    """The counts, and what the schemas want at the end; that of Ant knows nothing that is skipped, so that none is not counted."""
    suite.set("tests", str(len(suite.findall("testcase"))))
    for key, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        count = len(suite.findall(f"testcase/{outcome}"))
        if count or key != "skipped":
            suite.set(key, str(count))
    SubElement(suite, "system-out").text = "\n".join(told)
    SubElement(suite, "system-err").text = ""


def _name(finding: Finding) -> str:
    first = finding.spans[0]
    return f"{finding.rule} {first.line}:{first.column}"


def _lines(path: str, finding: Finding, view: View) -> list[str]:
    first = finding.spans[0]
    home = path_of(first, path)
    places = view.say("、", ", ").join(
        span.text + view.aside(f"{'' if path_of(span, path) == path else path_of(span, path) + ':'}{span.line}:{span.column}")
        for span in finding.spans
    )
    head = f"{home}:{first.line}:{first.column}: {finding.severity} {finding.message}"
    repairs = [
        f"{view.say('可能是', 'perhaps')}{view.colon}{repair.span.text} → {repair.replacement}{view.aside(repair.why)}"
        for repair in finding.repairs
    ]
    return [_legal(line) for line in (head, places, *finding.derivation, *repairs)]


def _legal(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return str(_FORBIDDEN.sub("\ufffd", text))
