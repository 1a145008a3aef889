"""A share that opens a sentence and the two numbers that it is explained by behind a colon -> links of the three."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import same_kind
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.scene import between
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["explained_shares"]

_SAID = late(
    r"(?:以上|多)?的?(?P<whom>[一-鿿]{0,8}?)(?:都|均|已经?|仍)?(?P<verb>来自|出自|选择|属于|是|为|在|没有|未|不)(?P<who>[一-鿿]{1,8})"
    r"(?:[：:。]|——|--|,因为|，因为)"
)
_INSIDE = late(r"^(?:[一-鿿]{0,8})(?:中|里|当中|之中|其中)[，,]?[一-鿿]{0,12}$")
_WIDE, _ALIKE = 30, 2


def explained_shares(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """55%的订单来自海外:全年2000单里,海外1100单: the part bears the name of those that the share is told of."""
    words = rate_words(pack)
    for share in discourse.of("ratio"):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range:
            continue
        found = _SAID.match(discourse.text, share.span.end)
        if found is None or not 0 < share.quantity.base_value < 1:
            continue
        behind = [c for c in discourse.claims[share.id + 1 : share.id + 4] if c.role != "time"][:_ALIKE]
        if len(behind) < _ALIKE or behind[0].span.start - found.end() > _WIDE or not _pair(discourse, *behind):
            continue
        whole, part = behind
        who, said = found["who"], f"{part.label[-12:]}{part.tail[:8]}"
        if same_kind(whole, part, words) and any(who[i : i + _ALIKE] in said for i in range(len(who) - 1)):
            players = {"part": (part,), "whole": (whole,), "share": (share,)}
            yield Link("portion", (Reading("explained", players),), frozenset({"stem", "marker", "adjacent"}))


def _pair(discourse: Discourse, whole: Claim, part: Claim) -> bool:
    """Whether the second number is told as one of the first."""
    if not (countable(discourse, whole) and countable(discourse, part)) or whole.clause.sentence != part.clause.sentence:
        return False
    return whole.quantity.base_value > part.quantity.base_value and _INSIDE.match(between(discourse, whole, part)) is not None
