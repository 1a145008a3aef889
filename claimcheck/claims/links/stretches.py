"""Stretches of time with two written ends -> links that ask whether they run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["reversed_stretches"]

_ANY_YEAR = 2004
_UNTIL = late("[至到]")
_BEFORE_CHRIST = late(r"前\s?$")
_LOOSE = late(r"\d\d年\s?[到至—~-]{1,2}\s?0\d年|\d{4}年\s-\s\d{4}-\d\d?-")
"""95年到05年, 排到2027年 - 2025-10-23: over the turn of a century, and no stretch at all."""
_YEARLY = frozenset({"year", "decade", "century"})
_DAILY = frozenset({"day", "tenday"})
_TERM = late("(?:期限?|时间)(?:为|是|[:：])?从$")
"""从2022年到2018年的日记 may be told from its end; a term is not, nor are days."""
_EVENING, _NOON, _TEATIME = 16, 12, 7


@lru_cache(maxsize=8)
def _backwards(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        late(f"{pack.alternatives('chronology.backwards')}[^,，。；]{{0,6}}$"),
        late(f"[^。；\n]{{0,16}}?{pack.alternatives('chronology.backwards_behind')}"),
    )


def reversed_stretches(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """10月17日—10月16日, 2022—2018年, 16:30至15:00; stretches over a night or the turn of a year are none."""
    backwards, behind = _backwards(pack)
    for claim in discourse.of("time"):
        mention = claim.mention
        if not isinstance(mention, Period) or mention.start is None or mention.end is None:
            continue
        if mention.start.flaws or mention.end.flaws or mention.start.relative or mention.end.relative:
            continue
        left = discourse.text[max(0, claim.span.start - 8) : claim.span.start]
        if _BEFORE_CHRIST.search(left) or backwards.search(left) or _LOOSE.match(mention.text):
            continue
        days = bool(mention.start.given & _DAILY and mention.end.given & _DAILY)
        if left.endswith("从") and (behind.match(discourse.text, claim.span.end) or not (days or _TERM.search(left))):
            continue
        ends = _dates(mention.start, mention.end)
        if ends is not None:
            term = "day" in ends[1].given and "month" in ends[1].given and bool(_UNTIL.search(mention.text))
            yield _link("term-ends" if term else "period-ends", claim, *ends)
        elif _clock_reversed(mention.start, mention.end):
            yield _link("period-ends-clock", claim, mention.start, mention.end)


def _link(kind: str, claim: Claim, start: Moment, end: Moment) -> Link:
    one, two = replace(claim, mention=start), replace(claim, mention=end)
    return Link(kind, (Reading("ends", {"earlier": (one,), "later": (two,)}),))


def _dates(start: Moment, end: Moment) -> tuple[Moment, Moment] | None:
    """The two ends where they are surely reversed, with a year for both where none is written."""
    if start.calendar != "gregorian" or end.calendar != "gregorian":
        return None
    if start.month is not None and start.month == end.month and start.day is not None and end.day is not None and start.year == end.year:
        if start.day <= end.day or "tenday" in start.given | end.given:
            return None
        return _in(start), _in(end)
    if _turns_back(start, end):
        return _in(start), _in(end)
    if not (start.given & _YEARLY and end.given & _YEARLY) or start.first is None or end.last is None or start.first <= end.last:
        return None
    return start, end


def _turns_back(start: Moment, end: Moment) -> bool:
    """8月下旬至7月中旬: eleven months are not told without 次年."""
    if start.month is None or end.month is None or "year" in end.given or not (start.given & _DAILY and end.given & _DAILY):
        return False
    return start.month - end.month == 1


def _in(moment: Moment) -> Moment:
    try:
        ordinal = date(_ANY_YEAR, moment.month or 1, moment.day or 1).toordinal()
    except ValueError:
        return moment
    return replace(moment, first=ordinal, last=ordinal)


def _clock_reversed(start: Moment, end: Moment) -> bool:
    if start.hour is None or end.hour is None or end.given & {"day", "month"}:
        return False
    if start.hour * 60 + (start.minute or 0) <= end.hour * 60 + (end.minute or 0):
        return False
    overnight = start.hour >= _EVENING and end.hour <= _NOON
    # 下午3点到12点 ends at midnight; 9:00—5:00 counts the afternoon from one again
    twelve = start.hour <= _NOON and end.hour <= _TEATIME
    midnight = start.hour > _NOON and end.hour == _NOON
    return not overnight and not twelve and not midnight
