"""Times of day beside what happens once (发射, 开幕, 坠毁) -> pairs that give one such event two of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["clocks_told_twice"]

_TOLD = late(
    r"(?:的?(?:具体|准确|实际|精确)?时间|时刻)?(?:定?[为是在于]|：|:)*(?:北京时间|当地时间|当天|当日|当晚|今天|昨天|昨日|昨晚|该日|同日)?$"
)
_OTHERS = late(r"原定|原计划|推迟|提前|改为|延后|调整|误|另一|第[二三四五]|再次|又|余震|时差|当地时间|较|比|预计")
_BEHIND, _BEFORE = 30, 22


@lru_cache(maxsize=8)
def _events(pack: Pack) -> re.Pattern[str]:
    return late(f"(?P<event>{pack.alternatives('chronology.once')})")


def clocks_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """9月12日11时26分，…成功发射。…发射时间为11时36分."""
    events = _events(pack)
    if not events.search(discourse.text) or _OTHERS.search(discourse.text):
        return
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in discourse.of("time"):
        if _clock(claim) and (event := _event(discourse, claim, events)):
            told[event].append(claim)
    for claims in told.values():
        values = {(claim.mention.hour, claim.mention.minute) for claim in claims if isinstance(claim.mention, Moment)}
        one, other = claims[0], next((claim for claim in claims if _differ(claims[0], claim)), None)
        if len(values) == 2 and other is not None and one.clause.sentence != other.clause.sentence:
            yield Link("one-event-clocks", (Reading("one event", {"first": (one,), "second": (other,)}),), frozenset({"told-twice"}))


def _clock(claim: Claim) -> bool:
    moment = claim.mention
    return isinstance(moment, Moment) and {"hour", "minute"} <= moment.given and not moment.hedges and not moment.flaws


def _event(discourse: Discourse, claim: Claim, events: re.Pattern[str]) -> str:
    """The event that a clock dates: right behind it in the clause, or before it with 时间为."""
    text, sentence = discourse.text, discourse.layout.sentences[claim.clause.sentence].span
    before = text[max(sentence.start, claim.span.start - _BEFORE) : claim.span.start]
    told = _TOLD.search(before)
    if told is not None and told.group() and (found := list(events.finditer(before[: told.start()]))) and found[-1].end() == told.start():
        return found[-1]["event"]
    behind = text[claim.span.end : min(sentence.end, claim.span.end + _BEHIND)]
    first = events.search(behind)
    return first["event"] if first is not None and not any(sign.isdigit() for sign in behind[: first.start()]) else ""


def _differ(one: Claim, other: Claim) -> bool:
    """Whether two clocks of one day, as far as both write it, show two times of one half of the day."""
    a, b = one.mention, other.mention
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    days = [(a.month, b.month), (a.day, b.day)]
    if any(None not in pair and pair[0] != pair[1] for pair in days) or (a.hour, a.minute) == (b.hour, b.minute):
        return False
    return a.minute == b.minute or a.hour == b.hour
