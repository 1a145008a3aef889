"""Lengths of time since events that everybody dates -> links with the dates from which the text speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.scene import left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["since_beginnings"]

_REACH = 14
_PAUSE = late(r"[，。；、,;]")
_WHILE = late("(?:之后|以后|后|之前|以前|前|时|之时|那年|当年)(?!的?(?:近|约|将近|整整|这)?$)|初期|之初")
_THEN = late("后|之后|以后|时|纪念[章币册邮]")
_WITNESSED = late(
    r"(?:见证|经历|历经|亲历|参加|参与)(?:了|过)?[^。！？]*周年[^。！？]*周年|周年[^。！？]*周年[^。！？]*(?:见证|经历|相遇|相逢)"
)
_SHORT = 600
_UNITS = frozenset({"年", "周年"})
_YEAR = Decimal("365.25")


class _Beginnings(NamedTuple):
    dates: dict[str, tuple[date, str]]
    named: re.Pattern[str]
    ongoing: re.Pattern[str]
    as_of: re.Pattern[str]


@lru_cache(maxsize=8)
def _beginnings(pack: Pack) -> _Beginnings:
    dates = {
        word: (date.fromisoformat(row["date"]), row["source"]) for row in pack.facts.rows("beginnings") for word in row["words"].split("|")
    }
    longest_first = sorted(dates, key=lambda word: (-len(word), word))
    return _Beginnings(
        dates,
        late("|".join(map(re.escape, longest_first))),
        late(pack.alternatives("beginnings.ongoing")),
        late(f"{pack.alternatives('beginnings.as_of')}[^，。；]{{0,4}}$"),
    )


def since_beginnings(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """改革开放40周年, 持续近三年的抗疫: the length must fit a date of the text.

    Where it fits none, the length or the dates are wrong.  Where it fits one and the thing is said to go on, a later 截至 that
    it does not fit means that the text speaks from two times.
    """
    known = _beginnings(pack)
    for claim in discourse.claims:
        start = _start(discourse, claim, known)
        if start is None:
            continue
        times = [other for other in discourse.claims if _dated(other) and _after(other, start)]
        fitting = [other for other in times if _fits(claim, start, other)]
        ongoing = known.ongoing.search(left_of(discourse, claim, _REACH))
        if times and not fitting and not ongoing and _told_here(discourse, claim, times):
            yield Link("time-since-known", tuple(_reading(claim, start, other) for other in times[:32]))
        elif fitting and ongoing:
            late = [other for other in times if known.as_of.search(left_of(discourse, other, 8)) and other not in fitting]
            for other in late[:1]:
                yield Link("two-presents", (_reading(claim, start, other),), anchors=tuple(found.span for found in fitting[:1]))


def _start(discourse: Discourse, claim: Claim, known: _Beginnings) -> Given | None:
    """The dated event right before or after a length in years."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.unit not in _UNITS or mention.value < 2:
        return None
    left = _PAUSE.split(left_of(discourse, claim, _REACH))[-1]
    right = _PAUSE.split(right_of(discourse, claim, _REACH))[0]
    if mention.unit == "周年" and _WITNESSED.search(discourse.layout.sentence_text(claim.clause.sentence)):
        return None  # 见证了建校40周年、新中国成立70周年: years gone by
    found = known.named.search(left) or (known.named.search(right) if known.ongoing.search(left) else None)
    if found is None:
        return None
    if _WHILE.match(left[found.end() :]) or _THEN.match(right):
        # 新中国成立后任校长十二年: that was only when it began
        return None
    day, source = known.dates[found.group()]
    return Given(Span(claim.span.start, claim.span.start), Decimal(day.toordinal()), f"{day.year}年{day.month}月{day.day}日", source)


def _told_here(discourse: Discourse, claim: Claim, times: list[Claim]) -> bool:
    """Whether a length can only be that up to the dates of the text: it is short, or one stands in the sentence of the length.

    A long text also tells of the anniversaries of other years.
    """
    return len(discourse.text) <= _SHORT or any(time.clause.sentence == claim.clause.sentence for time in times)


def _dated(claim: Claim) -> bool:
    time = _moment(claim)
    return time is not None and "year" in time.given and time.last is not None and time.calendar == "gregorian"


def _after(claim: Claim, start: Given) -> bool:
    """Whether a date lies after the event: only then can the text be written at it."""
    moment = _moment(claim)
    return moment is not None and moment.last is not None and moment.last > start.value


def _moment(claim: Claim) -> Moment | None:
    """A date, or the end of a period (its beginning while it is open)."""
    mention = claim.mention
    time = (mention.end or mention.start) if isinstance(mention, Period) else mention
    return time if isinstance(time, Moment) else None


def _fits(claim: Claim, start: Given, time: Claim) -> bool:
    """Whether the event lay about as far back as the length says."""
    moment = _moment(time)
    if moment is None or moment.first is None or moment.last is None:
        return False
    low, high = (moment.first - start.value) / _YEAR, (moment.last - start.value) / _YEAR
    length = claim.quantity.interval()
    return (length.lower is None or high >= length.lower - 1) and (length.upper is None or low <= length.upper + Decimal("0.4"))


def _reading(claim: Claim, start: Given, time: Claim) -> Reading:
    return Reading("since", {"stated": (claim,), "start": (start,), "now": (time,)})
