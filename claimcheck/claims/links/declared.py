"""Rates of exchange and conversion that a text gives itself -> links that hold its other sums and measures to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from itertools import pairwise

from claimcheck.claims.links.scene import between, left_of, quantities_in
from claimcheck.claims.links.slips import narrowed
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["converted", "declares"]

_ROUND = frozenset({Decimal(1), Decimal(100)})
_HEDGES = "(?:约|大约|为|人民币|可|当时|现)*"
_FLOATING = frozenset({"age", "ratio", "points", "multiple", "ordinal", "temperature", "duration"})


@dataclass(frozen=True, slots=True)
class _Rate:
    """So much of one unit for one, or a hundred, of another: the two claims, the first of which is the round one."""

    one: Claim
    many: Claim

    def factors(self) -> Iterator[Decimal]:
        """What the round side is worth in the other's base unit: as written, and at both ends of what its digits leave open."""
        quantity = self.many.quantity
        with localcontext(EXACT):
            half = quantity.place * quantity.factor / 2 if quantity.place < 1 else Decimal(0)
            for value in dict.fromkeys((quantity.base_value, quantity.base_value - half, quantity.base_value + half)):
                yield value / self.one.quantity.base_value


def declares(discourse: Discourse, one: Claim, other: Claim, pack: Pack) -> bool:
    """Whether two neighbouring quantities are a rate: 1美元约合7.1元, 3.5兰特合1美元, 1吉瓦时=100万千瓦时."""
    a, b = one.quantity, other.quantity
    if a.unit == b.unit or a.is_range or b.is_range or not a.unit or not b.unit or {a.dimension, b.dimension} & _FLOATING:
        return False
    if {a.dimension, b.dimension} == {"count", "money"} or not (_is_round(one) or _is_round(other)):
        return False  # 共2次，一次为1.8亿元
    joined = late(rf"\s*{_HEDGES}{pack.alternatives('facts.exchanged')}{_HEDGES}\s*")
    return joined.fullmatch(between(discourse, one, other)) is not None


def _is_round(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.value == 1 or (quantity.value in _ROUND and quantity.dimension == "money")


def converted(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every value with its gloss in another unit, beside a rate between the two units in the same sentence."""
    for sentence in discourse.layout.sentences:
        here = quantities_in(discourse, sentence.index)
        if len(here) < 4:
            continue
        for index in range(len(here) - 1):
            one, other = here[index : index + 2]
            if declares(discourse, one, other, pack):
                rate = _Rate(one, other) if _is_round(one) else _Rate(other, one)
                yield from _held(discourse, rate, [c for c in here if c not in (one, other)], pack)


def _held(discourse: Discourse, rate: _Rate, others: Sequence[Claim], pack: Pack) -> Iterator[Link]:
    """The nearest value and gloss in the two units of a rate."""
    cue = late(rf"{pack.alternatives('facts.gloss')}(?:人民币|约|大约|为|近|超过|可达)*$")
    units = {rate.one.quantity.unit, rate.many.quantity.unit}
    usable = [c for c in others if c.quantity.unit in units and not c.quantity.per and not c.quantity.is_range]
    if any(declares(discourse, one, other, pack) for one, other in pairwise(usable)):
        return  # 官方汇率1美元约合120比索,黑市1美元约合365比索: a second rate is no value at the first
    for value, gloss in pairwise(usable):
        if {value.quantity.unit, gloss.quantity.unit} != units or abs(gloss.id - value.id) > 3:
            continue
        if not cue.search(left_of(discourse, gloss, 12)) or any(c.id in range(value.id + 1, gloss.id) for c in usable):
            continue
        foreign, local = (value, gloss) if value.quantity.unit == rate.one.quantity.unit else (gloss, value)
        readings = tuple(
            Reading(
                "at the stated rate",
                {
                    "foreign": (_narrow(foreign),),
                    "rate": (Given(rate.many.span, factor, rate.many.mention.text),),
                    "local": (_narrow(local),),
                },
            )
            for factor in rate.factors()
        )
        yield Link("currency-at-rate", readings, frozenset({"declared-gloss"}))
        return


def _narrow(claim: Claim) -> Claim:
    return replace(claim, mention=narrowed(claim.quantity))
