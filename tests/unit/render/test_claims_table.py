"""Claims -> a table with straight columns."""

from __future__ import annotations

from claimcheck.model.report import Report
from claimcheck.render.cells import width
from claimcheck.render.claims_table import render_table
from claimcheck.render.view import View


def test_columns_are_straight(report: Report) -> None:
    path, head, first, second, _, total = render_table(report, {}, View("zh")).splitlines()
    assert path == "a.txt"
    assert width(head[: head.index("主体")]) == width(second[: second.index("=1+1")])
    assert "65 … ∞" in first
    assert "… – 2023-04-09" in first
    assert total == "1 篇文章，2 个数字说法"


def test_speaks_english(report: Report) -> None:
    assert "interval" in render_table(report, {}, View("en"))
