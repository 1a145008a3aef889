"""Places in a document -> the source lines around them, with the places underlined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model.document import Document
from claimcheck.model.report import FindingSpan
from claimcheck.render.cells import safe, width

__all__ = ["Row", "excerpt"]

_GAP = "…"
_BEFORE = 12
"""How many characters of context stand before a place where the line does not fit."""


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of a source line, and the marks under it: runs of (cells to the left, cells to mark, whether primary)."""

    line: int
    text: str
    marks: tuple[tuple[int, int, bool], ...]

    @property
    def underline(self) -> str:
        """The marks as text: ^ under the primary place, - under others."""
        drawn = ""
        for left, cells, primary in self.marks:
            drawn += " " * (left - width(drawn)) + ("^" if primary else "-") * cells
        return drawn


def excerpt(document: Document, spans: Sequence[FindingSpan], room: int) -> list[Row]:
    """Rows of at most ``room`` cells that show every span, in order of place; the first of ``spans`` is the primary one."""
    places = sorted({(span.start, max(span.end, span.start + 1), span is spans[0]) for span in spans})
    rows: list[Row] = []
    while places:
        line, _ = document.position(places[0][0])
        start, end = _bounds(document, line)
        here = [place for place in places if place[0] < end]
        taken = len(here)
        while taken > 1 and _cells(document, start, here[:taken]) > room:
            taken -= 1
        rows.append(_row(document, line, (start, end), here[:taken], room))
        places = places[taken:]
    return rows


def _bounds(document: Document, line: int) -> tuple[int, int]:
    start = document.line_starts[line - 1]
    end = document.line_starts[line] if line < len(document.line_starts) else len(document.text)
    return start, max(start + 1, end)


def _cells(document: Document, start: int, places: Sequence[tuple[int, int, bool]]) -> int:
    """The width of the shortest stretch that shows the places with some context before."""
    return width(document.text[max(start, places[0][0] - _BEFORE) : places[-1][1]]) + 2


def _row(document: Document, line: int, bounds: tuple[int, int], places: Sequence[tuple[int, int, bool]], room: int) -> Row:
    start, end = bounds
    whole = safe(document.text[start:end].rstrip("\r\n"))
    end = start + len(whole)
    first, last = start, end
    if width(whole) > room:
        first = max(start, places[0][0] - _BEFORE)
        last = min(end, max(places[-1][1], first + 1))
        first, last = _grown(whole, (first - start, last - start), room - 2)
        first, last = first + start, last + start
    head = _GAP if first > start else ""
    shown = whole[first - start : last - start]
    marks = []
    for begin, finish, primary in places:
        left = whole[first - start : max(begin, first) - start]
        inside = whole[max(begin, first) - start : min(finish, last) - start]
        marks.append((width(head) + width(left), max(1, width(inside)), primary))
    return Row(line, head + shown + (_GAP if last < end else ""), _apart(marks))


def _grown(text: str, window: tuple[int, int], room: int) -> tuple[int, int]:
    """Stretch a window to the right, then to the left, until it fills the room; cut it where it is too long."""
    first, last = window
    used = width(text[first:last])
    while used > room and last > first + 1:
        last -= 1
        used -= width(text[last])
    while last < len(text) and used + width(text[last]) <= room:
        used += width(text[last])
        last += 1
    while first > 0 and used + width(text[first - 1]) <= room:
        first -= 1
        used += width(text[first])
    return first, last


def _apart(marks: Sequence[tuple[int, int, bool]]) -> tuple[tuple[int, int, bool], ...]:
    """Marks that overlap, cut so that each cell carries one; the primary place wins."""
    cells: dict[int, bool] = {}
    for left, count, primary in marks:
        for cell in range(left, left + count):
            cells[cell] = cells.get(cell, False) or primary
    runs: list[tuple[int, int, bool]] = []
    for cell in sorted(cells):
        if runs and runs[-1][0] + runs[-1][1] == cell and runs[-1][2] == cells[cell]:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1, cells[cell])
        else:
            runs.append((cell, 1, cells[cell]))
    return tuple(runs)
