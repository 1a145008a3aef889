"""A span of a document -> its lines and its columns, in the unit that a format counts in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import regex

from claimcheck.model.document import Document
from claimcheck.model.report import Span

__all__ = ["CODE_POINTS", "UTF_8", "UTF_16", "Region", "in_bytes", "region"]

CODE_POINTS, UTF_16, UTF_8 = "code-points", "utf-16", "utf-8"
"""Units that columns are counted in."""

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


def region(span: Span, source: Document | None = None, unit: str = CODE_POINTS) -> Region:
    """The region of a span, columns in code points, or in another unit where the text that stands before it is at hand."""
    lines = _LINE_END.split(span.text)
    size = _SIZES[unit] if source else len
    before = size(source.text[source.line_starts[span.line - 1] : span.start]) if source else span.column - 1
    if len(lines) == 1:
        return Region(span.line, before + 1, span.line, before + size(span.text) + 1)
    return Region(span.line, before + 1, span.line + len(lines) - 1, size(lines[-1]) + 1)


def in_bytes(span: Span, source: Document | None) -> Region:
    """The region of a span, columns in bytes of UTF-8; unknown without the text that stands before it on its line."""
    places = region(span, source, UTF_8)
    return places if source else replace(places, column=0, end_column=0)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _utf_16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


_SIZES: Mapping[str, Callable[[str], int]] = {CODE_POINTS: len, UTF_16: _utf_16, UTF_8: _bytes}
