"""An operand -> the interval of numbers it stands for, as one world sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext

from claimcheck.model.claim import Given, Operand
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Mention, Moment, Quantity, World

__all__ = ["ANYTHING", "Players", "View", "day_span", "interval"]

Players = Mapping[str, tuple[Operand, ...]]

ANYTHING = Interval()
"""What is not known can be any number, so that it never contradicts."""


@dataclass(frozen=True, slots=True)
class View:
    """How operands are looked at: the world, whether round counts are coarse, or what words usually convey.

    ``within`` gives a role the factor by which a reference fact that fills it may have changed since it was recorded.
    """

    world: World = World.ROUNDED
    coarse: bool = False
    usual: bool = False
    within: Mapping[str, Decimal] = field(default_factory=dict)
    seen: dict[int, tuple[Mention, Interval]] = field(default_factory=dict, repr=False, compare=False)
    """Intervals worked out before, by the identity of the mention."""


def interval(operand: Operand, view: View, role: str = "") -> Interval:
    """What an operand can be: quantities in the base unit of their dimension, moments and periods in day ordinals."""
    if isinstance(operand, Given):
        factor = view.within.get(role)
        if not operand.source or factor is None or factor <= 1 or operand.value <= 0:
            return Interval.around(operand.value, operand.margin)
        with localcontext(EXACT):
            return Interval((operand.value - operand.margin) / factor, (operand.value + operand.margin) * factor)
    mention = operand.mention
    known = view.seen.get(id(mention))
    if known is not None and known[0] is mention:
        return known[1]
    found = _meant(mention, view)
    view.seen[id(mention)] = mention, found
    return found


def _meant(mention: Mention, view: View) -> Interval:
    if not isinstance(mention, Quantity):
        return day_span(mention)
    return mention.usual() if view.usual else mention.interval(view.world, coarse=view.coarse)


def day_span(mention: Mention) -> Interval:
    """The days from the first to the last that a moment or period can mean."""
    if isinstance(mention, Quantity):
        return ANYTHING
    if isinstance(mention, Moment):
        first, last = mention.first, mention.last
    else:
        first = mention.start.first if mention.start else None
        last = mention.end.last if mention.end else None
    if first is not None and last is not None and first > last:
        return ANYTHING
    return Interval(None if first is None else Decimal(first), None if last is None else Decimal(last))
