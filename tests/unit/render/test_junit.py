"""A report -> JUnit XML as both common schemas want it."""

from __future__ import annotations

from xml.etree import ElementTree

from claimcheck.render.junit import render_junit
from claimcheck.render.view import View
from tests.reports import sample


def test_errors_and_warnings_fail_and_notes_do_not() -> None:
    suites = ElementTree.fromstring(render_junit(*sample(), View()))
    first, second = suites.findall("testsuite")
    assert (first.get("tests"), first.get("failures"), len(first.findall("testcase/failure"))) == ("2", "2", 2)
    assert "2022年8月15日不是星期二" in (first.findtext("system-out") or "")
    assert len(second.findall("testcase/failure")) == 1


def test_what_the_strict_schema_asks_for_is_there_in_order() -> None:
    for suite in ElementTree.fromstring(render_junit(*sample(), View())):
        assert {"name", "timestamp", "hostname", "tests", "failures", "errors", "time", "id", "package"} == set(suite.keys())
        tags = [child.tag for child in suite]
        assert (tags[0], tags[-2:]) == ("properties", ["system-out", "system-err"])
        assert set(tags[1:-2]) == {"testcase"}
        for case in suite.findall("testcase"):
            assert {"name", "classname", "time"} == set(case.keys())
            assert len(case) <= 1


def test_a_clean_document_is_one_case_that_passes() -> None:
    report, sources = sample()
    clean = report.model_copy(update={"documents": [report.documents[0].model_copy(update={"findings": []})]})
    (suite,) = ElementTree.fromstring(render_junit(clean, sources, View("en")))
    (case,) = suite.findall("testcase")
    assert (case.get("name"), len(case), suite.get("tests"), suite.get("failures")) == ("numbers agree", 0, "1", "0")


def test_control_characters_are_no_part_of_xml() -> None:
    report, sources = sample()
    found = report.documents[0].findings[0].model_copy(update={"message": "a\x00\x1b\ufffe\ud800b"})
    broken = report.model_copy(update={"documents": [report.documents[0].model_copy(update={"findings": [found]})]})
    (suite,) = ElementTree.fromstring(render_junit(broken, sources, View()))
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.get("message") == "a\ufffd\ufffd\ufffd\ufffdb"
