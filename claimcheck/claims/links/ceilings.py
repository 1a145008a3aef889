"""A limit that a text sets and the word 上限 or 下限 for it later -> links between the two values."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["ceilings"]

_NAMED = late(r"(?P<noun>[一-鿿]{2,6})(?P<side>上限|下限)(?:的|为|即|是|按)?$")
_SIDES = {
    "上限": late(r"(?:不超过|不高于|至多|最多|最高不超过)(?:人民币)?$"),
    "下限": late(r"(?:不低于|不少于|至少|最低不低于)(?:人民币)?$"),
}
_REVISED = late(r"调整|修改|变更|修订|提高|下调|上调|原")
_CENT = 100


def ceilings(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """不低于1亿元、不超过3亿元…按金额上限20000万元测算: the limit that is named is the one that was set."""
    quantities = [claim for claim in discourse.claims if isinstance(claim.mention, Quantity) and not claim.mention.is_range]
    for claim in quantities:
        start = outer(claim.mention).start
        found = _NAMED.search(discourse.text, max(0, start - 12), start)
        if found is None or claim.quantity.dimension != "money":
            continue
        set_ = [other for other in quantities if other.id < claim.id and _limits(discourse, other, claim, found["side"])]
        values = {other.quantity.base_value for other in set_}
        if len(values) != 1 or _REVISED.search(discourse.text, set_[0].clause.span.start, start):
            continue
        small, large = sorted((set_[0].quantity.base_value, claim.quantity.base_value))
        if 50 * large > 51 * small:
            roles = {"first": (set_[0],), "second": (claim,)}
            yield Link("same-bound", (Reading("limit", roles),), frozenset({"same-attribute", "told-twice"}))


def _limits(discourse: Discourse, other: Claim, claim: Claim, side: str) -> bool:
    """Whether a number sets the limit on that side, in the same measure and of one order of size."""
    one, two = other.quantity, claim.quantity
    if one.dimension != two.dimension or one.per != two.per or not one.same_denominator(two):
        return False
    small, large = sorted((one.base_value, two.base_value))
    lead = discourse.text[max(0, outer(other.mention).start - 2) : other.span.start]
    return bool(_SIDES[side].search(lead)) and small > 0 and large <= _CENT * small
