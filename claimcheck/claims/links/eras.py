"""A time and the same time in another reckoning beside it -> links that hold one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.dated import end_of, moment_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["eras"]

_SIXTY, _FIRST_CYCLE, _TWELVE = 60, 4, 12
_REACH = 12
_MIDDLE = 6
_OPENS = ("(", "（")
_WIDE = frozenset({"decade", "century"})


@lru_cache(maxsize=8)
def _joint(pack: Pack) -> re.Pattern[str]:
    return late(rf"\s?[（(]\s?(?:{pack.alternatives('chronology.gloss_joint')})?\s?")


@lru_cache(maxsize=8)
def _apposed(pack: Pack) -> re.Pattern[str]:
    """光绪二十四年,即1898年: between a year and its reign where no bracket is."""
    return late(rf"[，,、]?\s?(?:{pack.alternatives('chronology.era_apposed')})\s?(?:公元|西元|公历)?\s?")


@lru_cache(maxsize=8)
def _said(pack: Pack) -> re.Pattern[str]:
    """2019年是农历己亥年: between a year and its name in a cycle."""
    return late(rf"(?:{pack.alternatives('chronology.gloss_said')})(?:{pack.alternatives('chronology.lunar_names')})?的?")


@lru_cache(maxsize=8)
def _cycle(pack: Pack) -> re.Pattern[str]:
    stems, branches, animals = ("".join(pack.lexicon(f"chronology.{name}")) for name in ("stems", "branches", "animals"))
    return late(rf"([{stems}])([{branches}])([{animals}])?年|(?:农历|生肖|岁次)([{animals}])年")


@lru_cache(maxsize=8)
def _reigns(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("chronology.sure_reigns"))


_FISCAL = late("财年|财季|(?:财政|会计|营业|结算)年度")


def eras(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """光绪二十六年(1910年), 19世纪90年代(1993年), 二季度(7—9月), 甲午年(1895年)."""
    joint, reigns, apposed = _joint(pack), _reigns(pack), _apposed(pack)
    for one, two in pairwise(discourse.claims):
        gap = discourse.text[one.span.end : two.span.start]
        if gap[:2].strip()[:1] in _OPENS and joint.fullmatch(gap):
            if _FISCAL.search(discourse.text, max(0, one.span.start - 8), one.span.end):
                continue  # 2022财年一季度(2021年4月至6月)
            link = _glossed(one, two, reigns)
            if link is not None:
                yield link
        elif gap and apposed.fullmatch(gap) and (link := _glossed(one, two, reigns)) is not None and _one_reign(one, two):
            yield link
    yield from _cycles(discourse, pack)


def _glossed(one: Claim, two: Claim, sure: re.Pattern[str]) -> Link | None:
    first, second = moment_of(one), moment_of(two)
    if first is None or second is None or not isinstance(one.mention, Moment):
        return None
    if first.given & {"quarter", "half"} and isinstance(two.mention, Period):
        return _months(first, one, two.mention, two)
    reign = first if first.calendar == "era" else second
    reigns = (first.calendar == "era") != (second.calendar == "era") and bool(sure.search(reign.text))
    wide = bool(first.given & _WIDE) != bool(second.given & _WIDE)
    if not (reigns or wide) or not isinstance(two.mention, Moment) or first.first is None or second.first is None:
        return None
    return Link("same-time", (Reading("gloss", {"value": (one,), "gloss": (two,)}),))


def _one_reign(one: Claim, two: Claim) -> bool:
    """Whether one of two years is told by its reign and neither is of another reckoning than years."""
    moments = [moment_of(one), moment_of(two)]
    eras = [moment is not None and moment.calendar == "era" for moment in moments]
    return eras[0] != eras[1] and not any(moment is None or moment.given & _WIDE or moment.relative for moment in moments)


def _months(part: Moment, claim: Claim, period: Period, gloss: Claim) -> Link | None:
    """The months of a quarter or of half a year are fixed."""
    start, end = period.start, period.end
    if start is None or end is None or start.month is None or end.month is None or part.month is None:
        return None
    if "quarter" in start.given | end.given:
        return None
    length = 3 if "quarter" in part.given else 6
    players: dict[str, tuple[Operand, ...]] = {
        "value": (claim,),
        "start": (end_of(gloss, last=False),),
        "end": (end_of(gloss, last=True),),
        "first": (Given(Span(0, 0), Decimal(part.month), f"{part.month}月"),),
        "last": (Given(Span(0, 0), Decimal(part.month + length - 1), f"{part.month + length - 1}月"),),
    }
    return Link("months-of-part", (Reading("gloss", players),))


def _cycles(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A year of the sixty-year cycle or of an animal, with a year in brackets beside it."""
    names = {name: pack.lexicon(f"chronology.{name}") for name in ("stems", "branches", "animals")}
    joint, said = _joint(pack), _said(pack)
    for found in _cycle(pack).finditer(discourse.text):
        index, length = _place(found, names)
        if index is None:
            continue
        for claim in discourse.claims:
            if claim.span.start > found.end() + _REACH:
                break
            moment = claim.mention
            gaps = (discourse.text[found.end() : claim.span.start], discourse.text[claim.span.end : found.start()])
            if isinstance(moment, Moment) and "year" in moment.given and moment.year and any(joint.fullmatch(gap) for gap in gaps if gap):
                yield _link(claim, moment.year, moment.month, index, length, found)
            elif isinstance(moment, Moment) and moment.given == {"year"} and moment.year and said.fullmatch(gaps[1]):
                # the whole year is said to be of that name: no weeks before its new year are meant
                yield _link(claim, moment.year, _MIDDLE, index, length, found)


def _place(found: re.Match[str], names: dict[str, tuple[str, ...]]) -> tuple[int | None, int]:
    if found[4]:
        return names["animals"].index(found[4]), _TWELVE
    stem, branch = names["stems"].index(found[1]), names["branches"].index(found[2])
    if (stem - branch) % 2:
        return None, _SIXTY
    return next(number for number in range(_SIXTY) if number % 10 == stem and number % _TWELVE == branch), _SIXTY


def _link(claim: Claim, year: int, month: int | None, index: int, length: int, found: re.Match[str]) -> Link:
    """The year of that name nearest to the written one; January and February may belong to the year before."""
    off = (index - (year - _FIRST_CYCLE)) % length
    nearest = year + (off if off <= length // 2 else off - length)
    turns = (0, 1) if month is None or month <= 2 else (0,)
    readings = tuple(
        Reading("cycle", {"date": (claim,), "cycle": (Given(Span(found.start(), found.end()), Decimal(nearest + turn), found.group()),)})
        for turn in turns
    )
    return Link("cycle-year", readings)
