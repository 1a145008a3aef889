"""The dates around a length of time -> which begin and which end something, and the stretches they may bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.dated import Pair, before, end_of, moment_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["Event", "EventWords", "bounded", "event_words", "events_in", "events_of"]

_REACH = 32
_STRETCH = 3
_SHORT = 2


@dataclass(frozen=True, slots=True)
class EventWords:
    """Words of beginning and ending."""

    starts_before: re.Pattern[str]
    ends_before: re.Pattern[str]
    either: re.Pattern[str]
    starts: frozenset[str]
    ends: frozenset[str]
    bare: frozenset[str]
    clock_starts: re.Pattern[str]
    clock_ends: re.Pattern[str]


class Event(NamedTuple):
    """A single date with +1 where something begins, -1 where it ends, 0 where neither is said; ``named`` where a verb says what."""

    claim: Claim
    side: int
    named: bool = True


@lru_cache(maxsize=8)
def event_words(pack: Pack) -> EventWords:
    """The words of a pack."""
    starts, ends = pack.lexicon("chronology.starts"), pack.lexicon("chronology.ends")
    words = sorted({*starts, *ends}, key=lambda word: (-len(word), word))
    return EventWords(
        late(f"{pack.alternatives('chronology.starts_before')}$"),
        late(f"{pack.alternatives('chronology.ends_before')}$"),
        late("|".join(map(re.escape, words))),
        frozenset(starts),
        frozenset(ends),
        frozenset(pack.lexicon("chronology.bare_bounds")),
        late(rf"\s?{pack.alternatives('chronology.clock_starts')}(?=[，,、；;。（()）\s]|$)"),
        late(rf"\s?{pack.alternatives('chronology.clock_ends')}(?=[，,、；;。（()）\s]|$)"),
    )


def events_of(discourse: Discourse, claim: Claim, words: EventWords) -> list[Event]:
    """The single dates near a claim in its paragraph, in order."""
    layout = discourse.layout
    here = layout.sentences[claim.clause.sentence]
    found: list[Event] = []
    for index in range(max(0, here.index - _STRETCH), min(len(layout.sentences), here.index + _STRETCH)):
        if layout.sentences[index].paragraph == here.paragraph:
            found.extend(events_in(discourse, discourse.by_sentence.get(index, ()), words))
    return found


def events_in(discourse: Discourse, claims: Sequence[Claim], words: EventWords) -> list[Event]:
    """The dates of one sentence; a stretch gives both its ends, an open one (自2020年起) begins something."""
    found: list[Event] = []
    for place, other in enumerate(claims):
        moment = moment_of(other)
        if moment is None or not (moment.given & {"year", "month", "day", "hour"} or _is_today(moment)):
            continue
        if isinstance(other.mention, Period) and other.mention.end is not None:
            found.append(Event(end_of(other, last=False), 1, named=False))
            found.append(Event(end_of(other, last=True), -1, named=False))
            continue
        following = next((later.span.start for later in claims[place + 1 :] if isinstance(later.mention, Moment | Period)), None)
        found.append(_event(discourse, other, following, words))
    return found


def _event(discourse: Discourse, claim: Claim, following: int | None, words: EventWords) -> Event:
    left = before(discourse, claim, 8)
    moment = moment_of(claim)
    if moment is not None and moment.hour is not None:
        # 8时10分开,11时20分到
        for side, pattern in ((1, words.clock_starts), (-1, words.clock_ends)):
            if pattern.match(discourse.text, claim.span.end):
                return Event(claim, side)
    stop = min(claim.span.end + _REACH, discourse.layout.sentence_at(claim.span.start).span.end, following or len(discourse.text))
    found = words.either.search(discourse.text, claim.span.end, max(claim.span.end, stop))
    if found is not None and found.group() == "起":
        # 起 begins whatever follows, and what follows may be an end: 自4月17日起解除封控
        found = words.either.search(discourse.text, found.end(), max(found.end(), stop)) or found
    word = found.group() if found is not None else ""
    named = bool(word) and word not in words.bare
    if isinstance(claim.mention, Period):
        # 自2020年起 begins something, unless what follows is an end: 自4月17日起解除封控
        ends = word in words.ends and word not in words.starts
        return Event(end_of(claim, last=False), -1 if ends else 1, named or not word)
    if ended := words.ends_before.search(left):
        # 持续到 says of what, 至 does not
        return Event(claim, -1, named or len(ended.group()) > _SHORT)
    began = words.starts_before.search(left)
    if began and (word not in words.ends or len(began.group()) > _SHORT):
        # 起息日为2月1日,到期日为8月1日: what follows the mark is said of the next date
        return Event(claim, 1, named)
    if not word or (word in words.starts and word in words.ends):
        return Event(claim, 0, named)
    return Event(claim, 1 if word in words.starts else -1, named)


def bounded(events: Sequence[Event]) -> Iterator[Pair]:
    """Every beginning with every end that does not come before it; a date of neither kind may be both."""
    for one in events:
        if one.side < 0:
            continue
        for two in events:
            if two.side <= 0 and two.claim is not one.claim and one.side != two.side and _before(one.claim, two.claim):
                yield Pair(one.claim, two.claim)


def _before(one: Claim, two: Claim) -> bool:
    first, second = moment_of(one), moment_of(two)
    if first is None or second is None:
        return False
    if first.first is None or second.last is None:
        return one.span.start < two.span.start
    if first.first == second.last and first.hour is not None and second.hour is not None:
        return one.span.start < two.span.start
    return first.first <= second.last


_TODAY = frozenset({"今日", "今天", "昨日", "昨天"})


def _is_today(moment: Moment) -> bool:
    """Whether a word for a day is dated by the day of the text."""
    return moment.relative in _TODAY and moment.year is not None and moment.day is not None
