"""A report -> SARIF with what code scanning asks for beyond the schema."""

from __future__ import annotations

import json
import re
from typing import Any

from claimcheck.model.report import Report
from claimcheck.packs import load
from claimcheck.render.sarif import render_sarif
from claimcheck.render.view import View
from tests.reports import sample


def run_of(report: Report, view: View) -> dict[str, Any]:
    log = json.loads(render_sarif(report, {}, view))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


def test_every_rule_has_help_and_every_result_a_rule() -> None:
    run = run_of(sample()[0], View(pack=load()))
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))
        assert rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_every_result_has_a_whole_region_and_a_fingerprint_of_its_own() -> None:
    run = run_of(sample()[0], View())
    assert run["columnKind"] == "unicodeCodePoints"
    prints = []
    for result in run["results"]:
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        assert set(physical["region"]) == {"startLine", "startColumn", "endLine", "endColumn", "snippet"}
        prints.append((physical["artifactLocation"]["uri"], result["partialFingerprints"]["primaryLocationLineHash"]))
    assert len(set(prints)) == len(prints) == 4
    assert run["results"][3]["locations"][0]["physicalLocation"]["region"] | {"snippet": 0} == {
        "startLine": 2, "startColumn": 73, "endLine": 3, "endColumn": 2, "snippet": 0,
    }  # fmt: skip


def test_links_lead_to_related_locations_and_nothing_else_is_a_link() -> None:
    for result in run_of(sample()[0], View())["results"]:
        links = re.findall(r"(?<!\\)\[(?:[^\[\]\\]|\\.)*\]\(([^)]*)\)", result["message"]["text"])
        assert links == [str(location["id"]) for location in result.get("relatedLocations", [])]
    hostile = run_of(sample()[0], View())["results"][3]["message"]["text"]
    assert hostile.startswith("总数\\[30\\](http://example.org)")
    assert "{{0}}" in hostile


def test_repairs_are_fixes() -> None:
    (fix,) = run_of(sample()[0], View())["results"][0]["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 9}
    assert replacement["insertedContent"] == {"text": "62"}


def test_a_clean_report_has_an_empty_list_of_results() -> None:
    report = sample()[0]
    clean = report.model_copy(update={"documents": [document.model_copy(update={"findings": []}) for document in report.documents]})
    assert run_of(clean, View())["results"] == []
