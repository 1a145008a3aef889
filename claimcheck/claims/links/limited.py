"""An ordinal and the length of an order -> whether that length is of some alone, while the order of all has room for it."""

from __future__ import annotations

from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["of_some"]

_EXTRA = late(r"[(（“「]?(?:特别|番外|增补|附加|加演|加映|加更|加时|彩蛋|外传|别册)")
_ONLY = late(r"[只仅][一-鿿]{0,2}$")


def of_some(discourse: Discourse, claim: Claim, length: Claim) -> bool:
    """Whether a length is of some alone (上午四节…低年级只上两节), and another of its unit before it has room for the ordinal.

    So it is where the ordinal is one more, beside the order: 第81集特别篇.
    """
    if _EXTRA.match(claim.tail):
        return True
    if not _ONLY.search(length.label):
        return False
    place = abs(claim.quantity.value)
    return any(
        isinstance(other.mention, Quantity)
        and other.mention.unit == length.quantity.unit
        and other.mention.dimension != "ordinal"
        and other.mention.value >= place
        and not other.label.endswith("第")
        for other in discourse.claims[: length.id]
        if other is not claim
    )
