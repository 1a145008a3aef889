"""The contradictions between documents and what a build tolerates -> those that count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.corpus import BETWEEN, Conflict, Corpus, SuppressedConflict
from claimcheck.gate.remark import Remark
from claimcheck.gate.suppression import Suppression
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Finding, Place
from claimcheck.packs import Pack

if TYPE_CHECKING:
    from claimcheck.gate import Gate

__all__ = ["Asked", "Settled", "names_between", "settle_between"]

_Where = tuple[str, Span]


@dataclass(slots=True)
class Asked:
    """A suppression that may be meant for what lies between documents, and whether it has suppressed anything so far."""

    document: Document
    suppression: Suppression
    used: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """The contradictions that count, those that do not, and by path what is to be said of suppressions that served for nothing."""

    conflicts: tuple[Conflict, ...] = ()
    suppressed: tuple[SuppressedConflict, ...] = ()
    remarks: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)


def names_between(pack: Pack) -> frozenset[str]:
    """The names of rules and checks that compare documents with each other."""
    return frozenset(name for check in pack.checks.values() if check.link in BETWEEN for name in (check.id, check.reports))


def settle_between(gate: Gate, corpus: Corpus) -> Settled:
    """What counts of the disagreements of documents: a statement that may be made as it is takes no part, and the others are held
    against each other without it."""
    spared = {
        (document.path, place.span)
        for conflict in corpus.conflicts()
        for document, place, _ in conflict.parts
        if {conflict.finding.rule, conflict.finding.check} & gate.spared(document.path)
    }
    told = corpus.conflicts(spared)
    gone = dict(_suppressed_places(told, gate.asked))
    left = corpus.conflicts({*spared, *gone}) if gone else told
    counting = {(conflict.finding.check, conflict.stands) for conflict in left}
    suppressed = [
        SuppressedConflict(conflict, asked.kind, asked.reason, asked.until)
        for conflict in told
        if (conflict.finding.check, conflict.stands) not in counting
        for asked in [next(gone[place] for place in sorted(conflict.stands, key=lambda place: (place[0], place[1].start)) if place in gone)]
    ]
    fresh, known = _new(left, gate)
    conflicts = tuple(touched for conflict in fresh if (touched := _touched(conflict, gate)) is not None)
    aside = tuple(entry for entry in (*suppressed, *known) if _touched(entry.conflict, gate) is not None)
    return Settled(conflicts, aside, _remarks(gate))


def _suppressed_places(conflicts: Iterable[Conflict], asked: Mapping[str, list[Asked]]) -> Iterator[tuple[_Where, Suppression]]:
    for conflict in conflicts:
        for document, place, _ in conflict.parts:
            for entry in asked.get(document.path, ()):
                if entry.suppression.covers(document, replace(conflict.finding, places=(place,))):
                    entry.used = True
                    yield (document.path, place.span), entry.suppression


def _new(conflicts: Iterable[Conflict], gate: Gate) -> tuple[list[Conflict], list[SuppressedConflict]]:
    """The conflicts that the baseline does not know, and those that it does."""
    if gate.baseline is None:
        return list(conflicts), []
    fresh: list[Conflict] = []
    known: list[SuppressedConflict] = []
    for conflict in conflicts:
        parts = [(document.path, print_) for document, _, print_ in conflict.parts]
        if gate.baseline.expects(conflict.finding, parts):
            known.append(SuppressedConflict(conflict, "baseline", gate.baseline.file.as_posix()))
        else:
            fresh.append(conflict)
    return fresh, known


def _touched(conflict: Conflict, gate: Gate) -> Conflict | None:
    """The conflict with the places on changed lines first, so that it is shown where somebody changed something."""
    if gate.changed is None:
        return conflict
    touching = [gate.changed.touches(document, replace(conflict.finding, places=(place,))) for document, place, _ in conflict.parts]
    if not any(touching):
        return None
    order = sorted(range(len(touching)), key=lambda index: not touching[index])
    places: tuple[Place, ...] = tuple(conflict.finding.places[index] for index in order)
    claims = tuple(conflict.finding.claims[index] for index in order)
    return Conflict(
        replace(conflict.finding, places=places, claims=claims),
        tuple(conflict.documents[index] for index in order),
        tuple(conflict.prints[index] for index in order),
    )


def _remarks(gate: Gate) -> dict[str, tuple[Finding, ...]]:
    """What is to be said of suppressions that nothing answered to, in a document or between documents."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for path, entries in gate.asked.items():
        for entry in entries:
            if not entry.used:
                remark = Remark.unused(entry.suppression.span, ", ".join(entry.suppression.rules), entry.suppression.source)
                found[path].append(remark.finding(entry.document))
        if gate.baseline is not None:
            found[path] = list(gate.baseline.unknown(path, found[path]))
        if gate.changed is not None:
            found[path] = [remark for remark in found[path] if gate.changed.touches(entries[0].document, remark)]
    return {path: tuple(remarks) for path, remarks in found.items() if remarks}
