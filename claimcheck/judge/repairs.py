"""A failed constraint -> the small edits of one operand that would make it hold, and what they prove."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from typing import Final

from claimcheck.formula import sides
from claimcheck.formula.language import Call, Comparison
from claimcheck.formula.operands import day_span
from claimcheck.judge.edits import Edit, edits, respellings
from claimcheck.judge.lost import lost_in, prefixed, restored
from claimcheck.judge.search import closing, replaced
from claimcheck.judge.verdict import possible, view_of
from claimcheck.model.claim import Claim, Operand, Reading
from claimcheck.model.finding import Constraint, Repair
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Quantity
from claimcheck.packs import Check, Evidence, Pack

__all__ = ["Bench", "Mended", "mend"]

_SPELLING = frozenset({"never", "wellformed"})
_MOST: Final = 4
"""So many of the likeliest are asked whether they mend something else too."""

_MOST_READINGS: Final = 3
"""Repairs are sought in the likeliest readings only: one that closes a far-fetched reading proves nothing."""

_MOST_OPERANDS: Final = 24
"""A list longer than this is not searched: with so many digits some edit always closes it."""


_APART: Final = Decimal("1.5")
"""Of right texts that were alarmed, two thirds compared what is further apart than this and no edit could mend; of planted faults one
in a hundred is so (measured on 1,300 planted faults and 1,700 right texts)."""


@dataclass(frozen=True, slots=True)
class Mended:
    """Repairs, the likeliest first, and the marks that they earn."""

    repairs: tuple[Repair, ...] = ()
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bench:
    """What repairs are tried against: the text, the pack, and each claim's other constraints with whether they hold."""

    text: str
    pack: Pack
    others: Mapping[int, Sequence[tuple[Constraint, bool]]]
    lost: frozenset[int] = frozenset()

    @classmethod
    def of(cls, text: str, pack: Pack, judged: Sequence[tuple[Constraint, bool]]) -> Bench:
        """The bench of one document; ``lost`` are the claims that may have lost an integer part and a point."""
        others: dict[int, list[tuple[Constraint, bool]]] = defaultdict(list)
        for constraint, held in judged:
            for id_ in _claims(constraint):
                others[id_].append((constraint, held))
        return cls(text, pack, others, lost_in([constraint for constraint, held in judged if not held], pack))


def mend(check: Check, constraint: Constraint, bench: Bench) -> Mended:
    """Try every single edit of every operand; what a document lost as a whole comes first."""
    mended = _mended(check, constraint, bench)
    if not bench.lost:
        return mended
    if _of_spelling(check):
        known = [edit for claim in _claims(constraint).values() for edit in prefixed(claim, bench.text)]
    else:
        known = list(restored(check, constraint, bench.text, bench.lost, lambda claim: _breaks(claim, constraint, bench, lone=False)))
    own = [_repair(edit) for edit in known]
    others = [repair for repair in mended.repairs if all((repair.span, repair.replacement) != (one.span, one.replacement) for one in own)]
    return Mended((*own, *others), mended.marks)


def _of_spelling(check: Check) -> bool:
    """Whether a check is about how a number is written, not about what it says."""
    clauses = [clause for formula in check.holds for clause in formula.clauses]
    return all(isinstance(clause, Call) and clause.function in _SPELLING for clause in clauses)


def _mended(check: Check, constraint: Constraint, bench: Bench) -> Mended:
    constraint = replace(constraint, readings=constraint.readings[:_MOST_READINGS])
    likely = replace(constraint, readings=constraint.readings[:_MOST_READINGS])
    claims = _claims(likely)
    if _of_spelling(check):
        return Mended(tuple(_repair(edit) for claim in claims.values() for edit in respellings(claim, bench.text)))
    if len(claims) > _MOST_OPERANDS:
        return Mended()
    evidence = bench.pack.evidence
    tried: dict[int, int] = defaultdict(int)
    good: dict[int, list[tuple[int, Edit]]] = defaultdict(list)
    for claim in claims.values():
        tries = list(edits(claim, bench.text))
        for edit in tries:
            tried[evidence.edits.get(edit.kind, 0)] += 1
        for index, edit in _closing(check, likely.readings, tries):
            if not _breaks(edit.claim, constraint, bench):
                good[evidence.edits.get(edit.kind, 0)].append((index, edit))
    if not good:
        return Mended(marks=frozenset({"unmended"} if tried and _gross(check, constraint.readings[0]) else ()))
    best = min(good)
    # each further reading and formula is one more way to close by accident
    ways = len(check.holds) * (1 + min(reading for reading, _ in good[best]))
    chance = tried[best] * ways * _share(check, constraint.readings[0])
    mark = _strength(chance, evidence)
    ordered = _in_turns(
        [edit for rank in sorted(good) for _, edit in sorted(good[rank], key=lambda pair: (pair[0], _days_moved(claims, pair[1])))]
    )
    agreed = any(_mends_another(edit.claim, constraint, bench) for edit in ordered[:_MOST])
    marks = frozenset(filter(None, (mark, "agreed" if agreed else "")))
    return Mended(tuple(_repair(edit) for edit in ordered), marks)


