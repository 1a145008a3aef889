"""A report -> JUnit XML as both common schemas want it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from claimcheck.render.junit import render_junit
from claimcheck.render.view import View
from tests.reports import everything, sample


def outcomes(xml: str) -> list[tuple[str, ...]]:
    """tests, failures, errors and skipped of each suite, as it says and as they are."""
    told = []
    for suite in ElementTree.fromstring(xml):
        keys = ("tests", "failures", "errors", "skipped")
        counted = (len(suite.findall(path)) for path in ("testcase", "testcase/failure", "testcase/error", "testcase/skipped"))
        assert tuple(suite.get(key, "0") for key in keys) == tuple(map(str, counted))
        told.append(tuple(suite.get(key, "0") for key in keys))
    return told


@pytest.mark.parametrize(("failing", "expected"), [
    (("error",), [("1", "1", "0", "0"), ("1", "1", "0", "0")]),
    (("error", "warning"), [("2", "2", "0", "0"), ("1", "1", "0", "0")]),
    (("error", "warning", "note"), [("3", "3", "0", "0"), ("1", "1", "0", "0")]),
    ((), [("1", "0", "0", "0"), ("1", "0", "0", "0")]),
])  # fmt: skip
def test_what_fails_the_build_fails_and_the_rest_is_told(failing: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    said = render_junit(*sample(), View(failing=frozenset(failing)))
    assert outcomes(said) == expected
    told = ElementTree.fromstring(said).findtext("testsuite/system-out") or ""
    assert ("2022年8月15日不是星期二" in told) is ("note" not in failing)


def test_what_is_suppressed_is_skipped_and_what_was_not_checked_is_an_error() -> None:
    said = render_junit(*everything(), View())
    assert outcomes(said) == [("3", "1", "0", "2"), ("1", "1", "0", "0"), ("2", "1", "0", "1"), ("1", "0", "1", "0")]
    suites = ElementTree.fromstring(said)
    first = next(suites.iter("skipped"))
    assert first.get("message") == "分项之和62件与总数65件不符（文中注释：待核（至 2026-12-31））"
    error = suites.find("testsuite/testcase/error")
    assert error is not None
    assert (error.get("type"), error.get("message")) == ("unchecked-input", "no such file")


def test_a_fault_of_the_program_is_an_error() -> None:
    report, sources = sample()
    fault = report.documents[0].findings[0].model_copy(update={"rule": "internal-error"})
    broken = report.model_copy(update={"documents": [report.documents[0].model_copy(update={"findings": [fault]})]})
    assert outcomes(render_junit(broken, sources, View(failing=frozenset()))) == [("1", "0", "1", "0")]


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
