"""The dated offices of a career -> links that keep what is told inside an office within it, and the offices in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.dated import end_of, explicit, moment_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["offices"]

_REACH = 80
_ROWS = 4
_MEANWHILE = late("[其期]间[：:，,于在]{0,2}$")
_LEAD = " 　·•●*—-"


@lru_cache(maxsize=8)
def _held(pack: Pack) -> re.Pattern[str]:
    return late(f"^[^。；;]{{0,12}}?{pack.alternatives('chronology.offices')}")


def offices(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2007年1月,任副省长(2006年2月当选): the bracket tells of the office, and its date lies in it."""
    held = _held(pack)
    entry: Claim | None = None
    rows: list[Claim] = []
    for claim in discourse.of("time"):
        moment = moment_of(claim)
        if moment is None or moment.calendar != "gregorian" or not explicit(claim) or moment.flaws or moment.first is None:
            continue
        if claim.clause.bracket:
            if entry is not None and claim.clause.sentence == entry.clause.sentence:
                yield from _within(discourse, entry, claim, held)
            continue
        opens = claim.span.start - claim.clause.span.start <= 1
        entry = claim if opens and held.match(discourse.text[claim.span.end : claim.span.end + 40]) else None
        if entry is not None and _opens_line(discourse, claim):
            rows.append(claim)
        elif entry is None and _opens_line(discourse, claim):
            yield from _rows(rows)
            rows = []
    yield from _rows(rows)


def _within(discourse: Discourse, entry: Claim, inside: Claim, held: re.Pattern[str]) -> Iterator[Link]:
    if inside.span.start - entry.span.end > _REACH:
        return
    if isinstance(inside.mention, Period) and not _MEANWHILE.search(discourse.text[max(0, inside.span.start - 6) : inside.span.start]):
        # who studies besides an office may have begun before it
        return
    if isinstance(inside.mention, Moment) and not held.match(discourse.text[inside.span.end : inside.span.end + 24]):
        return
    first, last = end_of(entry, last=False), end_of(inside, last=isinstance(inside.mention, Period) and inside.mention.end is not None)
    if isinstance(inside.mention, Period) and inside.mention.end is None:
        return
    reading = Reading("told of the office", {"earlier": (first,), "later": (end_of(inside, last=False),)})
    yield Link("told-in-order", (reading,), frozenset({"inferred"}))
    if isinstance(entry.mention, Period) and entry.mention.end is not None:
        reading = Reading("told of the office", {"earlier": (last,), "later": (end_of(entry, last=True),)})
        yield Link("told-in-order", (reading,), frozenset({"inferred"}))


def _opens_line(discourse: Discourse, claim: Claim) -> bool:
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    line = discourse.text.rfind("\n", 0, claim.span.start) + 1
    return not discourse.text[min(start, line) : claim.span.start].strip(_LEAD)


def _rows(rows: list[Claim]) -> Iterator[Link]:
    """The one row without which the others stand in order."""
    days = [moment.first for claim in rows if (moment := moment_of(claim)) is not None and moment.first is not None]
    if len(days) < _ROWS or len(days) != len(rows):
        return
    falls = [index for index in range(1, len(days)) if days[index] < days[index - 1]]
    if len(falls) != 1:
        return
    at = falls[0]
    for drop in (at, at - 1):
        rest = days[:drop] + days[drop + 1 :]
        if rest == sorted(rest):
            players = {"earlier": (end_of(rows[at - 1], last=False),), "later": (end_of(rows[at], last=False),)}
            yield Link("told-in-order", (Reading("rows in order", players),), frozenset({"inferred"}))
            return
