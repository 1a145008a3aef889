"""2、6、12、24 h的累积释放率分别为21%、49%、74%和91% -> each value of a cumulative row and the one at the time before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.links.rows import Row, rows_in
from claimcheck.claims.links.scene import between, left_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["cumulative_rows"]

_SUMMED_UP = late(r"(?:累积|累计)[^，。；\d]{0,14}?(?:分别|依次)(?:为|是|达|达到|约为)?$")
_GROWS = late("释放|溶出|渗透|透过|降解|复发|发生|发病|死亡率|病死|感染|妊娠|检出|失败|完成|投[入资]|到位")
"""Rates that only grow where they are summed up; a survival rate only falls, and a rate of growth may go either way."""
_SIDE_BY_SIDE = late(r"[、,，]|、?[和与及]")
_LEAST = 3


def cumulative_rows(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """Where as many times stand before a row of cumulative values, one after the other, no value is below the one before it."""
    for sentence in discourse.by_sentence:
        for row in rows_in(discourse, sentence):
            times = _times_before(discourse, row) if len(row) >= _LEAST else 0
            ratio = row[0].quantity.dimension == "ratio"
            if times != len(row) or (ratio and not _GROWS.search(left_of(discourse, row[0], 24))):
                continue
            for one, two in pairwise(row):
                if two.quantity.base_value < one.quantity.base_value:
                    roles = {"earlier": (one,), "later": (two,)}
                    yield Link("cumulative-series", (Reading("times in a row", roles),), frozenset({"respectively", "adjacent"}))


def _times_before(discourse: Discourse, row: Row) -> int:
    """How many times, each later than the one before, stand in a run right before the words for a cumulative row; 0 for none."""
    if not row[0].id:
        return 0
    last = discourse.claims[row[0].id - 1]
    if last.clause.sentence != row[0].clause.sentence or not _SUMMED_UP.search(between(discourse, last, row[0])):
        return 0
    run = [last]
    while run[0].id and _SIDE_BY_SIDE.fullmatch(between(discourse, (before := discourse.claims[run[0].id - 1]), run[0])):
        if before.clause.sentence != last.clause.sentence:
            break
        run.insert(0, before)
    return len(run) if _rising(run) else 0


def _rising(run: list[Claim]) -> bool:
    """Whether a run is of lengths of time or of dates, and goes on in time; the unit may stand at the last one alone (2、6、12 h)."""
    if all(isinstance(claim.mention, Moment) for claim in run):
        firsts = [claim.mention.first for claim in run if isinstance(claim.mention, Moment)]
        return all(one is not None and two is not None and one < two for one, two in pairwise(firsts))
    if not all(isinstance(claim.mention, Quantity) for claim in run) or run[-1].quantity.dimension != "duration":
        return False
    return all(one.quantity.value < two.quantity.value and one.quantity.unit in {"", two.quantity.unit} for one, two in pairwise(run))
