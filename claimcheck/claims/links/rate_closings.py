"""A share whose likeliest pair may not fit -> the other pairs of its sentences that it is exactly of, and the pairs that others are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import localcontext

from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import Whole, closes
from claimcheck.claims.links.scene import comparable, near, quantities_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.interval import EXACT, total
from claimcheck.model.mention import World

__all__ = ["elsewhere_exact", "exact", "sums_of_parts", "told_of"]

_EXACT = 200
_FAIR = 80
_LONGEST_SUM = 4
_PAIRS = 12


def exact(share: Claim, places: int = _EXACT) -> bool:
    """Whether a share is written so exactly that hardly any pair of numbers fits it by accident."""
    quantity = share.quantity
    with localcontext(EXACT):
        return not quantity.hedges and quantity.place * quantity.factor * places <= quantity.base_value


def elsewhere_exact(discourse: Discourse, share: Claim) -> tuple[tuple[Claim, Claim], ...]:
    """The pairs of numbers around an exact share that it is of, unless another share says the same."""
    if not exact(share):
        return ()
    around = list(near(discourse, share))
    if any(c.quantity.dimension == "ratio" and c.quantity.base_value == share.quantity.base_value for c in around):
        return ()
    here = [c for c in quantities_in(discourse, share.clause.sentence) if c.id != share.id]
    pool = {c.id: c for c in (*around, *here) if countable(discourse, c) or _moved(c)}
    pairs = (
        (part, whole)
        for part in pool.values()
        for whole in pool.values()
        if part.id != whole.id and comparable(part, whole) and _closely(part, whole, share) and closes(part, _of(whole), share)
    )
    return tuple(pair for pair, _ in zip(pairs, range(_PAIRS), strict=False))


def sums_of_parts(discourse: Discourse, part: Claim, share: Claim, wholes: Sequence[Whole]) -> Iterator[tuple[tuple[Claim, ...], Whole]]:
    """Neighbours that make the part together: 完全缓解4例,部分缓解23例, of 60例 in all, 缓解率45.0%."""
    if not exact(share, _FAIR):
        return
    here = quantities_in(discourse, part.clause.sentence)
    row = [c for c in here if c.id == part.id or (countable(discourse, c) and comparable(c, part))]
    for size in range(2, _LONGEST_SUM + 1):
        for start in range(len(row) - size + 1):
            run = tuple(row[start : start + size])
            for whole in wholes:
                if not {c.id for c in run} & {c.id for c in whole.claims} and _together(run, whole, share):
                    yield run, whole


def told_of(discourse: Discourse, share: Claim, part: Claim, whole: Whole) -> bool:
    """Whether another share near by is that of this part and this whole."""
    others = (c for c in near(discourse, share) if c.quantity.dimension == "ratio" and c.quantity.base_value != share.quantity.base_value)
    return any(
        exact(other, _FAIR) and other.role not in {"delta", "from"} and _closely(part, whole.first, other) and closes(part, whole, other)
        for other in others
    )


def _moved(claim: Claim) -> bool:
    """Whether a number is one that another was moved from or to (由88.5亿元调减为85.4亿元)."""
    return claim.role in {"from", "to", "base"} and not claim.quantity.is_range


def _closely(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether the numbers as written fit a share, whatever is rounded in them."""
    with localcontext(EXACT):
        product = whole.quantity.base_value * share.quantity.base_value
        return abs(product - part.quantity.base_value) * _EXACT <= product


def _of(claim: Claim) -> Whole:
    return Whole((claim,), frozenset(), 0)


def _together(run: Sequence[Claim], whole: Whole, share: Claim) -> bool:
    for world in World:
        size = total(claim.quantity.interval(world) for claim in whole.claims) * share.quantity.interval(world)
        if size.meets(total(claim.quantity.interval(world) for claim in run)):
            return True
    return False
