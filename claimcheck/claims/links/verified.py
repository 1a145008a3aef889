"""A total and its parts -> whether the text itself confirms each of them elsewhere, so that their sum proves nothing."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.links.lists import Item
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity, World

__all__ = ["shares_hold"]

_AHEAD = 3


def shares_hold(discourse: Discourse, total: Claim, parts: Sequence[Item]) -> bool:
    """Whether a share follows every part and makes it of the total: parts that are right one by one overlap or leave some out."""
    return len(parts) > 1 and all(_share_holds(discourse, total, item.claim) for item in parts)


def _share_holds(discourse: Discourse, total: Claim, part: Claim) -> bool:
    for claim in discourse.claims[part.id + 1 : part.id + 1 + _AHEAD]:
        mention = claim.mention
        if not isinstance(mention, Quantity):
            continue
        if mention.dimension != "ratio":
            return False
        if claim.clause.sentence != part.clause.sentence or claim.role == "delta" or mention.is_range:
            return False
        return any(
            part.quantity.interval(world).meets(total.quantity.interval(world) * mention.interval(world))
            for world in (World.ROUNDED, World.TRUNCATED)
        )
    return False
