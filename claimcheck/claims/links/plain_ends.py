"""A length of time that closes its clause and the only two times told before it -> links that hold one against the other."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.bounds import follows
from claimcheck.claims.links.dated import CLOCK, Pair, after, before, measurable, moment_of
from claimcheck.claims.links.events import Event, EventWords, events_in
from claimcheck.claims.links.own_lengths import streak_apart
from claimcheck.claims.links.span_words import SpanWords
from claimcheck.claims.links.surroundings import of_its_size, zones_near
from claimcheck.claims.links.terms import named_term
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["fits_unit", "in_a_month", "plain_ends", "plain_times"]

_SENTENCES, _BEHIND, _CLAUSE, _LEAST = 2, 34, 9, 2
_CLOSES = late(r"(?:了|之久|时间|的?旅程|的?时间)?$")
_EACH = late(r"每|平均|分别|各|至少|最多|最长|不足|约定|再|第|又|前|后|比|较|提前|推迟|延长|缩短|增加|减少|差|欠|余下|剩")
_WRITTEN = late(r"^\s?[电讯]|^[，,]?[^。；\n]{0,16}?(?:报道|公布|公告|披露|消息|获悉|介绍|透露|表示|说)")
_BORN = late(r"^[^，。；]{0,4}(?:出生|生[，,于])")
_UPTO = late(r"^[了，,]{1,2}(?:于|至|到|直到|直至)$")
_BEGINS = late(r"\s?(?:起|开始|以来|至今|前)")
_AGES = frozenset({"decade", "century"})
_WIDE = _AGES | {"quarter", "half", "season", "tenday", "early", "mid", "late"}
_SAME = ("次", "翌", "同", "当", "第二")
_FINE = {"小时": "hour", "分钟": "hour", "天": "day", "周": "day", "个月": "month", "年": "year"}
_HALF = Decimal("0.5")
_MONTH = 1
"""A month of 31 days, in which two days that leave out their month can stand."""


@lru_cache(maxsize=8)
def _going_on(pack: Pack) -> re.Pattern[str]:
    """2000年调入县中,任教15年: what goes on from the last date need not have ended there."""
    return late(f"{pack.alternatives('chronology.goes_on')}[^，。]{{0,3}}$")


@lru_cache(maxsize=8)
def _held_out(pack: Pack) -> re.Pattern[str]:
    return late(f"{pack.alternatives('chronology.held_out')}(?:整整|足足)?$")


def plain_ends(discourse: Discourse, claim: Claim, words: SpanWords, events: EventWords, pack: Pack) -> Link | None:
    """3月12日入库,4月1日取出,存放20天: the two times, the later of which no word makes a beginning."""
    left, right = before(discourse, claim, 14), after(discourse, claim)
    full = words.full.search(left) is not None
    if claim.quantity.unit in CLOCK and zones_near(discourse, claim):
        return None
    if claim.quantity.hedges or not _CLOSES.fullmatch(right) or claim.quantity.value < _HALF:
        return None
    if _EACH.search(left) or words.never.search(left) or (not full and words.refused_before.search(left)) or words.step.search(left):
        return None
    short = 1 < len(left) <= _CLAUSE or _held_out(pack).search(left) is not None
    if not full and not (short and not any(sign.isdigit() for sign in left)):
        return None
    told = plain_times(discourse, claim, events) or (
        _on_both_sides(discourse, claim, events) if full or named_term(discourse, claim) else None
    )
    if told is None:
        return None
    one, two = told
    gap = discourse.text[min(two.claim.span.end, claim.span.start) : max(two.claim.span.start, claim.span.start)]
    if len(gap) > _BEHIND or "；" in gap or two.side > 0 or one.side < 0 or _BEGINS.match(gap):
        return None
    if two.side == 0 and (_going_on(pack).search(left) or claim.quantity.value < _LEAST):
        return None
    pair = in_a_month(Pair(one.claim, two.claim))
    if not measurable(pair, claim.quantity.unit) or not follows(pair.start, pair.end) or not of_its_size(pair, claim):
        return None
    if streak_apart(discourse, claim, pair):
        return None
    marks = {"inferred"} if not full or two.side == 0 else set()
    reading = Reading("told before", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)})
    return Link("span-events", (reading,), frozenset(marks))


def plain_times(discourse: Discourse, claim: Claim, words: EventWords) -> tuple[Event, Event] | None:
    """The two times before a claim that are the only ones of its sentence, or of it and the sentences before, as fine as its unit."""
    fine = _FINE.get(claim.quantity.unit)
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    found: list[Event] = []
    for index in range(here.index, max(-1, here.index - _SENTENCES - 1), -1):
        if sentences[index].paragraph != here.paragraph or fine is None:
            break
        told = [other for other in discourse.by_sentence.get(index, ()) if other.span.end <= claim.span.start]
        if any(isinstance(other.mention, Period) for other in told) or any(_lunar(other) for other in told):
            return None
        found = [*events_in(discourse, told, words), *found]
        if index == here.index and not found:
            return None
        if len(found) >= _LEAST:
            break
    if len(found) != _LEAST or fine is None:
        return None
    one, two = found
    fits = all(_fits(discourse, event.claim, fine) for event in found) and _alike(one.claim, two.claim)
    return (one, two) if fits else None


def _on_both_sides(discourse: Discourse, claim: Claim, words: EventWords) -> tuple[Event, Event] | None:
    """2014年3月抽取样本,干预期为24个月,于2016年3月复查: the only two times of the sentence, the length between them."""
    fine = _FINE.get(claim.quantity.unit)
    told = discourse.by_sentence.get(claim.clause.sentence, ())
    if fine is None or any(isinstance(other.mention, Period) or _lunar(other) for other in told):
        return None
    found = events_in(discourse, told, words)
    if len(found) != _LEAST or not found[0].claim.id < claim.id < found[1].claim.id:
        return None
    upto = _UPTO.search(discourse.text[claim.span.end : found[1].claim.span.start])
    fits = all(_fits(discourse, event.claim, fine) for event in found) and _alike(found[0].claim, found[1].claim)
    return (found[0], found[1]) if fits and upto is not None else None


def _lunar(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and moment.calendar == "lunar"


def fits_unit(discourse: Discourse, claim: Claim, unit: str) -> bool:
    """Whether a time is told of an event, as fine as a unit of length needs."""
    fine = _FINE.get(unit)
    return fine is not None and not _lunar(claim) and _fits(discourse, claim, fine)


def _fits(discourse: Discourse, claim: Claim, fine: str) -> bool:
    moment = claim.mention
    if (
        not isinstance(moment, Moment)
        or moment.flaws
        or moment.hedges
        or moment.given & (_AGES if fine == "year" else _WIDE)
        or getattr(moment, fine) is None
    ):
        return False
    if moment.relative and not moment.relative.startswith(_SAME):
        return False
    right = discourse.text[claim.span.end : claim.span.end + 24]
    return not _WRITTEN.match(right) and not _BORN.match(right)


def _alike(one: Claim, two: Claim) -> bool:
    """Whether both are given as finely; the second may leave out what the first has told."""
    first, second = one.mention, two.mention
    names = ("month", "day", "hour")
    return all((getattr(first, name) is None) == (getattr(second, name) is None) for name in names)


def in_a_month(pair: Pair) -> Pair:
    """10日驶离…16日抵达: two days in order that leave out their month are of one."""
    first, second = pair.start.mention, pair.end.mention
    if not isinstance(first, Moment) or not isinstance(second, Moment) or first.month is not None or second.month is not None:
        return pair
    if first.day is None or second.day is None or second.day <= first.day or first.hour is not None:
        return pair
    return Pair(*(replace(side, mention=replace(moment, month=_MONTH)) for side, moment in ((pair.start, first), (pair.end, second))))
