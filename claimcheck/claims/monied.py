"""Claims with large numbers that have no unit (营业收入46.82亿, 本金20万) -> the same, in 元 where what they measure is money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["monied"]

_LARGE, _MONEY, _UNIT = 10000, "money", "元"


def monied(claims: Iterable[Claim], pack: Pack) -> list[Claim]:
    """The claims, each number of money with its unit."""
    metrics, heads = _metrics(pack), tuple(pack.lexicon("bind.money_heads"))
    return [_with_unit(claim) if _of_money(claim, metrics, heads) else claim for claim in claims]


@lru_cache(maxsize=8)
def _metrics(pack: Pack) -> frozenset[str]:
    return frozenset(metric.id for metric in pack.metrics if metric.dimension == (_MONEY,))


def _of_money(claim: Claim, metrics: frozenset[str], heads: tuple[str, ...]) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.unit or mention.dimension or mention.per or mention.numerals[0].place % 10:
        return False
    if not any(scale in mention.text for scale in "万亿") or max(abs(numeral.value) for numeral in mention.numerals) < _LARGE:
        return False
    return claim.metric in metrics or (not claim.metric and claim.head.endswith(heads))


def _with_unit(claim: Claim) -> Claim:
    return claim.saying(replace(claim.quantity, unit=_UNIT, dimension=_MONEY))
