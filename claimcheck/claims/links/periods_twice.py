"""Stretches that differ in one year alone where the same figure is told of both -> pairs of years that should be one."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.contexts import contexts_of
from claimcheck.claims.links.dated import end_of
from claimcheck.claims.links.years import year_link, year_words
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["periods_told_twice"]

_LEAST = 10
_OTHERS = late("对照|同期|上年|去年|前后|分别|历史|既往|此前|前一|后一|另|第二|续签|续约|延长|延至|改为|对比|相比")
_LOOK = 24


def periods_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """选取2014年3月至2016年2月收治的112例…本组112例均为2015年3月至2016年2月入院者."""
    comparing = year_words(pack).comparing
    contexts, gathered = contexts_of(discourse, pack), late(pack.alternatives("chronology.gathered_after"))
    stretches = [claim for claim in discourse.of("time") if _dated(claim)]
    if len(stretches) != len({claim.clause.sentence for claim in stretches}):
        return
    for index, one in enumerate(stretches):
        for two in stretches[index + 1 :]:
            last = _differs(one, two)
            around = _near(discourse, one) + "|" + _near(discourse, two)
            if last is None or _OTHERS.search(around) or comparing.search(around):
                continue
            same = _same_figure(discourse, one, two)
            joined = sum(1 for word in contexts.of(one).far if word in contexts.of(two).far)
            if same and (joined or all(gathered.search(_near(discourse, claim)) for claim in (one, two))):
                yield year_link(end_of(one, last=last), end_of(two, last=last), frozenset({"told-twice", "same-value"}))


def _dated(claim: Claim) -> bool:
    mention = claim.mention
    ends = (mention.start, mention.end) if isinstance(mention, Period) else (None,)
    return all(end is not None and "month" in end.given and end.year is not None and end.calendar == "gregorian" for end in ends)


def _differs(one: Claim, two: Claim) -> bool | None:
    """Which end has another year, where the two stretches differ in nothing else: True for the last."""
    first, second = one.mention, two.mention
    if not isinstance(first, Period) or not isinstance(second, Period):
        return None
    ends = ((first.start, second.start), (first.end, second.end))
    if any((_at(a, "month"), _at(a, "day")) != (_at(b, "month"), _at(b, "day")) for a, b in ends):
        return None
    other = [_at(a, "year") != _at(b, "year") for a, b in ends]
    return other[1] if sum(other) == 1 else None


def _at(moment: Moment | None, field: str) -> int | None:
    return getattr(moment, field) if moment is not None else None


def _near(discourse: Discourse, claim: Claim) -> str:
    return discourse.text[max(0, claim.span.start - _LOOK) : claim.span.end + _LOOK]


def _same_figure(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether both sentences give one and the same count."""
    counts = []
    for claim in (one, two):
        here = (c.mention for c in discourse.by_sentence.get(claim.clause.sentence, ()))
        counts.append(
            {(m.unit, m.base_value) for m in here if isinstance(m, Quantity) and m.dimension == "count" and m.base_value >= _LEAST}
        )
    return bool(counts[0] & counts[1])
