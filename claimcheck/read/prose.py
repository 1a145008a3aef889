"""What a reader of a format takes out of a file -> the text that is left, and where each sign of it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from claimcheck.model.document import Origin

__all__ = ["Flow", "Prose", "line_starts"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDE = "\u2010"
"""From here on signs are Chinese or stand between Chinese ones, and where a line of the file ends beside one no space is meant."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text, the same text with all that is no prose blanked out, and what else the file tells of itself."""

    text: str
    shaded: str
    origin: Origin | None = None
    title: str = ""
    published: date | None = None


@dataclass(slots=True)
class Flow:
    """Text that is put together piece by piece, spaces and empty lines taken together as a page shows them."""

    parts: list[str] = field(default_factory=list)
    shades: list[str] = field(default_factory=list)
    pieces: list[tuple[int, int, int]] = field(default_factory=list)
    length: int = 0
    last: str = "\n"
    space: tuple[int, int, bool] | None = None

    def words(self, text: str, start: int, end: int, shade: Callable[[str], str] = str) -> None:
        """Text without spaces at its ends, which the file holds from ``start`` to ``end``."""
        if self.space is not None:
            at, until, broken = self.space
            if not (broken and (self.last >= _WIDE or text[0] >= _WIDE)):
                self._add(" ", " ", at, until)
            self.space = None
        self._add(text, shade(text), start, end)

    def gap(self, start: int, end: int, *, broken: bool) -> None:
        """Space between words, with a line's end in it or not; at the start of a line there is none."""
        if self.last != "\n":
            before = self.space
            self.space = (before[0] if before else start, end, broken or (before is not None and before[2]))

    def line(self, at: int, sign: str = "\n") -> None:
        """The end of a line, which the file has no sign for."""
        self.space = None
        if self.last != "\n":
            self._add(sign, sign, at, at)

    def _add(self, text: str, shade: str, start: int, end: int) -> None:
        self.pieces.append((self.length, start, end))
        self.parts.append(text)
        self.shades.append(shade)
        self.length += len(text)
        self.last = text[-1]

    def prose(self, source: str, title: str, published: date | None) -> Prose:
        """All of it."""
        origin = Origin(source, line_starts(source), tuple(self.pieces) or ((0, 0, 0),))
        return Prose("".join(self.parts), "".join(self.shades), origin, title, published)


def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which lines begin, whatever ends them.

    >>> line_starts("一\\r\\n二\\n")
    (0, 3, 5)
    """
    return (0, *(end.end() for end in _LINE_END.finditer(text)))
