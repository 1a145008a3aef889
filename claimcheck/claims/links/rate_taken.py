"""A sum, a share of it and what the share comes to or leaves, told side by side -> links that hold the three together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import localcontext
from functools import lru_cache

from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["shares_taken"]

_REACH, _WHOLES, _SWAP, _ROUGH = 30, 3, 2, 200
_DEPOSIT = late(
    r"(?:的|向[^，。；\d]{1,8})?(?:支付|缴纳|收取|赔偿|计收|预留|作为)?的?"
    r"(?:违约金|保证金|定金|质保金|质量保修金|服务费|佣金|手续费|赔偿金|补偿金|首付款|进度款|预付款|罚款|税款)(?:为|即|计|共计)?(?:人民币)?"
)
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
    for share in discourse.of("ratio"):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range or share.quantity.hedges:
            continue
        here = quantities_in(discourse, share.clause.sentence)
        before = [c for c in here if c.id < share.id]
        after = next((c for c in here if c.id == share.id + 1), None)
        if not before or after is None or not _amounts(before[-1], after):
            continue
        whole = before[-1]
        if _DEPOSIT.fullmatch(between(discourse, share, after)) or comes_to.fullmatch(between(discourse, share, after)):
            sums = [c for c in before[-_WHOLES:] if _amounts(c, after) and len(between(discourse, c, share)) <= _REACH]
            if any(_slip(after, c, share) for c in sums) and not any(_closes(after, c, share) for c in sums):
                odd = next(c for c in sums if _slip(after, c, share))
                yield Link("portion", (Reading("of a sum before", _players(odd, share, after)),), frozenset({"marker", "in-order"}))
                continue
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


def _closes(part: Claim, whole: Claim, share: Claim) -> bool:
    with localcontext(EXACT):
        due = whole.quantity.base_value * share.quantity.base_value
        return abs(due - part.quantity.base_value) * _ROUGH <= due


def _slip(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether swapped digits or one other of three tell a part from its share of a whole."""
    with localcontext(EXACT):
        due = whole.quantity.base_value * share.quantity.base_value
    one, two = (f"{number.normalize():f}" for number in (part.quantity.base_value, due))
    apart = sum(a != b for a, b in zip(one, two, strict=False))
    if len(one) != len(two):
        return False
    return (apart == _SWAP and sorted(one) == sorted(two)) or (apart == 1 and len(one.strip("0.")) > _SWAP)


def _players(whole: Claim, share: Claim, part: Claim) -> dict[str, tuple[Claim, ...]]:
    return {"part": (part,), "whole": (whole,), "share": (share,)}


def _link(kind: str, whole: Claim, share: Claim, part: Claim) -> Link:
    return Link(kind, (Reading("taken of a sum", _players(whole, share, part)),), frozenset({"marker", "adjacent", "in-order"}))
