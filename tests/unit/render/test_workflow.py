"""A report -> workflow commands that read back as what was said."""

from __future__ import annotations

import re

from claimcheck.render.view import View
from claimcheck.render.workflow import render_github
from tests.reports import everything, sample


def unescaped(text: str) -> str:
    for escaped, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, sign)
    return text


def test_commands_read_back() -> None:
    report, sources = sample()
    lines = render_github(report, sources, View()).splitlines()
    findings = [(document.path, finding) for document in report.documents for finding in document.findings]
    for line, (path, finding) in zip(lines, findings, strict=True):
        found = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert found
        properties = dict(entry.split("=", 1) for entry in found[2].split(","))
        assert unescaped(properties["file"]) == path
        assert int(properties["line"]) == finding.spans[0].line
        assert unescaped(found[3]).split("\n")[0].replace("\ufffd", "\n") == finding.message
        assert ("col" in properties) == (properties["line"] == properties["endLine"])


def test_every_percent_sign_is_escaped() -> None:
    said = render_github(*sample(), View())
    assert "破损率6%25不符%0A3%25 ≠ 6%25" in said
    assert "file=周报/a%2Cb%3A1%25.txt," in said


def test_columns_in_the_unit_asked_for() -> None:
    said = [render_github(*sample(), View(columns=unit)).split(",")[3] for unit in ("code-points", "utf-16", "utf-8")]
    assert said == ["col=7", "col=8", "col=20"]


def test_what_was_not_checked_is_an_error_and_other_articles_are_named() -> None:
    lines = render_github(*everything(), View()).splitlines()
    assert lines[-1] == "::error file=a/缺 1%25.txt,title=claimcheck unchecked-input::no such file"
    assert lines[-2].endswith("%0A<b>&.md:2:3 [30]")
