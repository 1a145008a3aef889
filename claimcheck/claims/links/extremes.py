"""A highest and a lowest value -> links that keep an average between them, stated or made of a total and a count."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import localcontext

from claimcheck.claims.links.mean_words import MeanWords, eaches_of, lead_of, mean_words, shared_stem
from claimcheck.claims.links.pools import times_of
from claimcheck.claims.links.scene import comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["extremes"]

_PRICED = frozenset({"money"})
_MOST = 8


def extremes(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """最高价, 最低价 and 总额 ÷ 股数 or 均价; 单日最高 × days against the total of those days."""
    words = mean_words(pack)
    for sentence in discourse.by_sentence:
        claims = [c for c in quantities_in(discourse, sentence) if not c.quantity.is_range and c.quantity.value > 0]
        highs = [c for c in claims if words.highest.search(lead_of(discourse, c))]
        lows = [c for c in claims if words.lowest.search(lead_of(discourse, c))]
        for high in highs[:_MOST]:
            low = next((c for c in lows if c.quantity.dimension == high.quantity.dimension and c.quantity.unit == high.quantity.unit), None)
            if low is not None and low is not high and not words.total.search(lead_of(discourse, high)):
                yield from _between(discourse, high, low, claims, words)
            yield from _peak(discourse, high, words)
        yield from _ranged(discourse, sentence, claims, words)


def _between(discourse: Discourse, high: Claim, low: Claim, claims: list[Claim], words: MeanWords) -> Iterator[Link]:
    """An average of the same things, or a total over a count, must lie between the lowest and the highest."""
    ends = {"low": (low,), "high": (high,)}
    for mean in claims:
        alike = mean.quantity.unit == high.quantity.unit or shared_stem(mean, high)  # 最高点海拔871米,年平均降水量1177.8毫米
        if mean not in (high, low) and alike and comparable(mean, high) and words.average.search(mean.label):
            yield Link("mean-between", (Reading("mean", {"mean": (mean,), **ends}),), frozenset({"explicit-parts"}))
            return
    if high.quantity.dimension not in _PRICED:
        return
    totals = [c for c in claims if c not in (high, low) and c.quantity.unit == high.quantity.unit and not c.quantity.per]
    counts = [c for c in claims if c.quantity.dimension == "count" and (not high.quantity.per or c.quantity.unit == high.quantity.per)]
    totals = [c for c in totals if c.quantity.dimension == "money" and not eaches_of(discourse, c, words)]
    readings = [Reading("total", {"total": (t,), "count": (n,), **ends}) for t in totals[:_MOST] for n in counts[:_MOST]]
    if readings:
        lone = {"lone-whole"} if len(readings) == 1 else set()
        yield Link("total-between", tuple(readings), frozenset({"explicit-parts", *lone}))


def _ranged(discourse: Discourse, sentence: int, claims: list[Claim], words: MeanWords) -> Iterator[Link]:
    """成交价格区间为每股7.76元至9.35元: the two ends of a price are its lowest and its highest."""
    for price in quantities_in(discourse, sentence):
        quantity = price.quantity
        if not quantity.is_range or quantity.dimension != "money" or len(quantity.numerals) != 2 or quantity.hedges:
            continue
        each = eaches_of(discourse, price, words)
        if not each or not words.price.search(lead_of(discourse, price)):
            continue
        with localcontext(EXACT):
            low, high = (Given(price.span, n.value * quantity.factor, f"{n.value}{quantity.unit}") for n in quantity.numerals)
        totals = [c for c in claims if c.quantity.unit == quantity.unit and not c.quantity.per and not eaches_of(discourse, c, words)]
        counts = [c for c in claims if c.quantity.dimension == "count" and (c.quantity.unit in each or each == ("",))]
        readings = [
            Reading("total", {"total": (t,), "count": (n,), "low": (low,), "high": (high,)}) for t in totals[:_MOST] for n in counts[:_MOST]
        ]
        if readings:
            yield Link("total-between", tuple(readings), frozenset({"explicit-parts", *({"lone-whole"} if len(readings) == 1 else ())}))


def _peak(discourse: Discourse, high: Claim, words: MeanWords) -> Iterator[Link]:
    """No day can be so poor that the days together exceed the best day times their number."""
    lead = lead_of(discourse, high)
    if ("日" not in lead and "天" not in lead) or "其中" in discourse.layout.sentence_text(high.clause.sentence):
        return
    pool = [c for c in discourse.claims if abs(c.clause.sentence - high.clause.sentence) <= 1 and isinstance(c.mention, Quantity)]
    totals = [
        c
        for c in pool
        if c is not high and comparable(c, high) and not words.extreme.search(lead_of(discourse, c)) and not eaches_of(discourse, c, words)
    ]
    totals = [c for c in totals if shared_stem(high, c) and c.quantity.value > high.quantity.value]
    if not totals:
        return
    days: list[Operand] = [c for c in pool if c.quantity.unit == "天"]
    days += times_of(discourse, high, "天", words)
    readings = [Reading("days", {"total": (t,), "peak": (high,), "days": (n,)}) for t in totals[:_MOST] for n in days[:_MOST]]
    if readings:
        yield Link("total-of-days", tuple(readings), frozenset({"same-noun"}))
