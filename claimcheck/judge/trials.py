"""The examples of checks -> whether each is judged as its file says."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.model.document import Span
from claimcheck.model.finding import Finding
from claimcheck.packs import Check, Pack
from claimcheck.packs.patterns import late
from claimcheck.packs.tables import with_rows

__all__ = ["ExampleResult", "run_examples", "unmarked"]

_MARK: Final = late("[⟦⟧]")
_LOUD: Final = ("warning", "error")

Finder = Callable[[str, Pack], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example; ``fault`` is empty where it was judged as its check says, ``place`` is file:line:column."""

    check: str
    kind: str
    number: int
    text: str
    fault: str
    place: str = ""

    @property
    def name(self) -> str:
        """The check, bad or good, and the example's number from 1."""
        return f"{self.check}-{self.kind}-{self.number}"


def run_examples(pack: Pack, find: Finder, only: Collection[str] = ()) -> Iterator[ExampleResult]:
    """Judge the examples of all checks, or of those named in ``only`` (by id or by rule), opt-in checks included.

    ``find`` gives the findings of a text.
    """
    pack = pack.enable(pack.rules())
    for check in pack.checks.values():
        if only and check.id not in only and check.reports not in only:
            continue
        examples = pack.examples(check.id)
        places = iter(examples.places)
        facts = with_rows(pack, examples.facts, f"examples of {check.id}")
        for number, text in enumerate(examples.bad, start=1):
            yield ExampleResult(check.id, "bad", number, text, _missed(check, text, facts, find), next(places, ""))
        for number, text in enumerate(examples.good, start=1):
            yield ExampleResult(check.id, "good", number, text, _alarmed(text, facts, find), next(places, ""))


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """An example without its marks, and the spans that they enclosed.

    >>> unmarked("共⟦65人⟧。")
    ('共65人。', (Span(start=1, end=4),))
    """
    spans, plain, opened = [], "", -1
    for part in re.split("([⟦⟧])", text):
        if part == "⟦":
            opened = len(plain)
        elif part == "⟧" and opened >= 0:
            spans.append(Span(opened, len(plain)))
            opened = -1
        elif not _MARK.fullmatch(part):
            plain += part
    return plain, tuple(spans)


def _missed(check: Check, text: str, pack: Pack, find: Finder) -> str:
    """Why a bad example is not reported as it should be."""
    plain, marks = unmarked(text)
    findings = find(plain, pack)
    reported = [found for found in findings if found.rule == check.reports]
    if not reported:
        return f"not reported{_told(findings, plain)}"
    places = [place.span for found in reported for place in found.places]
    if marks and not any(place.overlaps(mark) for place in places for mark in marks):
        return f"reported elsewhere{_told(reported, plain)}"
    return ""


def _alarmed(text: str, pack: Pack, find: Finder) -> str:
    """Why a good example is not left alone."""
    plain, _ = unmarked(text)
    loud = [found for found in find(plain, pack) if found.severity in _LOUD]
    return f"reported{_told(loud, plain)}" if loud else ""


def _told(findings: Sequence[Finding], text: str) -> str:
    words = [
        f"{found.severity} {found.rule} ({found.check}) at {' '.join(place.span.of(text) for place in found.places)}" for found in findings
    ]
    return f": {'; '.join(words)}" if words else ""
