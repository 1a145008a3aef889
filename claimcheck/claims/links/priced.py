"""An amount of money and the number before it -> whether it is that of each of so many things."""

from __future__ import annotations

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse

__all__ = ["counted_out"]

_UNPRICED = frozenset({"", "户", "人", "名", "位", "家", "笔", "宗", "起", "例", "次", "人次"})


def counted_out(discourse: Discourse, claim: Claim) -> bool:
    """Whether an amount of money is that of each of so many things: 两个五块,三个一块,一共十三块."""
    last = discourse.claims[claim.id - 1] if claim.id else claim
    if claim.quantity.dimension != "money" or last.role == "time" or last.span.end != outer(claim.mention).start:
        return False
    return last.quantity.dimension == "count" and last.quantity.unit not in _UNPRICED and last.quantity.value > 1
