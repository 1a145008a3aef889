"""Times of one day told in neighbouring sentences, each with a step of a process -> links that hold one against the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.links.dated import moment_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["clock_orders"]

_LOOK = 36
_NOON, _NIGHT = 12, 5
_MOST = 240
"""Minutes that a slip goes back: what lies farther back is of another day."""
_SAME_DAY = ("当天", "当日", "同日")


class _Step(NamedTuple):
    claim: Claim
    moment: Moment
    process: str
    place: int
    word: str


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], dict[str, list[tuple[str, int]]], re.Pattern[str]]:
    table: dict[str, list[tuple[str, int]]] = {}
    for name in ("chronology.day_stages", "chronology.day_stages_apart"):
        for word, meanings in pack.table(name).items():
            for meaning in meanings.split("|"):
                process, place = meaning.split()[:2]
                table.setdefault(word, []).append((process, int(place)))
    words = sorted(table, key=lambda word: (-len(word), word))
    skip = late(f"{pack.alternatives('chronology.clock_back')}|{pack.alternatives('chronology.next_day')}")
    return late("|".join(map(re.escape, words))), table, skip


def clock_orders(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """14时20分接到报警。消防员于14时5分赶到: a later step of one process, told next, does not bear an earlier time of the day."""
    stages, table, skip = _words(pack)
    clocks = [claim for claim in discourse.claims if isinstance(claim.mention, Moment) and claim.mention.hour is not None]
    for one, two in pairwise(clocks):
        if not _beside(discourse, one, two) or not _goes_back(one, two):
            continue
        low = discourse.layout.sentences[one.clause.sentence].span.start
        high = discourse.layout.sentences[two.clause.sentence].span.end
        if skip.search(discourse.text, low, high):
            continue
        steps = [list(_steps(discourse, claim, stages, table, upto)) for claim, upto in ((one, two.span.start), (two, high))]
        found = next((pair for pair in ((a, b) for a in steps[0] for b in steps[1]) if _follow(*pair)), None)
        if found is not None and not _told_elsewhere(found, pack):
            players = {"earlier": (one,), "later": (two,)}
            marks = frozenset({"far-apart"}) if one.clause.sentence != two.clause.sentence else frozenset()
            yield Link("clock-in-order", (Reading(f"{found[0].word} before {found[1].word}", players),), marks)


def _told_elsewhere(pair: tuple[_Step, _Step], pack: Pack) -> bool:
    """Whether both steps are of those that a single sentence orders by itself (claims/links/orders.py)."""
    one, two = pair
    plain = pack.table("chronology.day_stages")
    together = one.claim.clause.sentence == two.claim.clause.sentence and not two.moment.relative
    return together and one.word in plain and two.word in plain


def _follow(one: _Step, two: _Step) -> bool:
    return one.process == two.process and one.place < two.place


def _steps(
    discourse: Discourse, claim: Claim, stages: re.Pattern[str], table: dict[str, list[tuple[str, int]]], upto: int
) -> Iterator[_Step]:
    """What the clause right behind a time, or the one after it, says to have happened then."""
    moment = claim.mention
    end = min(upto, claim.span.end + _LOOK, discourse.layout.sentences[claim.clause.sentence].span.end)
    found = stages.search(discourse.text, claim.span.end, end)
    if isinstance(moment, Moment) and found is not None:
        yield from (_Step(claim, moment, process, place, found.group()) for process, place in table[found.group()])


def _beside(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether the second is told in the same sentence or the next, of the same paragraph, and no other date stands between."""
    sentences = discourse.layout.sentences
    first, second = sentences[one.clause.sentence], sentences[two.clause.sentence]
    if first.paragraph != second.paragraph or second.index - first.index > 1:
        return False
    told = (moment_of(claim) for claim in discourse.claims[one.id + 1 : two.id])
    return not any(moment is not None and (moment.day is not None or moment.relative) for moment in told)


def _goes_back(one: Claim, two: Claim) -> bool:
    """Whether the second clock is earlier than the first in every reading of its half of the day, by no more than a slip."""
    a, b = one.mention, two.mention
    if not isinstance(a, Moment) or not isinstance(b, Moment) or a.hour is None or b.hour is None:
        return False
    if (b.relative and not b.relative.startswith(_SAME_DAY)) or b.given & {"day", "month", "year"} or a.flaws or b.flaws:
        return False
    back = (a.hour - b.hour) * 60 + (a.minute or 0) - (b.minute or 0)
    if b.minute is None and a.hour == b.hour:
        return False
    half = a.hour >= _NOON > b.hour and "daypart" not in b.given
    return 0 < back <= _MOST and b.hour > _NIGHT and not half
