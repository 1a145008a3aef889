"""The statements of several documents -> the disagreements among them, each told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from claimcheck.corpus.statements import Statement
from claimcheck.formula import compared, derive
from claimcheck.formula.operands import day_span
from claimcheck.formula.spell import spell_interval
from claimcheck.judge.evidence import points, severity
from claimcheck.judge.verdict import BROKEN, verdict, view_of
from claimcheck.model.claim import Reading
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Comparison, Constraint, Finding, Place
from claimcheck.model.mention import Moment
from claimcheck.packs import Check, Pack

__all__ = ["Conflict", "SuppressedConflict", "conflicts"]

_MOST: Final = 40
"""More different statements of one thing than this are no disagreement but a series."""

_LANGUAGES: Final = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A finding between documents; its places stand in these documents, one each.

    ``prints`` name what each place says, whatever words stand around it and whatever other documents say.
    """

    finding: Finding
    documents: tuple[Document, ...]
    prints: tuple[str, ...]

    @property
    def parts(self) -> Iterator[tuple[Document, Place, str]]:
        """Each place with its document and its print."""
        return zip(self.documents, self.finding.places, self.prints, strict=True)

    @property
    def stands(self) -> frozenset[tuple[str, Span]]:
        """Where its statements stand."""
        return frozenset((document.path, place.span) for document, place, _ in self.parts)


@dataclass(frozen=True, slots=True)
class SuppressedConflict:
    """A conflict that does not count: ``kind`` is comment, sidecar or baseline, ``reason`` why, ``until`` its last day."""

    conflict: Conflict
    kind: str
    reason: str
    until: date | None = None


def conflicts(stated: Iterable[Statement], pack: Pack) -> tuple[Conflict, ...]:
    """One conflict for every key that documents give values to which cannot all be true, in the order of the statements."""
    checks: dict[str, list[Check]] = defaultdict(list)
    for check in pack.checks.values():
        if check.link and not check.opt_in:
            checks[check.link].append(check)
    groups: dict[tuple[str, Hashable], list[Statement]] = defaultdict(list)
    for statement in stated:
        groups[statement.kind, statement.key].append(statement)
    found: list[Conflict] = []
    for (kind, key), group in groups.items():
        for check in checks[kind]:
            if kind == "between-firsts":
                found += _earlier(check, group, groups.get(("begun", key), ()), pack)
            else:
                found += _differing(check, group, pack)
    return tuple(found)


def _differing(check: Check, group: Sequence[Statement], pack: Pack) -> Iterator[Conflict]:
    """The documents of a group that agree in nothing with the first of it: a document that tells both values knows of both."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in group:
        told[statement.document.path].append(statement)
    documents = list(told.values())
    if not 1 < len(documents) <= _MOST:
        return
    against: list[Statement] = []
    for index, mine in enumerate(documents):
        rivals = [theirs for theirs in (*documents[:index], *documents[index + 1 :]) if _apart(check, mine, theirs)]
        if rivals:
            against.append(mine[0])
    if against:
        yield _conflict(check, against, pack)


def _earlier(check: Check, firsts: Sequence[Statement], begun: Sequence[Statement], pack: Pack) -> Iterator[Conflict]:
    """What is called the first in a place, with all that other documents date before it there."""
    facts = pack.facts
    for first in firsts:
        before = [
            other
            for other in begun
            if other.document.path != first.document.path
            and first.within is not None
            and other.place is not None
            and (other.place.code == first.within.code or facts.inside(other.place, first.within))
            and _broken(check, first, other)
        ]
        if before:
            yield _conflict(check, [first, *before[:_MOST]], pack)


def _apart(check: Check, mine: Sequence[Statement], theirs: Sequence[Statement]) -> bool:
    return all(_broken(check, one, other) for one in mine for other in theirs)


def _broken(check: Check, one: Statement, other: Statement) -> bool:
    return verdict(Constraint(check.id, (_reading(one, other),)), check) == BROKEN


def _reading(one: Statement, other: Statement) -> Reading:
    return Reading("documents", {"first": (one.claim,), "second": (other.claim,)})


def _conflict(check: Check, told: Sequence[Statement], pack: Pack) -> Conflict:
    """The finding: the first statement against each that it cannot stand beside."""
    first = told[0]
    rivals = [other for other in told[1:] if _broken(check, first, other)] or list(told[1:])
    score = points(check, frozenset(), pack.evidence)
    lines = {language: tuple(dict.fromkeys(_line(check, first, other, language) for other in rivals)) for language in _LANGUAGES}
    finding = Finding(
        rule=check.reports,
        check=check.id,
        severity=severity(check, frozenset(), score, pack.evidence) or "note",
        confidence=score,
        message={language: _message(check, first, rivals[0], language) for language in _LANGUAGES},
        places=tuple(Place(one.claim.span, "first" if one is first else "second") for one in told),
        claims=tuple(one.claim.id for one in told),
        steps=lines,
        repairs=(),
        sides={language: _sides(check, first, rivals, language) for language in _LANGUAGES},
        fingerprint=_print(check, first, *sorted({_value(one) for one in told})),
    )
    return Conflict(finding, tuple(one.document for one in told), tuple(_print(check, one, _value(one)) for one in told))


def _sides(check: Check, first: Statement, rivals: Sequence[Statement], language: str) -> tuple[Comparison, ...]:
    """The numbers that the derivation compares, each pair once."""
    told: dict[tuple[str, str], Comparison] = {}
    for other in rivals:
        players = _reading(first, other).players
        both = compared(check.holds[0], players, view_of(check, players), language)
        if both is not None:
            told.setdefault((both.left.words, both.right.words), both)
    return tuple(told.values())


def _print(check: Check, statement: Statement, *values: str) -> str:
    """A name for values that are given to one thing, by whichever documents."""
    return sha256("\x1f".join([check.reports, *_spelled(statement.key), *values]).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _value(statement: Statement) -> str:
    return "".join(statement.claim.mention.text.split())


def _spelled(key: Hashable) -> Iterator[str]:
    """The words of a key, those of a set in their order."""
    if isinstance(key, tuple | frozenset):
        parts = [" ".join(_spelled(part)) for part in key]
        yield from parts if isinstance(key, tuple) else sorted(parts)
    else:
        yield str(key)


def _message(check: Check, one: Statement, other: Statement, language: str) -> str:
    return check.message[language].format(first=_words(one), second=_words(other), left="", right="")


def _words(statement: Statement) -> str:
    """What is written, and of a date without its year the day that is meant."""
    mention = statement.claim.mention
    if not isinstance(mention, Moment) or "year" in mention.given:
        return mention.text
    return f"{mention.text}（{spell_interval(day_span(mention), '', 'zh', 'date')}）"


def _line(check: Check, one: Statement, other: Statement, language: str) -> str:
    """What the two say, with the names of their documents."""
    players = _reading(one, other).players
    paths = f"{one.document.path} / {other.document.path}"
    aside = f"（{paths}）" if language == "zh" else f" ({paths})"
    return derive(check.holds[0], players, view_of(check, players), language) + aside
