"""A claim -> the cells of its row."""

from __future__ import annotations

from claimcheck.model.report import Report
from claimcheck.render.rows import COLUMNS, cells_of, interval_of, time_of


def test_every_column_has_a_cell(report: Report) -> None:
    for claim in report.documents[0].claims:
        assert len(cells_of("a.txt", claim)) == len(COLUMNS)


def test_open_ends_are_shown(report: Report) -> None:
    first, second = report.documents[0].claims
    assert interval_of(first) == "65 … ∞"
    assert time_of(first) == "… – 2023-04-09"
    assert (interval_of(second), time_of(second)) == ("", "")
