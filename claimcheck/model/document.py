"""An article as read -> its text, where each character came from, and its layout."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date

from claimcheck.model.quick import maker, quick

__all__ = ["Bracket", "Clause", "Document", "Layout", "Origin", "Sentence", "Span", "make_span"]


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code-point offsets into a document's text, ``end`` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside."""
        return self.start <= other.start and other.end <= self.end


make_span = maker(Span)


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a text was taken out of: what it holds as decoded, where its lines start, and ``pieces`` of the text in order:
    (offset in the text, start and end in the file). A piece as long as what it was made of is that, sign by sign."""

    text: str
    line_starts: tuple[int, ...]
    pieces: tuple[tuple[int, int, int], ...]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the file, both from 1, in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def place(self, span: Span, length: int) -> Span:
        """Where in the file a span of the text, which has ``length`` signs, was written."""
        start = self._written(span.start, length)[0]
        return Span(start, max(start, self._written(max(span.start, span.end - 1), length)[1]))

    def _written(self, offset: int, length: int) -> tuple[int, int]:
        """Where one sign of the text was written."""
        number = max(0, bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1)
        at, start, end = self.pieces[number]
        until = self.pieces[number + 1][0] if number + 1 < len(self.pieces) else length
        return (start + offset - at, start + offset - at + 1) if until - at == end - start else (start, end)


@dataclass(frozen=True, slots=True)
class Document:
    """One article: ``text`` is what offsets count in; ``plain`` has the same length, with full-width and Traditional characters
    replaced one for one, and is what every later stage reads. Where the file holds more than the text, ``origin`` says where each
    sign was written; ``visible`` is as long as a text that is such a file, with NUL for whatever is not read of it."""

    path: str
    text: str
    plain: str
    title: str = ""
    published: date | None = None
    line_starts: tuple[int, ...] = (0,)
    notes: tuple[str, ...] = ()
    origin: Origin | None = None
    visible: str = ""

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def in_file(self, span: Span) -> Span:
        """A span of the text as the file has it."""
        return span if self.origin is None else self.origin.place(span, len(self.text))

    def as_written(self) -> Document:
        """The file itself as a document, for those who show it: offsets count in what it holds."""
        origin = self.origin
        if origin is None:
            return self
        seen = ["\0"] * len(origin.text)
        ends = (*(at for at, _, _ in origin.pieces[1:]), len(self.text))
        for (at, start, end), until in zip(origin.pieces, ends, strict=True):
            words = self.text[at:until]
            if self.plain[at:until].strip() or not words.strip():
                seen[start:end] = words.ljust(end - start, "\0")[: end - start]
        return replace(self, text=origin.text, plain=origin.text, line_starts=origin.line_starts, origin=None, visible="".join(seen))


@quick
@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of brackets: ``span`` is the inside; ``parent`` the bracket around it (0: none)."""

    index: int
    span: Span
    parent: int
    sign: str


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of text up to 。！？ or a line break, outside brackets; ``paragraph`` counts lines that hold text.

    ``heading`` marks a title line; ``section`` is the index of the nearest heading sentence at or before (-1: none).
    """

    index: int
    span: Span
    paragraph: int
    heading: bool
    section: int


@quick
@dataclass(frozen=True, slots=True)
class Clause:
    """A run of text between ，；：。、-free separators or bracket edges (、 does not end a clause).

    ``before`` and ``after`` are the separators at its ends ("" at a line's edge), ``bracket`` the index of the bracket it
    stands in (0: none), so that clauses of one bracket level can be walked without what hangs inside.
    """

    index: int
    span: Span
    sentence: int
    bracket: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything punctuation says about a document, in order of appearance."""

    document: Document
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    brackets: tuple[Bracket, ...]
    _clause_starts: tuple[int, ...] = field(default=(), repr=False)
    _sentence_starts: tuple[int, ...] = field(default=(), repr=False)

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds an offset (the one before it where it falls on a separator)."""
        return self.clauses[max(0, bisect_right(self._clause_starts, offset) - 1)]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def sentence_text(self, index: int) -> str:
        """The plain characters of a sentence."""
        return self.sentences[index].span.of(self.document.plain)
