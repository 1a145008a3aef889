"""A span of a document -> its lines and its columns, in the unit that a format counts in."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from claimcheck.model.document import Document
from claimcheck.model.report import Span

__all__ = ["Region", "in_bytes", "region"]

_LINE_END = regex.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Region:
    """Where a span starts, and where the first character after it stands; lines and columns from 1, column 0 where unknown."""

    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def on_one_line(self) -> bool:
        """Whether the span starts and ends on the same line."""
        return self.line == self.end_line


def region(span: Span) -> Region:
    """The region of a span, columns in code points."""
    lines = _LINE_END.split(span.text)
    if len(lines) == 1:
        return Region(span.line, span.column, span.line, span.column + len(span.text))
    return Region(span.line, span.column, span.line + len(lines) - 1, len(lines[-1]) + 1)


def in_bytes(span: Span, source: Document | None) -> Region:
    """The region of a span, columns in bytes of UTF-8; unknown without the text that stands before it on its line."""
    places = region(span)
    if source is None:
        return Region(places.line, 0, places.end_line, 0)
    before = _bytes(source.text[source.line_starts[span.line - 1] : span.start])
    last = _LINE_END.split(span.text)[-1]
    return Region(places.line, before + 1, places.end_line, (before if places.on_one_line else 0) + _bytes(last) + 1)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
