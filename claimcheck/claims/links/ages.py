"""Ages and the dates of the lives they belong to -> links that hold one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.dated import after, before, moment_of, year_of, years_marks
from claimcheck.claims.links.persons import Life, life_words, lives
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack

__all__ = ["ages"]

_MOST = 40


@dataclass(frozen=True, slots=True)
class _Words:
    death: re.Pattern[str]
    now: re.Pattern[str]
    then: re.Pattern[str]
    refused_before: re.Pattern[str]
    refused_after: re.Pattern[str]
    relatives: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    def ends(name: str) -> re.Pattern[str]:
        return re.compile(f"{pack.alternatives(f'chronology.{name}')}(?:约|近|已|是|为|仅|了)?$")

    return _Words(
        ends("age_death"),
        ends("age_now"),
        ends("age_then"),
        ends("age_refused_before"),
        re.compile(pack.alternatives("chronology.age_refused_after")),
        re.compile(pack.alternatives("chronology.relatives")),
    )


def ages(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Ages at death, now, and at a dated time, each against every birth it may be counted from."""
    stated = [claim for claim in discourse.claims if isinstance(claim.mention, Quantity) and claim.mention.dimension == "age"]
    life = lives(discourse, life_words(pack))
    for claim in life.brackets:
        yield Link("life-span", (Reading("bracket", {"birth": (_end(claim, life.births),), "death": (_end(claim, life.deaths),)}),))
    if not stated:
        return
    words = _words(pack)
    dated = [_Aged(claim, *found) for claim in stated if (found := _when(discourse, claim, words, life)) is not None]
    for aged in dated:
        link = _against_birth(discourse, aged, life, words)
        if link is not None:
            yield link
    yield from _against_each_other(discourse, dated, words)


@dataclass(frozen=True, slots=True)
class _Aged:
    """An age with the times it may hold at, the likeliest first; ``kind`` is death, now or then."""

    claim: Claim
    kind: str
    times: tuple[Claim, ...]


def _end(bracket: Claim, pool: Sequence[Claim]) -> Claim:
    return next(claim for claim in pool if claim.id == bracket.id)


def _when(discourse: Discourse, claim: Claim, words: _Words, life: Life) -> tuple[str, tuple[Claim, ...]] | None:
    left, right = before(discourse, claim, 12), after(discourse, claim, 8)
    if claim.quantity.is_range or claim.quantity.value < 1 or words.refused_after.match(right):
        return None
    if words.death.search(left):
        return "death", tuple(_nearest(claim, life.deaths))
    if words.refused_before.search(left):
        return None
    sentence = discourse.by_sentence.get(claim.clause.sentence, ())
    times = [
        other for other in sentence if isinstance(other.mention, Moment) and other.mention.year is not None and other not in life.births
    ]
    if words.now.search(left):
        return "now", tuple(_nearest(claim, times))
    earlier = [other for other in times if other.span.end <= claim.span.start]
    if not earlier:
        return None
    gap = discourse.text[earlier[-1].span.end : claim.span.start]
    if len(gap) > 16 or "。" in gap or words.relatives.search(gap):
        return None
    return "then", tuple(reversed(earlier))


def _nearest(claim: Claim, pool: Sequence[Claim]) -> list[Claim]:
    return sorted(pool, key=lambda other: (abs(other.span.start - claim.span.start), other.span.start))


def _paragraph(discourse: Discourse, claim: Claim) -> int:
    return discourse.layout.sentences[claim.clause.sentence].paragraph


def _against_birth(discourse: Discourse, aged: _Aged, life: Life, words: _Words) -> Link | None:
    """Births of the paragraph, or the only one of the text; every pairing with a time of the age may be the right one."""
    here = _paragraph(discourse, aged.claim)
    births = [birth for birth in life.births if _paragraph(discourse, birth) == here]
    marks: set[str] = set()
    if not births:
        if len({year_of(birth) for birth in life.births}) != 1:
            return None
        births = list(life.births[:1])
        marks.add("far-apart")
    births = _nearest(aged.claim, births)
    times = list(aged.times)
    if aged.kind == "now":
        times = [*times, *_years_after(discourse, births[0])]
        marks.add("inferred")
    if not times or words.relatives.search(discourse.text[min(births[0].span.end, aged.claim.span.start) : aged.claim.span.start][:60]):
        return None
    readings = [
        Reading("birth", {"birth": (birth,), "when": (time,), "stated": (aged.claim,)})
        for birth in births
        for time in times
        if birth is not time and (year_of(time, last=True) or 0) >= (year_of(birth) or 0)
    ]
    if not readings:
        return None
    primary = readings[0].players
    marks |= years_marks(*(claim for role in ("birth", "when") for claim in primary[role] if isinstance(claim, Claim)))
    return Link("age-at", tuple(readings[:_MOST]), frozenset(marks))


def _years_after(discourse: Discourse, birth: Claim) -> list[Claim]:
    """Every later year of the text: any may be the 今年 of an age that names none."""
    floor = (year_of(birth) or 0) + 1
    found: dict[int, Claim] = {}
    for claim in discourse.claims:
        year = year_of(claim, last=True)
        if year is not None and year >= floor and claim.id != birth.id:
            found.setdefault(year, claim)
    return list(found.values())


def _against_each_other(discourse: Discourse, dated: Sequence[_Aged], words: _Words) -> Iterator[Link]:
    """Two ages of one life, each at a stated time, imply one year of birth."""
    for index, one in enumerate(dated):
        for two in dated[index + 1 : index + 3]:
            if _paragraph(discourse, one.claim) != _paragraph(discourse, two.claim) or not one.times or not two.times:
                continue
            first, second = one.times[0], two.times[0]
            if "now" in (one.kind, two.kind) or first.id == second.id:
                continue
            between = discourse.text[one.claim.span.end : two.claim.span.start]
            if len(between) > 120 or words.relatives.search(between):
                continue
            marks = years_marks(first, second) | {"inferred"}
            players = {"first": (first,), "first_age": (one.claim,), "second": (second,), "second_age": (two.claim,)}
            if moment_of(first) is not None and moment_of(second) is not None:
                yield Link("ages-apart", (Reading("one life", players),), frozenset(marks))
