"""A reading that fails and the edits of one operand -> the edits that make it hold, found without trying each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.formula import View
from claimcheck.formula.functions import FUNCTIONS
from claimcheck.formula.language import Call, Comparison, Constant, Expression, Name
from claimcheck.judge.edits import Edit
from claimcheck.judge.verdict import possible, views_of
from claimcheck.model.claim import Claim, Reading
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Quantity, World
from claimcheck.packs import Check

__all__ = ["closing", "closing_between", "replaced"]

_Bounded = tuple[Edit, Interval]
"""An edit and everything that the edited number can be."""


def closing(check: Check, reading: Reading, edits: Sequence[Edit], bounds: dict[int, Interval] | None = None) -> Iterator[Edit]:
    """The edits, all of one claim, that make the reading hold; ``bounds`` keeps what they can be, by identity, for other readings.

    Edits are tried in groups: where not even the hull of a group fits, none of its members can, because a formula of
    wider operands can only hold more often.
    """
    plays = bool(edits) and replaced(reading, edits[0].claim) is not None
    if not plays:
        return
    trial = _Trial(check, reading, None if check.coarse else views_of(check, reading.players))
    if isinstance(edits[0].claim.mention, Quantity) and not _reads_words(check):
        bounds = {} if bounds is None else bounds
        for edit in edits:
            if id(edit) not in bounds:
                bounds[id(edit)] = _bounds(edit)
        yield from trial.walk(sorted(((edit, bounds[id(edit)]) for edit in edits), key=_lowest))
    else:
        yield from (edit for edit in edits if trial.fits(edit.claim))


def closing_between(check: Check, reading: Reading, edit_of: Callable[[int], Edit], first: int, last: int) -> Iterator[Edit]:
    """The edits numbered ``first`` to ``last``, all of one claim, that make the reading hold.

    Their numbers must rise or fall throughout, so that those at the ends of a stretch bound all between: only what is looked
    at is made.
    """
    if _reads_words(check):
        yield from closing(check, reading, [edit_of(number) for number in range(first, last + 1)])
        return
    if replaced(reading, edit_of(first).claim) is None:
        return
    trial = _Trial(check, reading, None if check.coarse else views_of(check, reading.players))
    stretches = [(first, last)]
    while stretches:
        first, last = stretches.pop()
        edit = edit_of(first)
        if first == last:
            if trial.fits(edit.claim):
                yield edit
        elif trial.fits(_hull([(end, _bounds(end)) for end in (edit, edit_of(last))])):
            middle = (first + last) // 2
            stretches += [(middle + 1, last), (first, middle)]


def replaced(reading: Reading, claim: Claim) -> Reading | None:
    """The reading with an edited claim in place of the original; None where it does not play."""
    found = False
    players = {}
    for role, operands in reading.players.items():
        changed = tuple(claim if isinstance(operand, Claim) and operand.id == claim.id else operand for operand in operands)
        found = found or any(operand is claim for operand in changed)
        players[role] = changed
    return Reading(reading.name, players) if found else None


@dataclass(frozen=True, slots=True)
class _Trial:
    """A reading to mend; ``views`` keep the intervals of the operands that stay, where an edit cannot change them."""

    check: Check
    reading: Reading
    views: Sequence[View] | None

    def walk(self, tries: Sequence[_Bounded]) -> Iterator[Edit]:
        """The edits of a group that fit, halving it as long as its hull does."""
        if len(tries) == 1:
            if self.fits(tries[0][0].claim):
                yield tries[0][0]
        elif self.fits(_hull(tries)):
            middle = len(tries) // 2
            yield from self.walk(tries[:middle])
            yield from self.walk(tries[middle:])

    def fits(self, claim: Claim) -> bool:
        """Whether the reading can hold with a claim in place of its original."""
        edited = replaced(self.reading, claim)
        return edited is not None and possible(self.check, edited.players, self.views)


def _hull(tries: Sequence[_Bounded]) -> Claim:
    """A claim that can be anything that one of the edited ones can be, in either world."""
    claim = tries[0][0].claim
    bounds = tries[0][1].hull(*(more for _, more in tries[1:]))
    known = claim.quantity
    return claim.saying(
        Quantity(
            known.span, known.around, known.text, known.numerals, known.unit, known.dimension, Decimal(1), known.per, known.hedges,
            bounds, bounds, known.flaws,
        )
    )  # fmt: skip


def _bounds(edit: Edit) -> Interval:
    quantity = edit.claim.quantity
    if quantity.is_exact:  # cut off it is what it is, which lies within what a round one may stand for
        return quantity.interval(World.ROUNDED, coarse=True)
    return quantity.interval(World.ROUNDED, coarse=True).hull(quantity.interval(World.TRUNCATED))


def _lowest(bounded: _Bounded) -> tuple[bool, Decimal]:
    lower = bounded[1].lower
    return lower is not None, lower or Decimal(0)


def _reads_words(check: Check) -> bool:
    """Whether a formula looks at how an operand is written, which a hull has no answer to."""
    return any(_words_of(side) for formula in check.holds for clause in formula.clauses for side in _sides(clause))


def _sides(clause: Comparison | Call) -> tuple[Expression, ...]:
    return (clause,) if isinstance(clause, Call) else (clause.left, clause.right)


def _words_of(expression: Expression) -> bool:
    if isinstance(expression, Constant | Name):
        return False
    if not isinstance(expression, Call):
        return _words_of(expression.left) or _words_of(expression.right)
    takes = FUNCTIONS[expression.function].takes
    written = expression.function != "count" and bool({"operands", "figures"} & set(takes))
    return written or any(_words_of(argument) for argument in expression.arguments)
