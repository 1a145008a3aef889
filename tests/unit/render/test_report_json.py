"""A report -> JSON that reads back as the same report."""

from __future__ import annotations

import json

from claimcheck.model.report import DocumentReport, Report
from claimcheck.render.report_json import render_claims_json, render_claims_jsonl, render_json, render_jsonl
from claimcheck.render.view import View

VIEW = View()


def test_json_is_the_report(report: Report) -> None:
    said = render_json(report, {}, VIEW)
    assert Report.model_validate_json(said) == report
    assert list(json.loads(said)) == ["schema_version", "tool", "summary", "documents", "corpus_findings", "corpus_suppressed", "unchecked"]
    assert said == render_json(report, {}, VIEW)


def test_jsonl_is_one_document_a_line(report: Report) -> None:
    (line,) = render_jsonl(report, {}, VIEW).splitlines()
    assert DocumentReport.model_validate_json(line) == report.documents[0]


def test_claims_alone(report: Report) -> None:
    (document,) = json.loads(render_claims_json(report, {}, VIEW))["documents"]
    assert list(document) == ["path", "title", "published", "claims"]
    lines = [json.loads(line) for line in render_claims_jsonl(report, {}, VIEW).splitlines()]
    assert [line["path"] for line in lines] == ["a.txt", "a.txt"]
    assert [{key: value for key, value in line.items() if key != "path"} for line in lines] == document["claims"]
