"""A length of time that a heading or an opening sentence tells, and the first times told below it -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from claimcheck.claims.links.bounds import follows
from claimcheck.claims.links.dated import Pair, after, before, end_of, is_length, measurable, moment_of
from claimcheck.claims.links.events import event_words, events_in
from claimcheck.claims.links.own_lengths import named_plan
from claimcheck.claims.links.plain_ends import fits_unit, in_a_month
from claimcheck.claims.links.span_words import SpanWords, aside, not_of_dates, span_words
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["ends_ahead"]

_NEXT, _LEAD, _MOST, _FEWEST, _FRAME = 2, 5, 6, 2, 30
_NOW = ("今", "本", "目前", "如今", "去年", "明年")
_SINCE, _PLANNED = late("[^，。；]{0,24}?(?:以来|至今)"), late("计划|预计|将|拟|力争|目标|争取|有望")
_COMMAS = frozenset("，,")
_FROM_TO = "从(?!此|今)[^，。；0-9]{2,14}?[到至][^，。；0-9]{2,14}?"
"""从申报到批准用时9天: what begins and what ends, named with the length."""
_IN_WHICH = late(r"(?:的?[一-龥]{0,3})?(?:期间|年?间|里|任期中)")


class _Words(NamedTuple):
    refused_before: re.Pattern[str]
    refused_after: re.Pattern[str]
    cue: re.Pattern[str]
    closed: re.Pattern[str]
    framed: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    of = pack.alternatives
    return _Words(
        late(of("chronology.ahead_refused_before")),
        late(rf"\s?(?:{of('chronology.ahead_refused_after')}|后(?!终|重|再|团|又|才))"),
        late(rf"(?:[这一](?:场|起|桩|段|次|宗|项|件)|此次)?(?:{of('chronology.ahead_cues')})"),
        late(rf"[^，。；]{{0,12}}(?:{of('chronology.ahead_ends')})"),
        late(rf"{_FROM_TO}(?:[，,][^，。；0-9]{{0,8}}?)?(?:[仅只共就]|仅仅|一共|总共|前后|整整|足足){{0,2}}{of('chronology.took')}了?$"),
    )


def ends_ahead(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """为期10天的夏令营结束了。7月16日…集合,7月25日…归来: the first two times below, or the one stretch, and no other pair fits."""
    words, told_of = span_words(pack), _words(pack)
    for claim in discourse.of("duration"):
        if (
            not is_length(claim)
            or claim.quantity.hedges
            or not _alone(discourse, claim)
            or not _may_be_dated(discourse, claim, words, told_of)
        ):
            continue
        told = _below(discourse, claim)
        if told is None:
            continue
        first, pairs = told
        if _next_clause(discourse, claim, told_of) and not _ended(discourse, first, pack):
            continue
        if not of_its_size(first, claim) or not (_cued(discourse, claim, told_of) or _ended(discourse, first, pack)):
            continue
        heading = discourse.layout.sentences[claim.clause.sentence].heading
        marks = frozenset({"inferred", "title"} if heading else {"inferred"})
        readings = tuple(_reading(pair, claim) for pair in (first, *(pair for pair in pairs if pair != first)))
        yield Link("span-events", readings, marks)


def _alone(discourse: Discourse, claim: Claim) -> bool:
    """Whether a length is the only one, and no time is written, in its sentence or, in a heading, its line."""
    same = discourse.by_sentence.get(claim.clause.sentence, ())
    others = [other for other in same if other.id != claim.id and not (_within(discourse, claim) and other.id > claim.id)]
    if any(is_length(other) and other.quantity.unit == claim.quantity.unit for other in others):
        return False
    return not any(isinstance(other.mention, Period) or ((moment := moment_of(other)) is not None and moment.given) for other in others)


def _within(discourse: Discourse, claim: Claim) -> bool:
    """Whether the clause of a length opens its sentence as the time in which what follows came about: 在位21年间,他…"""
    opens = claim.clause.span.start == discourse.layout.sentences[claim.clause.sentence].span.start
    return opens and _IN_WHICH.fullmatch(after(discourse, claim)) is not None


def _may_be_dated(discourse: Discourse, claim: Claim, words: SpanWords, told_of: _Words) -> bool:
    """Whether the words before and after a length make it the time that something took."""
    left, right = before(discourse, claim), after(discourse, claim)
    if not_of_dates(discourse, claim, words) or named_plan(discourse, claim) or aside(discourse, claim):
        return False
    if told_of.refused_before.search(left) or words.never.search(left) or told_of.refused_after.match(right):
        return False
    sentence = discourse.layout.sentences[claim.clause.sentence]
    if sentence.heading:
        return sentence.index <= 1
    if told_of.framed.search(_two_clauses(discourse, claim)):
        return True
    if not right and discourse.text[claim.span.end : claim.span.end + 1] in _COMMAS:
        # 历时26个月,大桥终于通车: the next clause tells how it ended
        right = discourse.text[claim.span.end + 1 : sentence.span.end]
    return _cued(discourse, claim, told_of) and told_of.closed.match(right + "。") is not None


def _next_clause(discourse: Discourse, claim: Claim, told_of: _Words) -> bool:
    """Whether only the clause behind a length tells that it came to its end, or years are told between two names."""
    if told_of.framed.search(_two_clauses(discourse, claim)):
        return claim.quantity.unit == "年"
    return not discourse.layout.sentences[claim.clause.sentence].heading and not after(discourse, claim)


def _cued(discourse: Discourse, claim: Claim, told_of: _Words) -> bool:
    """Whether the clause of a length opens with what makes it the time from a beginning to its end."""
    left = _clause_before(discourse, claim)
    return told_of.cue.match(left) is not None or told_of.framed.search(_two_clauses(discourse, claim)) is not None


def _clause_before(discourse: Discourse, claim: Claim) -> str:
    return discourse.text[claim.clause.span.start : claim.span.start]


def _two_clauses(discourse: Discourse, claim: Claim) -> str:
    """The clause of a length up to it, and the one before it in the sentence."""
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    return discourse.text[max(start, claim.clause.span.start - _FRAME) : claim.span.start]


def _ended(discourse: Discourse, pair: Pair, pack: Pack) -> bool:
    """Whether a stretch is written as one, or a word says that something ended at its second time."""
    words = event_words(pack)
    return pair.start.id == pair.end.id or any(
        event.claim.id == pair.end.id and event.side < 0
        for event in events_in(discourse, discourse.by_sentence.get(pair.end.clause.sentence, ()), words)
    )


def _below(discourse: Discourse, claim: Claim) -> tuple[Pair, list[Pair]] | None:
    """The first two times of the sentences below, or the ends of the one stretch there, then all pairs of the times that follow."""
    sentences = discourse.layout.sentences
    here, unit = sentences[claim.clause.sentence], claim.quantity.unit
    found: list[Claim] = []
    rest: list[Claim] = []
    for index in range(here.index, len(sentences)):
        for other in discourse.by_sentence.get(index, ()):
            if other.id <= claim.id:
                continue
            if claim.quantity.unit == "年" and _today(other):
                return None
            ends = [end_of(other, last=last) for last in (False, True)] if isinstance(other.mention, Period) else [other]
            ends = [end for end in ends if isinstance(end.mention, Moment) and fits_unit(discourse, end, unit)]
            lead = here.heading or not here.index
            near = index - here.index <= (_LEAD if lead else _NEXT) and (lead or sentences[index].paragraph == here.paragraph)
            (found if near and len(found) < _FEWEST else rest).extend(ends)
    if len(found) != _FEWEST or len(rest) > _MOST or any(_open(discourse, one) for one in found):
        return None
    pairs = [pair for one, two in combinations([*found, *rest], 2) for pair in _in_order(one, two) if measurable(pair, unit)]
    if not pairs or {pairs[0].start.span, pairs[0].end.span} != {one.span for one in found}:
        return None
    return pairs[0], pairs


def _open(discourse: Discourse, claim: Claim) -> bool:
    """Whether a time begins what goes on to this day, or is that of a plan."""
    return _SINCE.match(discourse.text, claim.span.end) is not None or _PLANNED.search(before(discourse, claim)) is not None


def _today(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and moment.relative.startswith(_NOW)


def _in_order(one: Claim, two: Claim) -> Sequence[Pair]:
    pair = in_a_month(Pair(one, two))
    if one.id == two.id:
        return [pair]
    return [side for side in (pair, Pair(pair.end, pair.start)) if follows(side.start, side.end)][:1]


def _reading(pair: Pair, claim: Claim) -> Reading:
    return Reading("told below", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)})
