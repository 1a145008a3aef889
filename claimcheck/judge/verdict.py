"""A constraint -> whether any reading of it can be true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext

from claimcheck.formula import View, holds
from claimcheck.formula.operands import Players
from claimcheck.model.claim import Claim, Operand, Reading
from claimcheck.model.finding import Constraint
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import COUNTED, Quantity, World
from claimcheck.packs import Check

__all__ = ["BROKEN", "HOLDS", "STRAINED", "beyond_hedges", "possible", "verdict", "view_of", "views_of"]

HOLDS, STRAINED, BROKEN = "holds", "strained", "broken"
"""Some reading can be true; some can, but not as the words are usually meant; none can."""


def verdict(constraint: Constraint, check: Check) -> str:
    """What the numbers say of a constraint."""
    if not any(possible(check, reading.players) for reading in constraint.readings):
        return BROKEN
    if check.soft and not any(_usual(check, reading) for reading in constraint.readings):
        return STRAINED
    return HOLDS


def beyond_hedges(constraint: Constraint, check: Check) -> bool:
    """Whether a failed constraint would fail even if every hedge in it meant far more than it says: then no hedge explains it."""
    return not any(
        possible(check, {role: tuple(map(_loose, ones)) for role, ones in reading.players.items()}) for reading in constraint.readings
    )


def _loose(operand: Operand) -> Operand:
    """A hedged number that may be a tenth more or less."""
    mention = operand.mention if isinstance(operand, Claim) else None
    if not isinstance(operand, Claim) or not isinstance(mention, Quantity) or not mention.hedges or mention.hard is None:
        return operand
    with localcontext(EXACT):
        one, other = (mention.numerals[0].value * share for share in _LOOSE)
        wide = mention.hard.hull(Interval(min(one, other), max(one, other)))
    return operand.saying(replace(mention, hard=wide, soft=wide))


_LOOSE = (Decimal("0.9"), Decimal("1.1"))


def possible(check: Check, players: Players, views: Sequence[View] | None = None) -> bool:
    """Whether some formula holds in some world; ``views`` are those of the players, where they are known already."""
    return any(holds(formula, players, view) for view in views or views_of(check, players) for formula in check.holds)


def views_of(check: Check, players: Players) -> tuple[View, ...]:
    """One view for each world."""
    view = view_of(check, players)
    return tuple(View(world, view.coarse, view.usual, view.within) for world in World)


def view_of(check: Check, players: Players) -> View:
    """How a check looks at its players, in the rounded world."""
    within = {name: role.within for name, role in check.roles.items() if role.within is not None}
    return View(coarse=check.coarse and not any(map(_precise, _all(players))), within=within)


def _usual(check: Check, reading: Reading) -> bool:
    view = replace(view_of(check, reading.players), usual=True)
    return any(holds(formula, reading.players, view) for formula in check.holds)


def _all(players: Players) -> Iterable[Operand]:
    return (operand for operands in players.values() for operand in operands)


def _precise(operand: Operand) -> bool:
    """Whether an operand is an unhedged count that is not round, which shows that the writer gives exact counts."""
    if not isinstance(operand, Claim) or not isinstance(operand.mention, Quantity):
        return False
    quantity = operand.mention
    numeral = quantity.numerals[0]
    return quantity.hard is None and quantity.dimension in COUNTED and numeral.plain_integer and numeral.coarse_place == 1
