"""A word for a year (次年, 去年) and the year it is explained by -> links that hold it against the year it counts from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claimcheck.claims.links.bylines import byline_of
from claimcheck.claims.links.dated import end_of, moment_of
from claimcheck.mentions.timewords import time_words
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["relative_years"]

_SAID = late(r"\s?[（(]\s?(?:即|也即|也就是)?|[，,]?(?:即|也就是|亦即|也即)[，,]?")
_OTHER = late(r"年?(?:财年|学年|[级版届])")
_REACH, _POOL = 200, 8
_EVERY_OTHER = "隔"
"""隔年 is the next year to some and the one after to others."""


def relative_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1998年参军,次年(1999年)入党; 2018年5月8日…去年(2017年): one of the years told before must lie as far away as the word says."""
    turns = time_words(pack).relative
    for one, two in pairwise(discourse.claims):
        word, gloss = one.mention, two.mention
        if not isinstance(word, Moment) or not isinstance(gloss, Moment) or not word.relative or word.given:
            continue
        turn = turns.get(word.relative)
        if turn is None or turn.unit != "year" or (turn.steps == 0 and turn.anchor == "text") or not _explains(discourse, one, two):
            continue
        bases = _told_years(discourse, one) if turn.anchor == "text" else _written_years(discourse, one, pack)
        steps = {turn.steps, turn.steps + 1} if word.relative.startswith(_EVERY_OTHER) else {turn.steps}
        if not bases or any(_year(base) + step == gloss.year for base in bases for step in steps):
            continue
        step = Given(one.span, Decimal(turn.steps), word.text)
        reading = Reading("explained", {"base": (bases[0],), "step": (step,), "gloss": (two,)})
        yield Link("relative-year", (reading,), frozenset({"inferred"}) if len({_year(base) for base in bases}) > 1 else frozenset())


def _explains(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether a year of its own stands right behind the word, as its explanation."""
    moment = two.mention
    if not isinstance(moment, Moment) or moment.calendar != "gregorian" or moment.relative or "year" not in moment.given:
        return False
    gap = discourse.text[one.span.end : two.span.start]
    return (
        _SAID.fullmatch(gap) is not None and not moment.given & {"decade", "century"} and not _OTHER.match(discourse.text, two.span.end - 1)
    )


def _told_years(discourse: Discourse, claim: Claim) -> list[Claim]:
    """The years told before in the paragraph, the last first."""
    here = discourse.layout.sentences[claim.clause.sentence].paragraph
    found: list[Claim] = []
    for other in reversed(discourse.claims[max(0, claim.id - _POOL) : claim.id]):
        if claim.span.start - other.span.end > _REACH or discourse.layout.sentences[other.clause.sentence].paragraph != here:
            break
        found += [end_of(other, last=last) for last in (True, False) if _dated(moment_of(other, last=last))]
    return found


def _written_years(discourse: Discourse, claim: Claim, pack: Pack) -> list[Claim]:
    """The date of writing, or the one full date that opens the sentence; then every other year that 去年 might be told of."""
    opening = _opening(discourse, claim)
    bylines = [other for other in discourse.claims[: claim.id] if _full(other) and byline_of(discourse, other, pack) is not None]
    first = bylines[-1:] or ([opening] if opening is not None else [])
    return [*first, *_told_years(discourse, claim)] if first else []


def _opening(discourse: Discourse, claim: Claim) -> Claim | None:
    here = discourse.by_sentence.get(claim.clause.sentence, ())
    return here[0] if _full(here[0]) and here[0].id < claim.id else None


def _full(claim: Claim) -> bool:
    moment = claim.mention
    return (
        isinstance(moment, Moment) and {"year", "month", "day"} <= moment.given and not moment.relative and moment.calendar == "gregorian"
    )


def _dated(moment: Moment | None) -> bool:
    if moment is None or moment.year is None or moment.given & {"decade", "century"}:
        return False
    return ("year" in moment.given or bool(moment.relative)) and not moment.flaws


def _year(claim: Claim) -> int:
    moment = moment_of(claim)
    return 0 if moment is None or moment.year is None else moment.year
