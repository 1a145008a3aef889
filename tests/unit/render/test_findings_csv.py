"""Findings -> CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io

from claimcheck.render.findings_csv import render_findings_csv
from claimcheck.render.view import View
from tests.reports import sample


def test_one_row_a_finding() -> None:
    report, sources = sample()
    first, *_, last = csv.DictReader(io.StringIO(render_findings_csv(report, sources, View())))
    assert (first["path"], first["line"], first["column"], first["end_column"]) == ("周报/a,b:1%.txt", "3", "7", "10")
    assert first["related"] == "3:15 50件\n3:21 12件"
    assert first["repairs"] == "65件 → 62件"
    assert (last["line"], last["end_line"]) == ("2", "3")


def test_formulas_are_made_inert() -> None:
    report, sources = sample()
    found = report.documents[0].findings[0].model_copy(update={"message": '=HYPERLINK("x")'})
    evil = report.model_copy(update={"documents": [report.documents[0].model_copy(update={"findings": [found]})]})
    (row,) = csv.DictReader(io.StringIO(render_findings_csv(evil, sources, View())))
    assert row["message"].startswith("'=")
