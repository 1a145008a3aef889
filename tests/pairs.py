"""Texts with one planted slip, marked ⟦wrong→right⟧ -> what claimcheck finds in the faulty text and in the right one.

Run as a program it prints recall and false alarms by rule: python -m tests.pairs tests/rules/pairs/*.jsonl
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.model.document import Span
from claimcheck.model.finding import Finding
from claimcheck.packs import Pack, load
from claimcheck.pipeline import check
from claimcheck.read import read_text

_MARK = re.compile(r"⟦([^⟦⟧→]*)(?:→([^⟦⟧]*))?⟧")
_LOUD = frozenset({"warning", "error"})


@dataclass(frozen=True, slots=True)
class Pair:
    """One case: the faulty text with the places a reader would point at, and its right twin (the same text where no slip is planted)."""

    rule: str
    faulty: str
    places: tuple[Span, ...]
    right: str

    @property
    def planted(self) -> bool:
        """Whether the faulty text differs from the right one."""
        return self.faulty != self.right


@dataclass(slots=True)
class Tally:
    """What was found of one rule's cases, and on how many right texts anything was reported."""

    cases: int = 0
    found: int = 0
    diagnosed: int = 0
    right_texts: int = 0
    alarmed: int = 0
    alarms: list[str] = field(default_factory=list)


def read(paths: Iterable[Path]) -> Iterator[Pair]:
    """The pairs of files with one JSON object a line: rule (or "none" with near), genre, text."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            yield parse(case["rule"] if case["rule"] != "none" else case["near"], case["text"])


def parse(rule: str, marked: str) -> Pair:
    """Split a marked text into the faulty and the right one.

    >>> parse("sum-mismatch", "共⟦3→2⟧人")
    Pair(rule='sum-mismatch', faulty='共3人', places=(Span(start=1, end=2),), right='共2人')
    """
    faulty, right, places, done = "", "", [], 0
    for mark in _MARK.finditer(marked):
        between = marked[done : mark.start()]
        faulty, right = faulty + between, right + between
        places.append(Span(len(faulty), len(faulty) + len(mark[1])))
        faulty, right = faulty + mark[1], right + (mark[1] if mark[2] is None else mark[2])
        done = mark.end()
    return Pair(rule, faulty + marked[done:], tuple(places), right + marked[done:])


def tally(pairs: Iterable[Pair], pack: Pack) -> dict[str, Tally]:
    """Scan both texts of every pair; a planted slip is found where a warning or error touches a marked place."""
    result: dict[str, Tally] = defaultdict(Tally)
    for pair in pairs:
        row = result[pair.rule]
        row.right_texts += 1
        loud = _findings(pair.right, pack)
        row.alarmed += bool(loud)
        row.alarms += [f"{found.rule} ({found.check}): {pair.right}" for found in loud]
        if pair.planted:
            touching = [f for f in _findings(pair.faulty, pack) if any(p.span.overlaps(place) for p in f.places for place in pair.places)]
            row.cases += 1
            row.found += bool(touching)
            row.diagnosed += any(found.rule == pair.rule for found in touching)
    return dict(sorted(result.items()))


def _findings(text: str, pack: Pack) -> list[Finding]:
    return [found for found in check(read_text(text), pack).findings if found.severity in _LOUD]


def main() -> None:
    """Print a table."""
    rows = tally(read(map(Path, sys.argv[1:])), load())
    print(f"{'rule':24}{'cases':>7}{'found':>7}{'diagnosed':>11}{'right texts':>13}{'alarmed':>9}")
    for rule, row in rows.items():
        print(f"{rule:24}{row.cases:7}{row.found:7}{row.diagnosed:11}{row.right_texts:13}{row.alarmed:9}")
    total = [sum(getattr(row, name) for row in rows.values()) for name in ("cases", "found", "diagnosed", "right_texts", "alarmed")]
    print(f"{'all':24}{total[0]:7}{total[1]:7}{total[2]:11}{total[3]:13}{total[4]:9}")


if __name__ == "__main__":
    main()
