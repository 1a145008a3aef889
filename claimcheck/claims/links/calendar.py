"""Single dates and clock times -> links that no calendar and no clock can keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.dated import before
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["impossible_times"]

_DATES = frozenset({"no-such-month", "no-such-day", "no-such-quarter"})
_CLOCK = frozenset({"no-such-hour", "no-such-minute", "no-such-second", "day-part"})
_LEAP = (2, 29)
_CODE_BEFORE = late(r"[A-Za-z第./-]\s?$")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        late(f"{pack.alternatives('time.score_words')}|比分|局|球"),
        late(pack.alternatives("chronology.late_clock")),
        late(pack.alternatives("chronology.lunar_around")),
    )


def impossible_times(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Dates and clock times whose fields do not exist: 2月30日, 13月, 五季度, 25时, 凌晨15时."""
    scores, late, lunar = _words(pack)
    for claim in discourse.claims:
        flaws = _flaws(claim)
        if not flaws & (_DATES | _CLOCK) or _CODE_BEFORE.search(discourse.text[max(0, claim.span.start - 2) : claim.span.start]):
            continue
        around = discourse.text[max(0, claim.span.start - 12) : claim.span.end + 8]
        if flaws & _CLOCK and ":" in claim.mention.text.replace("：", ":") and scores.search(around):
            continue
        if flaws & _CLOCK and _quoted(discourse, claim):
            continue
        if flaws & _CLOCK and late.search(discourse.text):
            # broadcasters count on to 30 o'clock, and a minute with a leap second to 60
            continue
        if flaws & _DATES and lunar.search(before(discourse, claim, 12)):
            continue
        if (flaws & _DATES and _of_a_leap_year(claim)) or (flaws & _CLOCK and _alone(discourse, claim)):
            continue
        yield Link("impossible-date" if flaws & _DATES else "impossible-clock", (Reading("as written", {"time": (claim,)}),))


def _of_a_leap_year(claim: Claim) -> bool:
    """2月29日 without its year: the year it has from dates before it need not be its own."""
    moment = claim.mention
    return isinstance(moment, Moment) and (moment.month, moment.day) == _LEAP and "year" not in moment.given


def _alone(discourse: Discourse, claim: Claim) -> bool:
    """29:12 in a line of its own: minutes and seconds of a recording."""
    text, span = discourse.text, claim.span
    end = text.find("\n", span.end)
    return ":" in claim.mention.text and not (text[text.rfind("\n", 0, span.start) + 1 : span.start] + text[span.end : end]).strip()


def _quoted(discourse: Discourse, claim: Claim) -> bool:
    """「25时」: a way of writing that the text speaks of, not a time of its own."""
    text, span = discourse.text, claim.span
    return text[max(0, span.start - 1) : span.start] in set('「“‘『"') and text[span.end : span.end + 1] in set('」”’』"')


def _flaws(claim: Claim) -> frozenset[str]:
    mention = claim.mention
    if isinstance(mention, Moment):
        return frozenset(mention.flaws) if mention.calendar == "gregorian" or "solar" in mention.given else frozenset()
    if isinstance(mention, Period):
        ends = (mention.start, mention.end)
        return frozenset(flaw for end in ends if end is not None and end.calendar == "gregorian" for flaw in end.flaws)
    return frozenset()
