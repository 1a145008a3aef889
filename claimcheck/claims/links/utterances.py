"""A dated statement and the dates it speaks of -> links that keep the past before it and what it orders after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.chronology import as_of, chronology, open_future
from claimcheck.claims.links.dated import before, end_of, in_one_year, moment_of, years_marks
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["statements"]

_SINCE = ("以来", "至今", "迄今")
_SPEECH = 44
_FAR = 90
_CLOSE = 7
_ANY_MONTH = 730000
_BACK = 400
"""Days from which on a date is that of another story."""


class _Words(NamedTuple):
    says: re.Pattern[str]
    orders: re.Pattern[str]
    as_of: re.Pattern[str]
    since: re.Pattern[str]
    begins: re.Pattern[str]
    ahead: re.Pattern[str]
    deadline: re.Pattern[str]
    struck: re.Pattern[str]
    open: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    of = chronology(pack)
    return _Words(
        late(f"^[^。；;\\n]{{0,{_SPEECH}}}?{of('says')}"),
        late(f"^[^。；;\\n]{{0,{_SPEECH}}}?{of('ordains')}[^。；;\\n]{{0,24}}?(?:自|从|于)$"),
        as_of(pack),
        late(r"(?:[^，。；;,]{0,16}?)(?:以来|至今|迄今)"),
        late(f"起?[，,]?[^，。；;,]{{0,10}}?{of('forward')}"),
        late(of("ahead_near")),
        late(of("deadline")),
        late(f"(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚间|晚上?|深夜|夜间)?[^，。；;,0-9]{{0,14}}?{of('struck')}"),
        open_future(pack),
    )


def statements(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2008年3月,某人说,自2008年6月以来…: who speaks in March knows nothing of June."""
    words = _words(pack)
    for claims in discourse.by_sentence.values():
        for index, claim in enumerate(claims[:-1]):
            yield from _reported(discourse, claim, claims[index + 1 :], words)
            if not _spoken_on(claim):
                continue
            for other in claims[index + 1 :]:
                gap = discourse.text[claim.span.end : other.span.start]
                if len(gap) > _FAR:
                    break
                if moment_of(other) is None:
                    continue
                link = _told(discourse, claim, other, gap, words)
                if link is not None:
                    yield link
                break


def _reported(discourse: Discourse, claim: Claim, others: Sequence[Claim], words: _Words) -> Iterator[Link]:
    """28日称…29日遭袭击: nobody reports a blow before it falls; two bare days lie in one month where they are close."""
    said = claim.mention
    if not isinstance(said, Moment) or said.day is None or said.hour is not None or claim.clause.bracket or said.relative:
        return
    other = next((one for one in others if isinstance(one.mention, Moment | Period)), None)
    told = other.mention if other is not None else None
    if other is None or not isinstance(told, Moment) or told.day is None or told.relative or told.given - {"month", "day"}:
        return
    gap, right = discourse.text[claim.span.end : other.span.start], discourse.text[other.span.end : other.span.end + 24]
    if len(gap) > _FAR or not words.says.match(gap) or not words.struck.match(right) or words.open.search(gap + right):
        return
    if ("month" in told.given and told.month != said.month) or not 0 < told.day - said.day <= _CLOSE:
        return
    sides = [_in_month(one, said.month or told.month or 1) for one in (other, claim)]
    yield Link("told-in-order", (Reading("reported", {"earlier": (sides[0],), "later": (sides[1],)}),))


def _in_month(claim: Claim, month: int) -> Claim:
    """A bare day in the month that both days are taken to lie in."""
    moment = claim.mention
    if not isinstance(moment, Moment) or moment.day is None or moment.first is not None:
        return claim
    day = _ANY_MONTH + moment.day
    return replace(claim, mention=replace(moment, month=month, first=day, last=day))


def _spoken_on(claim: Claim) -> bool:
    """Whether a date opens its clause, as the date of what the sentence tells."""
    moment = claim.mention
    if not isinstance(moment, Moment) or moment.calendar != "gregorian" or moment.flaws:
        return False
    return "month" in moment.given and not claim.clause.bracket and claim.span.start - claim.clause.span.start <= 1


def _told(discourse: Discourse, claim: Claim, other: Claim, gap: str, words: _Words) -> Link | None:
    told = moment_of(other)
    if (
        "；" in gap
        or told is None
        or told.calendar != "gregorian"
        or told.relative
        or told.flaws
        or not told.given & {"year", "month", "day"}
    ):
        return None
    left, right = before(discourse, other, 14), discourse.text[other.span.end : other.span.end + 30]
    if words.orders.match(gap) and "day" in told.given and words.begins.match(right):
        return _ordered(claim, end_of(other, last=False))
    if not words.says.match(gap) or words.ahead.search(left) or (isinstance(other.mention, Period) and other.mention.end is not None):
        return None
    opened = isinstance(other.mention, Period) or left.endswith(("自", "从"))
    since = opened and (words.since.match(right) or other.mention.text.endswith(_SINCE))
    if since or (words.as_of.search(left) and not words.deadline.search(discourse.layout.sentence_text(other.clause.sentence))):
        return _ordered(end_of(other, last=False), claim)
    return None


def _ordered(earlier: Claim, later: Claim) -> Link | None:
    placed = in_one_year(earlier, later)
    if placed is None:
        return None
    one, two = placed[0].mention, placed[1].mention
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.first is None or two.last is None:
        return None
    marks = years_marks(earlier, later) if placed[0] is earlier else frozenset()
    players = {"earlier": (placed[0],), "later": (placed[1],)}
    if one.first == two.last and one.hour is not None and two.hour is not None:
        return Link("clock-in-order", (Reading("stated", players),), marks)
    if one.first - two.last > _BACK:
        return None
    return Link("told-in-order", (Reading("stated", players),), marks)
