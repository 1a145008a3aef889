"""Findings -> fingerprints that nothing shares."""

from __future__ import annotations

from claimcheck.render.identity import found_in, path_of, suppressed_in, told_apart
from tests.reports import everything, sample


def test_findings_of_one_clause_are_numbered() -> None:
    found = [(path, print_) for path, _, print_ in told_apart(sample()[0])]
    assert len(set(found)) == len(found) == 4
    assert [print_[-2:] for _, print_ in found] == [":1", ":2", ":1", ":1"]


def test_what_lies_between_articles_comes_last_and_names_its_places() -> None:
    report, _ = everything()
    path, between = list(found_in(report))[-1]
    assert (path, between.rule) == (report.documents[0].path, "value-conflict")
    assert [path_of(span, "") for span in between.spans] == [document.path for document in report.documents]
    assert path_of(report.documents[0].findings[0].spans[0], "x") == "x"
    assert [entry.kind for _, entry in suppressed_in(report)] == ["comment", "baseline", "sidecar"]
