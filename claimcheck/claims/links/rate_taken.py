"""A sum, a share of it and what the share comes to or leaves, told side by side -> links that hold the three together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["shares_taken"]

_REACH = 30
_NAMED = late(r"的[一-鿿]{2,5}[，,](?:即|计|共计|合计|金额为|为)(?:人民币)?")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        late(f"{pack.alternatives('rates.takes_off')}了?(?:其中的?)?$"),
        late(f"{pack.alternatives('rates.left_in_hand')}(?:人民币|现金|了|的|为|只有|仅有|仅|只|约|共)*$"),
        late(r"(?:的|作为)?[“”\"]?[一-鿿、]{0,12}[“”\"]?(?:之?后|[，,])"),
    )


def shares_taken(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """借款8000元，扣除20%的“砍头息”后到手6400元; 每日按借款10万元的百分之一即1000元支付."""
    takes, left, then = _words(pack)
    comes_to = rate_words(pack).comes_to
    for share in discourse.claims:
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range or share.quantity.hedges:
            continue
        here = quantities_in(discourse, share.clause.sentence)
        before = [c for c in here if c.id < share.id]
        after = next((c for c in here if c.id == share.id + 1), None)
        if not before or after is None or not _amounts(before[-1], after):
            continue
        whole = before[-1]
        if takes.search(left_of(discourse, share, 8)) and then.match(right_of(discourse, share, 24)) and left.search(after.label):
            if len(between(discourse, whole, share)) <= _REACH and whole.quantity.base_value > after.quantity.base_value:
                yield _link("portion-left", whole, share, after)
        elif between(discourse, whole, share) in {"的", ""} and _told(between(discourse, share, after), comes_to):
            yield _link("portion", whole, share, after)


def _told(gap: str, comes_to: re.Pattern[str]) -> bool:
    """Whether an amount is what a share comes to: 的百分之一即1000元, 5%的罚款，计8760万元."""
    return bool(comes_to.fullmatch(gap)) or _NAMED.fullmatch(gap) is not None


def _amounts(whole: Claim, part: Claim) -> bool:
    """Whether both are plain sums of money of one currency."""
    return comparable(whole, part) and all(
        claim.quantity.dimension == "money" and not claim.quantity.is_range and not claim.quantity.hedges for claim in (whole, part)
    )


def _link(kind: str, whole: Claim, share: Claim, part: Claim) -> Link:
    players = {"part": (part,), "whole": (whole,), "share": (share,)}
    return Link(kind, (Reading("taken of a sum", players),), frozenset({"marker", "adjacent", "in-order"}))
