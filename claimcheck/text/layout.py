"""A Document -> its sentences, clauses, brackets and headings, from punctuation alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimcheck.model.document import Bracket, Clause, Document, Layout, Sentence, Span
from claimcheck.packs.patterns import late
from claimcheck.text.separators import CLOSERS, OPENERS, RANKS, separators

__all__ = ["lay_out"]

_HEADING_LENGTH = 48
_BRACKETS = late(f"[{re.escape(''.join([*OPENERS, *CLOSERS]))}]")
_TERMINAL = "。！？；：，、!?;:,"


def lay_out(document: Document) -> Layout:
    """Cut a document into sentences, clauses and brackets; every character but separators and brackets is in a clause.

    Brackets that a line leaves open are closed at its end; a closing one that nothing opened is a plain separator.
    """
    cutter = _Cutter(document.plain)
    cutter.run()
    sentences = _with_headings(document.plain, cutter.sentences)
    return Layout(
        document,
        sentences,
        tuple(cutter.clauses),
        tuple(cutter.brackets),
        tuple(c.span.start for c in cutter.clauses),
        tuple(s.start for s in cutter.sentences),
    )


@dataclass(slots=True)
class _Cutter:
    """The state of one left-to-right pass."""

    text: str
    clauses: list[Clause] = field(default_factory=list)
    brackets: list[Bracket] = field(default_factory=lambda: [Bracket(0, Span(0, 0), 0, "")])
    sentences: list[Span] = field(default_factory=list)
    open: list[tuple[int, int]] = field(default_factory=list)  # (index into brackets, start of its inside)
    clause_start: int = 0
    before: str = ""
    sentence_start: int = 0

    def run(self) -> None:
        marks = {start: (end, sign) for start, end, sign in separators(self.text)}
        places = sorted({*marks, *(found.start() for found in _BRACKETS.finditer(self.text))})
        done = 0
        for place in places:
            if place < done:
                continue
            if place in marks:
                end, sign = marks[place]
                self._separate(place, end, sign)
                done = end
            else:
                self._bracket(place, self.text[place])
        self._separate(len(self.text), len(self.text), "\n")

    def _close_clause(self, end: int, after: str, resume: int) -> None:
        start = self.clause_start
        while start < end and self.text[start].isspace():
            start += 1
        stop = end
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            bracket = self.open[-1][0] if self.open else 0
            self.clauses.append(
                Clause(len(self.clauses), Span(start, stop), len(self.sentences), bracket, self.before, "" if after == "\n" else after)
            )
        self.clause_start = resume
        self.before = "" if after == "\n" else after

    def _separate(self, place: int, end: int, sign: str) -> None:
        self._close_clause(place, sign, end)
        if sign == "\n":
            for index, start in self.open:
                self.brackets[index] = Bracket(index, Span(start, place), self.brackets[index].parent, self.brackets[index].sign)
            self.open.clear()
        if RANKS[sign] >= 3 and not self.open:
            self._close_sentence(end if sign != "\n" else place, end)

    def _close_sentence(self, end: int, resume: int) -> None:
        start = self.sentence_start
        while start < end and self.text[start].isspace():
            start += 1
        if end > start and any(c.sentence == len(self.sentences) for c in self.clauses[-1:]):
            self.sentences.append(Span(start, end))
        self.sentence_start = resume

    def _bracket(self, place: int, sign: str) -> None:
        if sign in OPENERS:
            self._close_clause(place, sign, place + 1)
            parent = self.open[-1][0] if self.open else 0
            self.brackets.append(Bracket(len(self.brackets), Span(place + 1, place + 1), parent, sign))
            self.open.append((len(self.brackets) - 1, place + 1))
            return
        self._close_clause(place, sign, place + 1)
        if self.open:
            index, start = self.open.pop()
            self.brackets[index] = Bracket(index, Span(start, place), self.brackets[index].parent, self.brackets[index].sign)
            if sign == "】" and not self.open and not self.text[self.sentence_start : start - 1].strip():
                self._close_sentence(place + 1, place + 1)


def _with_headings(text: str, spans: list[Span]) -> tuple[Sentence, ...]:
    """Number paragraphs and mark headings: short lines without a final stop that a further line follows, and 【…】 at a line's start."""
    sentences: list[Sentence] = []
    paragraph, section = 0, -1
    for index, span in enumerate(spans):
        if index and "\n" in text[spans[index - 1].end : span.start]:
            paragraph += 1
        heading = _is_heading(text, spans, index)
        if heading and not (index and sentences[-1].heading and sentences[-1].paragraph == paragraph):
            section = index
        sentences.append(Sentence(index, span, paragraph, heading, section))
    return tuple(sentences)


def _is_heading(text: str, spans: list[Span], index: int) -> bool:
    span = spans[index]
    body = span.of(text)
    if body.startswith("【") and body.rstrip().endswith("】"):
        return True
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.start)
    if line_end < 0:
        return False
    line = text[line_start:line_end].strip()
    if not 2 <= len(line) <= _HEADING_LENGTH or line[-1] in _TERMINAL:
        return False
    return bool(text[line_end:].strip())
