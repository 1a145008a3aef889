"""A document and what was found in it -> its lines, cut into pieces that carry claims and findings."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model.document import Document
from claimcheck.model.finding import SEVERITIES
from claimcheck.model.report import DocumentReport, Finding
from claimcheck.render.cells import safe

__all__ = ["Line", "Piece", "lines_of"]

_AROUND = 2
_EMPTY = "\0 \t\r\n\f\v\u3000\xa0"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text; the claim it belongs to, the findings that point at it, and the places that begin with it."""

    text: str
    claim: int | None = None
    findings: tuple[int, ...] = ()
    severity: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A numbered line of an article; ``skipped`` says that lines before it are left out."""

    number: int
    pieces: tuple[Piece, ...]
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    anchor: str
    claim: int | None = None
    finding: int | None = None


def lines_of(document: Document, account: DocumentReport, findings: Sequence[Finding], *, whole: bool) -> list[Line]:
    """The lines that hold text: all of them, or those around findings. Anchors are s<finding>-<place> and c<claim>."""
    marks = [
        _Mark(span.start, max(span.end, span.start + 1), f"s{number}-{place}", finding=number)
        for number, finding in enumerate(findings)
        for place, span in enumerate(finding.spans)
    ]
    marks += [_Mark(claim.span.start, claim.span.end, f"c{number}", claim=number) for number, claim in enumerate(account.claims)]
    marks.sort(key=lambda mark: (mark.start, mark.end))
    bounds = [*document.line_starts, len(document.text)]
    # of a page that is read for its words, the words are shown
    shown = document.visible or document.text
    texts = [shown[start:end].rstrip("\r\n") for start, end in itertools.pairwise(bounds)]
    wanted = set(range(len(texts))) if whole else _near(texts, findings)
    lines: list[Line] = []
    waiting = 0
    open_marks: list[_Mark] = []
    skipped = False
    for index, text in enumerate(texts):
        start, end = bounds[index], bounds[index + 1]
        while waiting < len(marks) and marks[waiting].start < end:
            open_marks.append(marks[waiting])
            waiting += 1
        here, open_marks = open_marks, [mark for mark in open_marks if mark.end > end]
        if index not in wanted:
            skipped = skipped or bool(text.strip(_EMPTY))
            continue
        if text.strip(_EMPTY):
            lines.append(Line(index + 1, _pieces(text, start, here, findings), skipped))
            skipped = False
    return lines


def _near(texts: Sequence[str], findings: Sequence[Finding]) -> set[int]:
    """Lines with findings, and those next to them that hold text."""
    near: set[int] = set()
    full = [index for index, text in enumerate(texts) if text.strip(_EMPTY)]
    places = {index: place for place, index in enumerate(full)}
    for line in {span.line - 1 for finding in findings for span in finding.spans}:
        place = places.get(line)
        near |= {line} if place is None else set(full[max(0, place - _AROUND) : place + _AROUND + 1])
    return near


def _pieces(text: str, start: int, marks: Sequence[_Mark], findings: Sequence[Finding]) -> tuple[Piece, ...]:
    last = start + len(text)
    cuts = {start, last, *(min(max(edge, start), last) for mark in marks for edge in (mark.start, mark.end))}
    edges = sorted(cuts)
    pieces = []
    for left, right in itertools.pairwise(edges):
        over = [mark for mark in marks if mark.start < right and mark.end > left]
        numbers = tuple(dict.fromkeys(mark.finding for mark in over if mark.finding is not None))
        pieces.append(
            Piece(
                safe(text[left - start : right - start].replace("\0", "")),
                claim=next((mark.claim for mark in over if mark.claim is not None), None),
                findings=numbers,
                severity=max((findings[number].severity for number in numbers), key=SEVERITIES.index, default=""),
                anchors=tuple(mark.anchor for mark in over if left == max(mark.start, start) and mark.start >= start),
            )
        )
    return tuple(pieces)
