"""An average over days, months or years, what it may be taken over and a total -> links where swapped digits tell them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext

from claimcheck.claims.links.mean_words import MeanWords, eaches_of, lead_of, mean_words
from claimcheck.claims.links.pools import near_claims, times_of
from claimcheck.claims.links.scene import between, left_of, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["means_by_slip"]

_SPELLS = frozenset({"天", "个月", "年"})
_OTHER = late(r"去年|上年|同期|最高|最低|峰值|单日|当日|能力|设计|计划|目标|预计|往年|平时|平日|工作日|周末|双休")
_WHOLE_YEAR = late(r"全年|一年|年度|这一年")
_IN_A_YEAR = {"天": (Decimal(365), Decimal(366)), "个月": (Decimal(12),)}
_OF_SEVERAL = late(r"(?P<n>[两二三四五])(?:年|次|季|期|天|个月)(?:的|来|间|以来)?平均[^，。；\d]{0,6}$")
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_FEWEST, _SWAP, _BACK, _NEAR = 10, 2, 3, 10
_ROUGHLY = Decimal("0.02")


def means_by_slip(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """10月1日至7日共40.5万人次，日均8.5万; 2018年亩产820.8千克，2019年776.2千克，两年平均798.5千克: 5.8 and 789.5 are meant."""
    words = mean_words(pack)
    for mean in discourse.claims:
        if not isinstance(mean.mention, Quantity) or mean.quantity.is_range or mean.quantity.value <= 0:
            continue
        of_several = _OF_SEVERAL.search(left_of(discourse, mean, 16))
        link = _of_row(discourse, mean, _NUMBERS[of_several["n"]]) if of_several else _of_time(discourse, mean, words)
        if link is not None:
            yield link


def _of_time(discourse: Discourse, mean: Claim, words: MeanWords) -> Link | None:
    """The average over a stretch of time, where each total and stretch nearby misses it and one misses it by swapped digits alone."""
    units = eaches_of(discourse, mean, words)
    if units is None or len(units) != 1 or units[0] not in _SPELLS or _OTHER.search(left_of(discourse, mean, 12)):
        return None
    unit = units[0]
    totals = [c for c in near_claims(discourse, mean) if c.id != mean.id and _total(discourse, mean, c, words)]
    if not totals:
        return None
    stretches: list[Operand] = [*times_of(discourse, mean, unit, words)]
    stretches += [c for c in near_claims(discourse, mean) if c.quantity.unit == unit and c.quantity.value > 1 and not c.quantity.hedges]
    said = "".join(discourse.layout.sentence_text(index) for index in {mean.clause.sentence, totals[0].clause.sentence})
    if _WHOLE_YEAR.search(said):
        stretches += [Given(mean.span, number, "一年") for number in _IN_A_YEAR.get(unit, ())]
    found = None
    for total in totals:
        for stretch in stretches:
            with localcontext(EXACT):
                number = stretch.value if isinstance(stretch, Given) else stretch.quantity.value
                due = total.quantity.base_value / number
                if abs(due - mean.quantity.base_value) <= _ROUGHLY * due:
                    return None
            if found is None and _swapped(mean, due):
                found = (total, stretch)
    if found is None:
        return None
    players: dict[str, tuple[Operand, ...]] = {"total": (found[0],), "mean": (mean,), "count": (found[1],)}
    return Link("mean-of-total", (Reading("swapped digits", players),), frozenset({"swapped", "explicit-total"}))


def _total(discourse: Discourse, mean: Claim, claim: Claim, words: MeanWords) -> bool:
    """Whether a number is called the total of as much as an average is of."""
    one, other = mean.quantity, claim.quantity
    if (one.dimension, one.unit) != (other.dimension, other.unit) or other.per or other.is_range or other.base_value <= one.base_value:
        return False
    if abs(claim.clause.sentence - mean.clause.sentence) > 1 or eaches_of(discourse, claim, words):
        return False
    lead = lead_of(discourse, claim)
    return words.total.search(lead) is not None and _OTHER.search(lead[-16:]) is None and claim.role not in {"from", "to", "base", "delta"}


def _of_row(discourse: Discourse, mean: Claim, size: int) -> Link | None:
    """The average of the last so many values of its kind, each with a year or a name of its own."""
    before = [
        c
        for c in near_claims(discourse, mean)
        if c.id < mean.id
        and (c.quantity.dimension, c.quantity.unit) == (mean.quantity.dimension, mean.quantity.unit)
        and c.role not in {"delta", "from", "base"}
        and same_paragraph(discourse, c, mean)
        and not c.quantity.is_range
    ]
    row = tuple(before[-size:])
    if len(before) != size or mean.quantity.dimension == "ratio" or mean.clause.sentence - row[0].clause.sentence > _BACK:
        return None
    if len({left_of(discourse, c, 2) for c in row}) > 1 and not all(_dated(discourse, c) for c in row):
        return None
    with localcontext(EXACT):
        due = sum((c.quantity.base_value for c in row), Decimal(0)) / size
    if not _swapped(mean, due):
        return None
    players: dict[str, tuple[Operand, ...]] = {"mean": (mean,), "items": row}
    return Link("mean-of-row", (Reading("swapped digits", players),), frozenset({"swapped", "adjacent"}))


def _dated(discourse: Discourse, claim: Claim) -> bool:
    """Whether a date stands right before a value."""
    before = discourse.claims[claim.id - 1] if claim.id else claim
    return before.role == "time" and len(between(discourse, before, claim)) <= _NEAR


def _swapped(mean: Claim, due: Decimal) -> bool:
    """Whether two swapped digits make an average of what it is due to be, rounded or cut to its last digit."""
    quantity = mean.quantity
    with localcontext(EXACT):
        step = quantity.place * quantity.factor
        exact = due / step
        stated = str(int(quantity.base_value / step))
        roundings = {str(int(exact)), str(int(exact.quantize(Decimal(1), ROUND_HALF_UP)))}
    return any(_one_swap(stated, other) for other in roundings)


def _one_swap(stated: str, other: str) -> bool:
    if len(stated) != len(other) or int(other) < _FEWEST:
        return False
    apart: Sequence[int] = [index for index in range(len(stated)) if stated[index] != other[index]]
    return len(apart) == _SWAP and sorted(stated) == sorted(other)
