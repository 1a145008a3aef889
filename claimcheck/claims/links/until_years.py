"""A beginning and the years there have been by a later date (创办于1987年。到2011年,已有24年) -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, before, end_of, explicit, is_length, lines_before, measurable, moment_of, year_of
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["until_years"]

_FEWEST, _REACH, _BACK, _BESIDE = 2, 24, 120, 14
_BY_NOW = late("(?:已有|已经有?|已|至今已?经?有?|迄今已?经?有?|已经?过去|已经?走过)(?:了|整整|足足|的)*$")
_LASTING = frozenset({"founding", "opening", "start", "work", "party", "army", "wedding"})
_NO_LENGTH = ("以上", "以内", "前", "后", "级", "期", "轻", "来的")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    origins = sorted(word for word, kind in pack.table("chronology.origins").items() if kind in _LASTING)
    begun = "|".join(map(re.escape, sorted(origins, key=len, reverse=True)))
    return (
        late(rf"(?:{pack.alternatives('chronology.passed_upto')}|截至|截止到?|截至到)$"),
        late(rf"[^，。；,;0-9]{{0,{_BESIDE}}}?(?:{begun})"),
        late(rf"(?:(?:{begun})[于在]?|{pack.alternatives('chronology.founded_before')})$"),
    )


def until_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Years that there have been by a date, against the only beginning told before it in its sentence or the one above."""
    upto, begun, begun_in = _words(pack)
    for claim in discourse.of("duration"):
        if not is_length(claim) or claim.quantity.unit != "年" or claim.quantity.value < _FEWEST or claim.quantity.hedges:
            continue
        start, text = outer(claim.mention).start, discourse.text
        if not _BY_NOW.search(before(discourse, claim)) or text.startswith(_NO_LENGTH, outer(claim.mention).end):
            continue
        told = [other for other in lines_before(discourse, claim, 1) if other.id < claim.id and moment_of(other) is not None]
        if len(told) != _FEWEST or not all(_plain(other) for other in told):
            continue
        first, last = told
        near = last.clause.sentence == claim.clause.sentence and start - last.span.end <= _REACH and start - first.span.end <= _BACK
        if not near or not upto.search(text, max(0, last.span.start - 4), last.span.start):
            continue
        if not begun.match(text, first.span.end) and not begun_in.search(text, max(0, first.span.start - 6), first.span.start):
            continue
        pair = Pair(end_of(first, last=False), last)
        ordered = measurable(pair, "年") and (year_of(first) or 0) < (year_of(last) or 0)
        if ordered and not any(is_length(other) for other in discourse.claims[last.id + 1 : claim.id]) and of_its_size(pair, claim):
            yield Link("span-since", (Reading("since", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}),))


def _plain(claim: Claim) -> bool:
    """Whether a date writes its year; a stretch is told of something else."""
    moment = moment_of(claim)
    closed = isinstance(claim.mention, Period) and claim.mention.end is not None
    return explicit(claim) and not closed and moment is not None and not moment.given & {"decade", "century"}
