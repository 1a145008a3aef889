"""Two sentences -> whether they tell one thing twice or are two rows of one pattern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.alike import common_phrase
from claimcheck.claims.links.contexts import Contexts
from claimcheck.claims.links.slips import agree
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.interval import total
from claimcheck.model.mention import Moment, Quantity, World

__all__ = ["beside", "confirmed", "made_of", "row_of_values", "third_between"]

_NEAR = 3
_ALIKE = 3
_AROUND = 6


def beside(discourse: Discourse, one: Claim, other: Claim, contexts: Contexts) -> tuple[int, int]:
    """How many numbers beside the two agree with their counterparts, and how many differ from them.

    What is told twice is told with the same numbers around; the rows of a pattern differ in several of them.
    """
    same = different = 0
    theirs = list(_neighbours(discourse, other))
    for claim in _neighbours(discourse, one):
        mates = [mate for mate in theirs if _counterparts(claim, mate, contexts)]
        if any(_equal(claim, mate) for mate in mates):
            same += 1
        elif mates:
            different += 1
    return same, different


def _neighbours(discourse: Discourse, claim: Claim) -> Iterator[Claim]:
    for place in range(max(0, claim.id - _NEAR), min(len(discourse.claims), claim.id + _NEAR + 1)):
        found = discourse.claims[place]
        if place != claim.id and found.clause.sentence == claim.clause.sentence:
            yield found


def _counterparts(one: Claim, other: Claim, contexts: Contexts) -> bool:
    """Whether two neighbours fill the same slot: quantities of one unit, or dates, in the same words."""
    a, b = one.mention, other.mention
    if isinstance(a, Moment) and isinstance(b, Moment):
        return a.given == b.given and bool(a.given & {"day", "month", "year"})
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.dimension != b.dimension or a.unit != b.unit:
        return False
    return common_phrase(contexts.left(one), contexts.right(one), contexts.left(other), contexts.right(other)) >= _ALIKE or _equal(
        one, other
    )


def _equal(one: Claim, other: Claim) -> bool:
    a, b = one.mention, other.mention
    if isinstance(a, Moment) and isinstance(b, Moment):
        return (a.year, a.month, a.day) == (b.year, b.month, b.day)
    return isinstance(a, Quantity) and isinstance(b, Quantity) and a.base_value >= 3 and agree(a, b)


def row_of_values(one: Claim, other: Claim, pool: Sequence[Claim], contexts: Contexts) -> bool:
    """Whether the words at both numbers stand at a third number as well that is neither of them."""
    left, right = contexts.left(one), contexts.right(one)
    needed = min(6, max(_ALIKE, common_phrase(left, right, contexts.left(other), contexts.right(other))))
    for claim in pool:
        if claim.id in {one.id, other.id}:
            continue
        alike = common_phrase(left, right, contexts.left(claim), contexts.right(claim)) >= needed
        if alike and not _equal(claim, one) and not _equal(claim, other):
            return True
    return False


def confirmed(claim: Claim, other: Claim, pool: Sequence[Claim]) -> bool:
    """Whether a further mention says the same as ``claim`` (one that also agrees with ``other`` decides nothing)."""
    return any(
        mate.id not in {claim.id, other.id} and agree(mate.quantity, claim.quantity) and not agree(mate.quantity, other.quantity)
        for mate in pool
    )


def third_between(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether a number near by is just the difference of two: the total, what was paid, and the rest."""
    goal = abs(one.quantity.base_value - other.quantity.base_value)
    for place in range(max(0, one.id - _AROUND), min(len(discourse.claims), other.id + _AROUND)):
        mention = discourse.claims[place].mention
        if isinstance(mention, Quantity) and mention.dimension == one.quantity.dimension and mention.base_value == goal > 0:
            return place not in (one.id, other.id)
    return False


def made_of(target: Quantity, numbers: Sequence[Quantity], most: int = 4) -> bool:
    """Whether a number is the sum of a few neighbours, or the difference of two."""
    goal = target.interval(World.ROUNDED)
    spans = [number.interval(World.ROUNDED) for number in numbers]
    for index, first in enumerate(spans):
        if index + 1 < len(spans) and any(gap.meets(goal) for gap in (first + -spans[index + 1], spans[index + 1] + -first)):
            return True
        for end in range(index + 2, min(len(spans), index + most) + 1):
            if total(spans[index:end]).meets(goal):
                return True
    return False
