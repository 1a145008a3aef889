"""A dated act that sets a day, and the day it sets -> links that keep the day from lying before the act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.chronology import chronology
from claimcheck.claims.links.dated import before, end_of, explicit, in_one_year, moment_of, of_unknown_year, years_marks
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["days_set"]

_REACH = 22
_ACT = 64
_SENTENCES = 2


class _Words(NamedTuple):
    due: re.Pattern[str]
    act: re.Pattern[str]
    anew: re.Pattern[str]
    other: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    of = chronology(pack)
    return _Words(
        late(f"{of('due_before')}[^，。；、,;0-9]{{0,6}}$"),
        late(f"^[^。；;\\n]{{0,40}}?{of('sets_a_day')}"),
        late(of("made_anew")),
        late(f"{of('no_act_near')}[^，。；,;]{{0,4}}$"),
    )


def days_set(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2015年11月17日借款…约定借款期限至2014年底: no day is set that has gone by."""
    words = _words(pack)
    for sentence, claims in discourse.by_sentence.items():
        if not any(moment_of(claim) is not None for claim in claims):
            continue
        for index, claim in enumerate(claims):
            due = moment_of(claim, last=True) or moment_of(claim)
            if due is None or due.calendar != "gregorian" or due.relative or due.flaws or not due.given & {"year", "month", "day"}:
                continue
            if not words.due.search(before(discourse, claim, _REACH)):
                continue
            acts = _acts(discourse, sentence, [*claims[:index]], claim, words)
            link = _link(discourse, acts, claim, words) if acts else None
            if link is not None:
                yield link


def _acts(discourse: Discourse, sentence: int, here: list[Claim], due: Claim, words: _Words) -> list[Claim]:
    """The dates of acts told before the day they set, the nearest first."""
    sentences = discourse.layout.sentences
    pool = here
    for earlier in range(sentence - 1, max(-1, sentence - 1 - _SENTENCES), -1):
        if sentences[earlier].paragraph != sentences[sentence].paragraph:
            break
        pool = [*discourse.by_sentence.get(earlier, ()), *pool]
    found = []
    stop = due.span.start
    for claim in reversed(pool):
        moment = claim.mention
        if moment_of(claim) is None:
            continue
        right, stop = discourse.text[claim.span.end : min(claim.span.end + _ACT, stop)], claim.span.start
        if not isinstance(moment, Moment) or moment.calendar != "gregorian" or moment.relative or moment.flaws or claim.clause.bracket:
            continue
        left = before(discourse, claim, _REACH)
        if not moment.given & {"month", "day"} or words.due.search(left) or words.other.search(left[-8:]):
            continue
        if words.act.match(right):
            found.append(claim)
    return found


def _link(discourse: Discourse, acts: list[Claim], due: Claim, words: _Words) -> Link | None:
    nearest = acts[0]
    if words.anew.search(discourse.text[discourse.layout.sentences[nearest.clause.sentence].span.start : due.span.end + 4]):
        # what is put on paper later may speak of a day gone by
        return None
    last = end_of(due, last=moment_of(due, last=True) is not None)
    readings = []
    for act in acts:
        placed = in_one_year(act, last)
        if placed is None or of_unknown_year(act, due):
            return None
        one, two = placed[0].mention, placed[1].mention
        if not isinstance(one, Moment) or not isinstance(two, Moment) or not _placed(one, two, act, due):
            return None
        readings.append(Reading("sets", {"earlier": (placed[0],), "later": (placed[1],)}))
    marks = set(years_marks(nearest, due)) if readings[0].players["earlier"][0] is nearest else set()
    if nearest.clause.sentence != due.clause.sentence:
        marks.add("far-apart")
    return Link("events-in-order", tuple(readings), frozenset(marks))


def _placed(act: Moment, due: Moment, one: Claim, two: Claim) -> bool:
    """Whether the day that is set cannot lie in the next year, which need not be written."""
    return (explicit(one) and explicit(two)) or "year" in due.given or 0 <= (act.month or 0) - (due.month or 0) <= 1
