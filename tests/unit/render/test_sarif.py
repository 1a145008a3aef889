"""A report -> SARIF with what code scanning asks for beyond the schema."""

from __future__ import annotations

import json
import re
from typing import Any

from claimcheck.model.report import Report
from claimcheck.packs import load
from claimcheck.render.sarif import render_sarif, uri
from claimcheck.render.view import View
from tests.reports import everything, sample


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


def test_columns_are_in_the_unit_that_is_declared() -> None:
    report, sources = sample()
    place = {"code-points": (7, "unicodeCodePoints"), "utf-16": (8, "utf16CodeUnits"), "utf-8": (7, "unicodeCodePoints")}
    for unit, (column, kind) in place.items():
        (run,) = json.loads(render_sarif(report, sources, View(columns=unit)))["runs"]
        first = run["results"][0]
        assert run["columnKind"] == kind
        assert first["locations"][0]["physicalLocation"]["region"]["startColumn"] == column
        assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]["startColumn"] == column


def test_what_is_suppressed_is_marked_and_only_shown_where_asked() -> None:
    report, sources = everything()
    (quiet,), (run,) = (json.loads(render_sarif(report, sources, View(suppressed=shown)))["runs"] for shown in (False, True))
    assert all("suppressions" not in result for result in quiet["results"])
    gone = [result["suppressions"] for result in run["results"] if "suppressions" in result]
    assert [(one["kind"], one["justification"]) for (one,) in gone] == [
        ("inSource", "待核 (until 2026-12-31)"), ("external", "claimcheck-baseline.json"), ("external", "旧稿"),
    ]  # fmt: skip


def test_what_was_not_checked_is_a_notification() -> None:
    run = run_of(everything()[0], View("en"))
    (invocation,) = run["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert (invocation["executionSuccessful"], told["level"], told["message"]["text"]) == (False, "error", "a/缺 1%.txt: no such file")
    described = run["tool"]["driver"]["notifications"][told["descriptor"]["index"]]
    assert described["id"] == told["descriptor"]["id"]
    # code scanning asks this of whatever is described, not of rules alone
    assert all(described[part]["text"] for part in ("shortDescription", "fullDescription", "help"))
    assert run_of(sample()[0], View())["invocations"] == [{"executionSuccessful": True}]


def test_places_between_articles_name_their_own() -> None:
    report, sources = everything()
    (run,) = json.loads(render_sarif(report, sources, View()))["runs"]
    between = run["results"][-1]
    places = [*between["locations"], *between["relatedLocations"]]
    assert [place["physicalLocation"]["artifactLocation"]["uri"] for place in places] == [uri(one.path) for one in report.documents]


def test_the_address_is_that_of_the_tool_or_its_package_url() -> None:
    report = sample()[0]
    assert run_of(report, View())["tool"]["driver"]["informationUri"] == "pkg:generic/claimcheck@0"
    known = report.model_copy(update={"tool": report.tool.model_copy(update={"url": "https://example.org/x"})})
    assert run_of(known, View())["tool"]["driver"]["informationUri"] == "https://example.org/x"
