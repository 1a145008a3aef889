"""The documents of one scan -> the contradictions between them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from claimcheck.corpus.conflicts import Conflict, SuppressedConflict, conflicts
from claimcheck.corpus.statements import BETWEEN, Statement, statements
from claimcheck.model.document import Span
from claimcheck.model.finding import Finding
from claimcheck.packs import Pack
from claimcheck.pipeline import Checked, check
from claimcheck.read import read_text

__all__ = ["BETWEEN", "Conflict", "Corpus", "SuppressedConflict", "findings_in"]

_PARTING = "\n---\n"
"""What stands between the documents of an example."""


@dataclass(slots=True)
class Corpus:
    """What the documents of a scan say, gathered one by one; only what can be compared is kept."""

    pack: Pack
    said: list[Statement] = field(default_factory=list)

    def add(self, checked: Checked) -> None:
        """Keep the statements of one document."""
        if checked.discourse is not None:
            self.said.extend(statements(checked.discourse, self.pack))

    def conflicts(self, without: Collection[tuple[str, Span]] = ()) -> tuple[Conflict, ...]:
        """The disagreements among the documents so far, but for what stands in some places."""
        said = [one for one in self.said if (one.document.path, one.claim.span) not in without] if without else self.said
        return conflicts(said, self.pack)


def findings_in(text: str, pack: Pack) -> tuple[Finding, ...]:
    """The findings of an example: in its documents, which lines of --- separate, and between them; places count in the whole text."""
    corpus, findings, at = Corpus(pack), [], 0
    starts: dict[str, int] = {}
    for number, part in enumerate(text.split(_PARTING)):
        checked = check(read_text(part, f"{number + 1}.txt"), pack)
        corpus.add(checked)
        starts[checked.document.path] = at
        findings += [_moved(found, [at] * len(found.places)) for found in checked.findings]
        at += len(part) + len(_PARTING)
    between = corpus.conflicts() if len(starts) > 1 else ()
    findings += [_moved(conflict.finding, [starts[document.path] for document in conflict.documents]) for conflict in between]
    return tuple(findings)


def _moved(found: Finding, starts: list[int]) -> Finding:
    places = tuple(
        replace(place, span=Span(place.span.start + start, place.span.end + start))
        for place, start in zip(found.places, starts, strict=True)
    )
    return replace(found, places=places)
