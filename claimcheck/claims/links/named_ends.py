"""A length that names its two ends (从选址到通航经历17年), and the dates of these told around it -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.bounds import follows
from claimcheck.claims.links.dated import Pair, after, in_one_year, is_length, measurable
from claimcheck.claims.links.plain_ends import fits_unit
from claimcheck.claims.links.span_words import conditional
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["named_ends"]

_REACH, _TOLD, _NEAR, _LEAST, _LONG = 40, 40, 3, 2, 4
_NOT_ENDS = late("以上|以下|以内|内|前|左右|不等|的?(?:期限|时限|计划|目标)")


@lru_cache(maxsize=8)
def _frame(pack: Pack) -> re.Pattern[str]:
    name = r"[^，。；：,;:0-9]{2,10}?"
    return late(
        rf"[从自由](?P<one>{name})[到至](?P<two>{name})(?:[，,][^，。；0-9]{{0,8}}?)?"
        rf"(?:[仅只共就已]|仅仅|一共|总共|前后|整整|足足){{0,2}}{pack.alternatives('chronology.took')}了?$"
    )


def named_ends(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """The one date that tells of the first end, and the one that tells of the other."""
    frame = _frame(pack)
    for claim in discourse.claims:
        if not is_length(claim) or claim.quantity.hedges or claim.quantity.value < _LEAST or conditional(after(discourse, claim)):
            continue
        sentence = discourse.layout.sentences[claim.clause.sentence].span.start
        found = frame.search(discourse.text, max(sentence, claim.span.start - _REACH), claim.span.start)
        if found is None or _NOT_ENDS.match(discourse.text, claim.span.end):
            continue
        dates = _dates(discourse, claim)
        one, two = (_told(discourse, dates, found[name], claim) for name in ("one", "two"))
        placed = None if one is None or two is None or one.id == two.id else in_one_year(one, two)
        if placed is None or not follows(*placed):
            continue
        pair = Pair(*placed)
        if measurable(pair, claim.quantity.unit) and of_its_size(pair, claim):
            ends = {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}
            yield Link("span-events", (Reading("named", ends),), frozenset({"inferred"}))


def _dates(discourse: Discourse, claim: Claim) -> list[Claim]:
    """The single times of the sentences around a length, as fine as its unit."""
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    return [
        other
        for index in range(max(0, here.index - _NEAR), min(len(sentences), here.index + _NEAR + 1))
        if sentences[index].paragraph == here.paragraph
        for other in discourse.by_sentence.get(index, ())
        if isinstance(other.mention, Moment) and fits_unit(discourse, other, claim.quantity.unit)
    ]


def _told(discourse: Discourse, dates: list[Claim], name: str, claim: Claim) -> Claim | None:
    """The only date beside which the name of an end is told; of a long name its last or its first word will do."""
    for word in (name, name[-2:], name[:2]) if len(name) >= _LONG else (name,):
        found = [date for date in dates if word in _beside(discourse, date, claim)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _beside(discourse: Discourse, date: Claim, claim: Claim) -> str:
    """What a date tells: from it to the next time or the end of its sentence, the length and its frame left out."""
    stop = discourse.layout.sentences[date.clause.sentence].span.end
    times = (other.span.start for other in discourse.claims[date.id + 1 :] if isinstance(other.mention, Moment | Period))
    end = min(stop, date.span.end + _TOLD, next(times, stop))
    if date.span.end <= claim.span.start < end:
        end = max(date.span.end, min(end, claim.span.start - _REACH))
    return discourse.text[date.span.end : end]
