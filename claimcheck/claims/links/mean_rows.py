"""A row of values or a range, and an average beside it -> links that hold the average to what it is of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import localcontext
from itertools import pairwise

from claimcheck.claims.links.change_sizes import central
from claimcheck.claims.links.mean_words import TIMES, MeanWords, eaches_of, lead_of, mean_words
from claimcheck.claims.links.rows import Row, rows_in
from claimcheck.claims.links.scene import between, left_of, quantities_in
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["means_of_rows"]

_CLOSE = 16
_AFTER = 6
_PAUSE = late(r"[，。；,;、]")
_MEAN = late(r"(?:平均|均价|均值|中位数?|中间价|[日月年场周]均)[^，。；0-9]{0,8}$")
_OF_EACH = late(r"平均|[日月年场周]均|均价|均值")
_OTHER_THING = late(r"[最极]高平均|[最极]低平均|[，,](?!平均|其|总体|整体|全[年月天日]|[日月年场周人户]均)[一-鿿]{2,}平均[一-鿿]{2,}")
"""水深4~5公里，洋壳平均厚度6公里: another thing, with a name and a measure of its own."""
_PAIRED = late(r"分别|依次")
_OTHERS = late(r"而|全国|全省|同期|去年|上年|历史|行业|同比|环比|比|较|高于|低于")
_WEIGHTED = late(r"人均|户均|每人|每户|价")
_EQUAL = frozenset({"次", "场", "轮", "局", "盘", "天", "年", "月", "个月", "周", "季度", "个季度", "期", "回", "堂", "门", "度"})
"""Things of which no one weighs more than another where the values of each are averaged."""
_UNEQUAL = frozenset({"ratio", "points", "multiple", "doubling", "ordinal"})


def means_of_rows(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """亩产分别为812公斤、790公斤和834公斤,平均812公斤; 年龄23～67岁,平均45.6岁."""
    words = mean_words(pack)
    for sentence in discourse.by_sentence:
        for row in rows_in(discourse, sentence):
            mean = _mean_behind(discourse, row[-1]) or _mean_of_so_many(discourse, row)
            if mean is not None and row[0].quantity.dimension not in _UNEQUAL:
                yield from _of_row(discourse, row, mean, words)
        for claim in quantities_in(discourse, sentence):
            if claim.quantity.is_range and len(claim.quantity.numerals) == 2:
                mean = _mean_behind(discourse, claim)
                if (
                    mean is not None
                    and not _MEAN.search(lead_of(discourse, claim))
                    and not _OTHER_THING.search(between(discourse, claim, mean))
                ):
                    yield Link("mean-between", (_between(mean, *_ends(claim)),), frozenset({"explicit-parts"}))


def _mean_behind(discourse: Discourse, last: Claim) -> Claim | None:
    """The quantity right behind a row or a range that is called its average."""
    if last.id + 1 >= len(discourse.claims):
        return None
    mean = discourse.claims[last.id + 1]
    if not isinstance(mean.mention, Quantity) or mean.clause.sentence != last.clause.sentence or mean.quantity.is_range:
        return None
    one, other = mean.quantity, last.quantity
    gap = between(discourse, last, mean)
    alike = one.dimension == other.dimension and (one.unit == other.unit or one.dimension not in {"count", "money", ""})
    if not alike or len(gap) > _CLOSE or _OTHERS.search(gap) or not _MEAN.search(left_of(discourse, mean, 12)):
        return None
    return mean


def _mean_of_so_many(discourse: Discourse, row: Row) -> Claim | None:
    """A later average of as many as the row has (前五天的最高气温均值为37.2℃), in its sentence or the next."""
    last = row[-1]
    for count, mean in pairwise(discourse.claims[last.id + 1 : last.id + _AFTER]):
        if count.role == "time" or mean.role == "time" or mean.clause.sentence - last.clause.sentence > 1:
            continue
        if count.quantity.dimension not in {"count", "duration"} or count.quantity.value != len(row) or mean.quantity.is_range:
            continue
        alike = mean.quantity.dimension == last.quantity.dimension and mean.quantity.unit == last.quantity.unit
        lead = between(discourse, count, mean)
        if alike and len(lead) <= _CLOSE and not _PAUSE.search(lead) and _MEAN.search(lead) and not _OTHERS.search(lead):
            return mean
    return None


def _of_row(discourse: Discourse, row: Row, mean: Claim, words: MeanWords) -> Iterator[Link]:
    values = [claim.quantity.base_value for claim in row]
    low, high = row[values.index(min(values))], row[values.index(max(values))]
    if not min(values) <= mean.quantity.base_value <= max(values):
        yield Link("mean-between", (_between(mean, low, high),), frozenset({"explicit-parts"}))
    eaches = eaches_of(discourse, mean, words) or ()
    lead = left_of(discourse, row[0], 24)
    paired = _PAIRED.search(lead) is not None and not _WEIGHTED.search(lead)
    if (
        paired
        and (not eaches or eaches == ("",) or set(eaches) & (TIMES | _EQUAL) or "亩" in eaches)
        and _OF_EACH.search(left_of(discourse, mean, 12))
    ):
        players: dict[str, tuple[Operand, ...]] = {"mean": (mean,), "items": row}
        counted = {"stated-count"} if _as_often(discourse, row) else set()
        yield Link("mean-of-row", (Reading("of all alike", players),), frozenset({"respectively", "adjacent", *counted}))


def _as_often(discourse: Discourse, row: Row) -> bool:
    """Whether the sentence counts as many times, days or games before the row as it has values: all of them weigh the same."""
    before = quantities_in(discourse, row[0].clause.sentence)
    return any(c.id < row[0].id and c.quantity.unit in _EQUAL and c.quantity.value == len(row) and not c.quantity.hedges for c in before)


def _between(mean: Claim, low: Operand, high: Operand) -> Reading:
    return Reading("mean", {"mean": (central(mean),), "low": (low,), "high": (high,)})


def _ends(claim: Claim) -> tuple[Given, Given]:
    """The two ends of a range, each as exact as it is written."""
    quantity = claim.quantity
    with localcontext(EXACT):
        first, last = (Given(n.span, n.value * quantity.factor, f"{n.value}{quantity.unit}") for n in quantity.numerals)
    return (first, last) if first.value <= last.value else (last, first)
