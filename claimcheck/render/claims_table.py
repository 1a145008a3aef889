"""Claims -> a table for the terminal."""

from __future__ import annotations

import io
from collections.abc import Mapping

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.cells import cut, safe, width
from claimcheck.render.rows import interval_of, time_of
from claimcheck.render.view import View
from claimcheck.render.words import metric_name, named

__all__ = ["render_table"]

_WIDEST = 24


def render_table(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """A block for each document: a line for each claim, in columns of even width."""
    del sources
    head = tuple(view.say(zh, en) for zh, en in _HEADS)
    text = io.StringIO()
    for document in report.documents:
        rows = [
            (
                f"{claim.span.line}:{claim.span.column}", claim.span.text, claim.subject, metric_name(claim.metric, view),
                claim.aspect, named(claim.stance, view),
                interval_of(claim), claim.quantity.unit if claim.quantity else "", time_of(claim),
            )
            for claim in document.claims
        ]  # fmt: skip
        shown = [head, *(tuple(cut(safe(cell), _WIDEST) for cell in row) for row in rows)]
        widths = [max(width(row[column]) for row in shown) for column in range(len(head))]
        text.write(f"{safe(document.path)}\n")
        for row in shown:
            line = "  ".join(cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True))
            text.write(f"  {line}".rstrip() + "\n")
        text.write("\n")
    for entry in report.unchecked:
        text.write(f"{safe(entry.path)}\n  {view.say('未能读取', 'not read')}{view.colon}{safe(entry.problem)}\n\n")
    claims = report.summary.claims
    documents = report.summary.documents
    text.write(view.say(f"{documents} 篇文章，{claims} 个数字说法\n", f"{documents} documents, {claims} claims\n"))
    return text.getvalue()


_HEADS = (
    ("位置", "place"), ("原文", "text"), ("主体", "subject"), ("指标", "metric"), ("口径", "aspect"), ("性质", "stance"),
    ("区间", "interval"), ("单位", "unit"), ("时间", "time"),
)  # fmt: skip
