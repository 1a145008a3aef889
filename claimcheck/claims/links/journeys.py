"""How long a journey now takes, beside what it took before (由10小时压缩到8小时), and its two clock times -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.dated import CLOCK, Pair, is_length, measurable
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["journeys"]

_TIMES, _REACH, _APART = 2, 40, 40


@lru_cache(maxsize=8)
def _came_to(pack: Pack) -> re.Pattern[str]:
    of = pack.alternatives
    return late(rf"{of('chronology.journey_time')}[^，。；]{{0,16}}?{of('chronology.journey_became')}(?:[至到为]了?)$")


def journeys(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """22:40始发,次日6:25到达,运行时间由十小时压缩到7小时45分: the only two clock times before it in the sentence."""
    came_to = _came_to(pack)
    for claim in discourse.claims:
        if not is_length(claim) or claim.quantity.unit not in CLOCK or claim.quantity.hedges:
            continue
        start = claim.mention.around.start if not isinstance(claim.mention, Moment | Period) else claim.span.start
        if not came_to.search(discourse.text, max(0, start - _REACH), start):
            continue
        here = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if isinstance(other.mention, Moment | Period)]
        if len(here) != _TIMES or not all(_clock(other) and other.span.end <= start for other in here):
            continue
        pair = Pair(here[0], here[1])
        near = pair.end.span.start - pair.start.span.end <= _APART and start - pair.end.span.end <= _APART
        if near and measurable(pair, claim.quantity.unit) and of_its_size(pair, claim):
            ends = {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}
            yield Link("span-events", (Reading("journey", ends),), frozenset({"inferred"}))


def _clock(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment) and "hour" in claim.mention.given
