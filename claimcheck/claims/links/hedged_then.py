"""超过1亿千瓦，达到9190万千瓦; 不足300人，实到312人 -> the pair of a hedged number and the exact one told right behind it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.around import outer
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["hedged_then"]

_ONE_SIDED = frozenset({"above", "at-least", "below", "at-most", "near", "nearly"})
_EXACT = late(
    r"(?:大关|左右|上下)?[，,](?:而)?(?:实际|具体|准确|精确|确切|最终|目前|现|已经?|总[数额量]|合计|共计|总计|一共|总共|人数|数量|金额|规模)*"
    r"(?:达到了?|高达|多达|达|为|是|计|即|实到|实有|共有?|有|报)$"
)
_EACH = late(r"每|均|人均|平均|日均|单日|同比|环比|比|较|相比|一度|曾|预计|计划|目标|力争|原|单[价个场次]|去年|上年|其中|占")
_MOVED = frozenset({"delta", "base", "from", "share", "rate", "per", "threshold"})
_LEAD, _TWICE = 14, 2


def hedged_then(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """A number with a hedge of one side, and the number behind its comma that 达到, 共 or 为 leads to."""
    for one, two in zip(discourse.claims, discourse.claims[1:], strict=False):
        if _is_hedged(one) and _is_plain(two) and _near(one.quantity, two.quantity):
            start, end = outer(one.mention), outer(two.mention)
            lead = discourse.text[max(0, start.start - _LEAD) : start.start]
            gap = discourse.text[start.end : end.start]
            if _EXACT.fullmatch(gap) and not _EACH.search(lead + gap) and one.clause.bracket == two.clause.bracket:
                yield pair_link(one, two, {"adjacent", "same-phrase"})


def _near(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers of one unit can be meant for one another."""
    low, high = sorted((one.base_value, two.base_value))
    return one.unit == two.unit and one.dimension == two.dimension and high < _TWICE * low


def _is_hedged(claim: Claim) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or mention.per or claim.role in _MOVED:
        return False
    return bool(_ONE_SIDED & set(mention.hedges)) and mention.dimension not in {"ordinal", "duration", "age", ""}


def _is_plain(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and not mention.hedges and not mention.is_range and not mention.per and claim.role not in _MOVED
