"""A value and the range it is said to move in -> the value held against the range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.slips import agree
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["within_ranges"]

_REACH, _BACK, _LEAD = 44, 5, 16


@lru_cache(maxsize=8)
def _joint(pack: Pack) -> re.Pattern[str]:
    steps, verbs = pack.alternatives("facts.range_steps"), pack.alternatives("facts.range_verbs")
    told = r"连续(?:第)?[0-9一二三四五六七八九十]{1,3}个?(?:多)?(?:月|季度|年|周|日|交易日)(?:份)?"
    return late(rf"[^，。；,;、0-9]{{0,8}}[，,](?:{steps}|{told}){{0,6}}(?:{verbs})(?:区间|范围|幅度)?(?:[在于为是:：至到]{{0,2}})(?:约)?")


@lru_cache(maxsize=8)
def _apart(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("facts.range_apart"))


def within_ranges(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """二季度增长6.2%,连续12个季度运行在6.7%—6.9%的区间; 报0.400%,盘中交投于0.008%-0.056%区间."""
    joint, apart = _joint(pack), _apart(pack)
    for claim in discourse.claims:
        if not isinstance(claim.mention, Quantity) or not claim.mention.is_range:
            continue
        value = _value_of(discourse, claim)
        if value is None or claim.span.start - value.span.end > _REACH:
            continue
        gap = discourse.text[value.span.end : claim.quantity.around.start]
        if not joint.fullmatch(gap) or apart.search(_around(discourse, value, claim)):
            continue
        if not agree(value.quantity, claim.quantity):
            yield Link("same-fact", (Reading("within", {"first": (value,), "second": (claim,)}),), frozenset({"adjacent", "told-twice"}))


def _value_of(discourse: Discourse, claim: Claim) -> Claim | None:
    """The single value of the range's kind that stands last before it in its sentence."""
    goal = claim.quantity
    for other in reversed(discourse.claims[max(0, claim.id - _BACK) : claim.id]):
        if other.clause.sentence != claim.clause.sentence:
            return None
        mention = other.mention
        if isinstance(mention, Quantity) and mention.dimension == goal.dimension and mention.per == goal.per:
            same = mention.unit == goal.unit and not mention.is_range and not mention.hedges
            return other if same else None
    return None


def _around(discourse: Discourse, value: Claim, claim: Claim) -> str:
    """The clause of the value, what joins it to the range, and what comes right after."""
    start = max(value.clause.span.start, value.span.start - _LEAD)
    return discourse.text[start : value.span.start] + "|" + discourse.text[value.span.end : claim.quantity.around.start]
