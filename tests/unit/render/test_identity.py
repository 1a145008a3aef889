"""Findings -> fingerprints that nothing shares."""

from __future__ import annotations

from claimcheck.render.identity import told_apart
from tests.reports import sample


def test_findings_of_one_clause_are_numbered() -> None:
    found = [(document.path, print_) for document, _, print_ in told_apart(sample()[0])]
    assert len(set(found)) == len(found) == 4
    assert [print_[-2:] for _, print_ in found] == [":1", ":2", ":1", ":1"]
