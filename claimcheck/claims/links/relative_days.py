"""A word for a day (次日, 前一天) and the date it is explained by -> links that hold it against the day it counts from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.dated import end_of, in_one_year, moment_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["relative_days"]

_REACH, _POOL, _LOOK = 160, 6, 10
_NEAR = 31
_ODD = late("每|农历|或|除夕|大年|放假|工作日|交易日")
"""每月最后一日的次日 counts from no date of the text."""


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], dict[str, int]]:
    table = {word: int(steps) for word, steps in pack.table("chronology.days_beside").items()}
    said = r"\s?(?:[（(]\s?(?:即|也即|也就是)?|[，,]?(?:即|也就是|亦即|也即)[，,]?|的|，)?"
    return late(f"(?<![最每])(?P<word>{alternation(table)}){said}$"), table


def relative_days(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """8月14日…失踪,次日(8月16日)报警: one of the days told around must lie as far away as the word says."""
    beside, table = _words(pack)
    for claim in discourse.of("time"):
        if not _day(claim):
            continue
        found = beside.search(discourse.text, max(0, claim.span.start - _LOOK), claim.span.start)
        if found is None or _ODD.search(discourse.text, max(0, found.start() - _LOOK), claim.span.start):
            continue
        step = table[found["word"]]
        before, behind = _told(discourse, claim, found.start())
        pairs = [placed for other in before if (placed := _placed(other, claim)) is not None]
        if not pairs or len(pairs) != len(before) or any(_apart(*pair) in _fits(found["word"], step) for pair in pairs):
            continue
        later = [placed for other in behind if (placed := _placed(other, claim)) is not None]
        if any(_apart(*pair) in _fits(found["word"], step) for pair in later) or abs(_apart(*pairs[0])) > _NEAR:
            continue
        base, gloss = pairs[0]
        counted = Given(Span(found.start("word"), found.end("word")), Decimal(step), found["word"])
        marks = frozenset({"inferred"}) if len({_apart(*pair) for pair in pairs}) > 1 else frozenset()
        yield Link("relative-day", (Reading("explained", {"base": (base,), "step": (counted,), "gloss": (gloss,)}),), marks)


def _fits(word: str, step: int) -> tuple[int, ...]:
    return (step, step + 1) if word.startswith("隔") else (step,)


def _day(claim: Claim) -> bool:
    moment = claim.mention
    return (
        isinstance(moment, Moment)
        and {"month", "day"} <= moment.given
        and not moment.relative
        and not moment.flaws
        and moment.calendar == "gregorian"
    )


def _told(discourse: Discourse, claim: Claim, start: int) -> tuple[list[Claim], list[Claim]]:
    """The days told before the word in its paragraph, the last first, and those told behind the date."""
    here = discourse.layout.sentences[claim.clause.sentence].paragraph
    near = [
        other
        for other in discourse.claims[max(0, claim.id - _POOL) : claim.id + _POOL]
        if discourse.layout.sentences[other.clause.sentence].paragraph == here and abs(other.span.start - claim.span.start) <= _REACH
    ]
    before: list[Claim] = []
    behind: list[Claim] = []
    for other in near:
        for last in (True, False):
            moment = moment_of(other, last=last)
            if other.id != claim.id and moment is not None and moment.day is not None and moment.month is not None:
                (before if other.span.end <= start else behind).append(end_of(other, last=last))
    return sorted(before, key=lambda other: -other.span.start), behind


def _placed(one: Claim, two: Claim) -> tuple[Claim, Claim] | None:
    return in_one_year(one, two, lend=True)


def _apart(one: Claim, two: Claim) -> int:
    first, second = one.mention, two.mention
    if not isinstance(first, Moment) or not isinstance(second, Moment) or first.first is None or second.first is None:
        return 0
    apart = second.first - first.first
    return apart + 366 if apart < -300 else apart
