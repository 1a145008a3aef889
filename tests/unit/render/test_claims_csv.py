"""Claims -> CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io

from claimcheck.model.report import Report
from claimcheck.render.claims_csv import render_csv
from claimcheck.render.view import View


def test_one_row_a_claim(report: Report) -> None:
    first, second = csv.DictReader(io.StringIO(render_csv(report, {}, View())))
    assert first["text"] == "65件"
    assert (first["value"], first["lower"], first["upper"], first["unit"], first["hedge"]) == ("65", "65", "", "件", "above")
    assert (first["time_start"], first["time_end"]) == ("", "2023-04-09")
    assert second["value"] == ""


def test_formulas_are_made_inert(report: Report) -> None:
    _, second = csv.DictReader(io.StringIO(render_csv(report, {}, View())))
    assert second["subject"] == "'=1+1"
    assert second["metric"] == "'-x"
