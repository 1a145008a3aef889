"""Claims -> CSV, one row each."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.rows import COLUMNS, cells_of
from claimcheck.render.view import View

__all__ = ["inert", "render_csv"]

_FORMULA = ("=", "+", "@", "\t", "\n")


def render_csv(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """A header and a row for each claim; cells that a spreadsheet would run as formulas are quoted."""
    del sources, view
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document in report.documents:
        for claim in document.claims:
            writer.writerow([inert(cell) for cell in cells_of(document.path, claim)])
    return text.getvalue()


def inert(cell: str) -> str:
    """The cell, quoted where a spreadsheet would run it as a formula; its lines end in one way, since a lone \\r would end the row.

    >>> inert("=1+1"), inert("-5"), inert("-x")
    ("'=1+1", '-5', "'-x")
    """
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    spoken = cell.startswith("-") and not cell[1:2].isdigit()
    return f"'{cell}" if spoken or cell.startswith(_FORMULA) else cell