def _days_moved(claims: Mapping[int, Claim], edit: Edit) -> int:
    """How far an edit moves a date: of several slips the one that moves it least is the likeliest."""
    before, after = claims[edit.claim.id].mention, edit.claim.mention
    if isinstance(before, Quantity) or isinstance(after, Quantity):
        return 0
    one, other = day_span(before), day_span(after)
    return sum(int(abs(a - b)) for a, b in ((one.lower, other.lower), (one.upper, other.upper)) if a is not None and b is not None)


def _in_turns(ordered: Sequence[Edit]) -> list[Edit]:
    """The likeliest edit first, then the best of every other place, then the rest, so that no place is hidden by another."""
    first: dict[tuple[int, int], Edit] = {}
    for edit in ordered:
        first.setdefault((edit.span.start, edit.span.end), edit)
    return [*first.values(), *(edit for edit in ordered if edit not in first.values())]


def _repair(edit: Edit) -> Repair:
    return Repair(edit.span, edit.replacement, edit.kind)


def _claims(constraint: Constraint, first: int | None = None) -> dict[int, Claim]:
    """The claims that take part in any reading, or in the ``first`` few, by id."""
    readings = constraint.readings[:first]
    return {operand.id: operand for reading in readings for operand in _operands(reading) if isinstance(operand, Claim)}


def _operands(reading: Reading) -> Iterator[Operand]:
    return (operand for operands in reading.players.values() for operand in operands)


def _closing(check: Check, readings: Sequence[Reading], tries: Sequence[Edit]) -> Iterator[tuple[int, Edit]]:
    """The edits of one claim that close, in the order of the slips, each with the first reading that it makes hold."""
    first: dict[int, int] = {}
    bounds: dict[int, Interval] = {}
    for index, reading in enumerate(readings):
        for edit in closing(check, reading, [edit for edit in tries if id(edit) not in first], bounds):
            first[id(edit)] = index
    yield from ((first[id(edit)], edit) for edit in tries if id(edit) in first)


def _holds(constraint: Constraint, claim: Claim, pack: Pack) -> bool:
    """Whether a constraint holds with an edited claim, in a reading with or without it."""
    check = pack.checks[constraint.check]
    edited = (replaced(reading, claim) or reading for reading in constraint.readings)
    return any(possible(check, reading.players) for reading in edited)


def _independent(claim: Claim, constraint: Constraint, bench: Bench) -> Iterator[tuple[Constraint, bool]]:
    """The claim's other constraints that rest on other operands too."""
    mine, likely = set(_claims(constraint)), set(_claims(constraint, 1))
    for other, held in bench.others.get(claim.id, ()):
        if set(_claims(other)) != mine and set(_claims(other, 1)) != likely and bench.pack.checks[other.check].needs:
            yield other, held


def _breaks(claim: Claim, constraint: Constraint, bench: Bench, *, lone: bool = True) -> bool:
    """Whether a relation that holds would no longer hold with the edited claim; ``lone``: or a bound of the claim alone."""
    independent = _independent(claim, constraint, bench)
    return any(held and (lone or len(_claims(other)) > 1) and not _holds(other, claim, bench.pack) for other, held in independent)


def _mends_another(claim: Claim, constraint: Constraint, bench: Bench) -> bool:
    """Whether the same edit makes another failing relation hold."""
    return any(not held and _holds(other, claim, bench.pack) for other, held in _independent(claim, constraint, bench))


def _share(check: Check, reading: Reading) -> Decimal:
    """The chance that one random edit closes: what is accepted, against the size of what is compared."""
    failed = sides(check.holds[0], reading.players, view_of(check, reading.players))
    if failed is None or not _equality(failed[0]):
        return Decimal(1)
    _, left, right = failed
    sizes = [abs(end) for side in (left, right) for end in (side.lower, side.upper) if end is not None]
    with localcontext(EXACT):
        size = max(sizes, default=Decimal(0))
        return max(_step(reading), _width(left) + _width(right)) / size if size else Decimal(1)


def _gross(check: Check, reading: Reading) -> bool:
    """Whether what should be equal is so far apart that it hardly is two accounts of one thing."""
    failed = sides(check.holds[0], reading.players, view_of(check, reading.players))
    if failed is None or not _equality(failed[0]):
        return False
    _, left, right = failed
    if left.lower is None or right.lower is None or left.lower <= 0 or right.lower <= 0:
        return False
    with localcontext(EXACT):
        return max(left.lower, right.lower) > min(left.lower, right.lower) * _APART


def _equality(clause: Comparison) -> bool:
    return clause.sign == "=="


def _width(side: Interval) -> Decimal:
    return Decimal(0) if side.lower is None or side.upper is None else side.upper - side.lower


def _step(reading: Reading) -> Decimal:
    """The coarsest last place among the operands, in base units."""
    quantities = [operand.mention for operand in _operands(reading) if isinstance(operand, Claim) and isinstance(operand.mention, Quantity)]
    with localcontext(EXACT):
        return max((quantity.place * quantity.factor for quantity in quantities), default=Decimal(1))


def _strength(chance: Decimal, evidence: Evidence) -> str:
    """The mark of the smallest bound that the chance stays below."""
    bounds = sorted((bound, mark) for mark, bound in evidence.chances.items())
    return next((mark for bound, mark in bounds if chance < bound), "")
