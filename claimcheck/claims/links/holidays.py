"""Days off from one day to another (5月1日至5日放假,共5天), both counted -> links of the two days and their number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.dated import after, end_of, in_one_year, is_length, moment_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["holidays"]

_MOST, _REACH, _BACK, _FEBRUARY, _MARCH = 10, 24, 3, 2, 3
_WEEKDAY = r"(?:[(（][^()（）]{1,8}[)）])?"


@lru_cache(maxsize=8)
def _off(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    off, all_of = pack.alternatives("chronology.days_off"), "(?:一?共|共计|总共|合计|为期)"
    return (
        late(rf"{_WEEKDAY}(?:期间)?[，,]?(?:{off}){{1,2}}(?:[，,]?{all_of}(?:{off})?)?$"),
        late(rf"{off}(?:时间|安排|日期)?(?:为|是|[:：])?[自从]?$"),
    )


def holidays(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Days of one stretch that are taken off are counted with the first and the last."""
    behind, ahead = _off(pack)
    for claim in discourse.claims:
        if not is_length(claim) or claim.quantity.unit != "天" or claim.quantity.hedges or not 1 < claim.quantity.value <= _MOST:
            continue
        told = [other for other in discourse.claims[max(0, claim.id - _BACK) : claim.id] if isinstance(other.mention, Period)]
        if not told or after(discourse, claim) or told[-1].clause.sentence != claim.clause.sentence:
            continue
        start = claim.span.start
        gap, left = discourse.text[told[-1].span.end : start], discourse.text[max(0, told[-1].span.start - 8) : told[-1].span.start]
        named = ahead.search(left) is not None and re.fullmatch(rf"{_WEEKDAY}[，,]?(?:一?共|共计|总共)(?:放假)?", gap) is not None
        if len(gap) > _REACH or not (named or behind.fullmatch(gap)):
            continue
        placed = _placed(told[-1])
        if placed is not None:
            roles = {"start": (placed[0],), "end": (placed[1],), "stated": (claim,)}
            yield Link("days-off", (Reading("days off", roles),), frozenset())


def _placed(claim: Claim) -> tuple[Claim, Claim] | None:
    """The first and the last day, no hour with them; without a year no leap day may lie between."""
    first, last = moment_of(claim), moment_of(claim, last=True)
    if first is None or last is None or first.day is None or last.day is None or first.hour is not None or last.hour is not None:
        return None
    if first.calendar != "gregorian" or first.relative or last.relative:
        return None
    if first.year is None and (first.month or 0) <= _FEBRUARY and (last.month or 0) >= _MARCH:
        return None
    return in_one_year(end_of(claim, last=False), end_of(claim, last=True))
