"""The price that bidding began at, the price paid and the premium -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.scene import left_of, near, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["premiums"]

_FROM = late(r"(?:的?价格|的?底价)?(?:起拍|起叫|起价|起始)")
_RATE = late(r"溢价(?:率)?(?:约|为|达|达到|高达|是|仅|仅为|约为|超|超过|近)*$")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        late(f"{pack.alternatives('rates.first_bids')}(?:总价)?(?:人民币|为|是|约|达|[:：])*$"),
        late(f"{pack.alternatives('rates.last_bids')}(?:总价|价|价格|金额)?(?:人民币|为|是|约|达|[:：])*$"),
        late(f"^(?:的?(?:总价|价格|高价|底价))?(?:被|将其|拿下|的价格)?{pack.alternatives('rates.won')}"),
    )


def premiums(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """起始价6.8亿元，以9.52亿元竞得，溢价率40%: the premium is what the bidding added."""
    for share in discourse.of("ratio"):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range:
            continue
        if not _RATE.search(left_of(discourse, share, 12)):
            continue
        first_bid, last_bid, won = _words(pack)
        sums = [c for c in near(discourse, share, 2, 0) if _is_sum(c)]
        start = [c for c in sums if first_bid.search(c.label) or _FROM.match(right_of(discourse, c, 8))]
        end = [c for c in sums if c not in start and (last_bid.search(c.label) or won.match(right_of(discourse, c, 12)))]
        if len(start) == len(end) == 1 and start[0].quantity.unit == end[0].quantity.unit and start[0].quantity.per == end[0].quantity.per:
            players = {"start": (start[0],), "end": (end[0],), "rate": (share,)}
            yield Link("premium", (Reading("premium", players),), frozenset({"lone-whole", "stem"}))


def _is_sum(claim: Claim) -> bool:
    return claim.quantity.dimension == "money" and not claim.quantity.is_range and not claim.quantity.hedges and claim.role != "time"
