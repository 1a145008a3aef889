"""A date told again with a word that points back (那场, 这次, 上述) -> pairs that give what it recalls two years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.dated_years import could_be_one, written_year, years_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["recalled_in_other_years"]

_FEWEST, _VALUE, _LONG, _LEFT, _BESIDE = 2, 4, 4, 30, 14
_LONGEST, _NEAR = 14, 4
_LETTERS = late("[一-鿿A-Za-z]+")
_OPEN = "以来"
_SINCE = late("(?P<before>[一-鿿]{2,10}?)以来")


class _Words(NamedTuple):
    points: re.Pattern[str]
    compares: re.Pattern[str]


class _Around(NamedTuple):
    """The words of a sentence to both sides of a date, up to the next dates, and the figures among them."""

    left: str
    right: str
    figures: frozenset[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    return _Words(
        late(f"^(?P<before>[^，。；]{{0,14}}?)(?:{pack.alternatives('chronology.points_back')})|^的?[这此]一?[次场届]"),
        late(pack.alternatives("facts.contrast_years")),
    )


def recalled_in_other_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2014年在巴西世界杯半决赛… 说起2010年巴西世界杯那场球: a year that stands nowhere else is that of what it recalls."""
    words = _words(pack)
    dates = [claim for claim in discourse.of("time") if written_year(claim) is not None]
    told = Counter(year for claim in discourse.of("time") for year in years_in(claim))
    for place, claim in enumerate(dates):
        if told[written_year(claim) or 0] > 1:
            continue
        here = _around(discourse, claim)
        pointer, reach = words.points.search(here.right), _NEAR
        if pointer is None:
            pointer, reach = _SINCE.match(here.right), 1
        if pointer is not None and not words.compares.search(f"{here.left[-_BESIDE:]}|{here.right[: 2 * _BESIDE]}"):
            near = [other for other in dates[:place] if claim.clause.sentence - other.clause.sentence <= reach]
            yield from _best(discourse, claim, (here, pointer), near, words)


def _best(
    discourse: Discourse, claim: Claim, told: tuple[_Around, re.Match[str]], earlier: Sequence[Claim], words: _Words
) -> Iterator[Link]:
    """The pair with the date told before in the most alike words, where they are alike enough."""
    best: tuple[int, Claim] | None = None
    for other in earlier:
        if not could_be_one(other, claim):
            continue
        there = _around(discourse, other)
        if words.compares.search(f"{there.left[-_BESIDE:]}|{there.right[:_BESIDE]}"):
            continue
        alike = _alike(*told, there)
        if alike >= _FEWEST and (best is None or alike > best[0]):
            best = (alike, other)
    if best is not None:
        marks = frozenset({"told-twice"} | ({"same-phrase"} if best[0] >= _LONG else set()))
        yield Link("one-event-years", (Reading("recalled", {"first": (best[1],), "second": (claim,)}),), marks)


def _alike(here: _Around, pointer: re.Match[str], there: _Around) -> int:
    """How long the name is that touches the pointing word and stands beside the other date; a figure of several digits counts as one."""
    text = f"{there.left[-_LEFT:]}|{there.right}"
    before, after = (pointer["before"] or "").rstrip("的"), here.right[pointer.end() :]
    if pointer.group().endswith(_OPEN):
        return len(before) if before in there.right else 0
    ends = max((n for n in range(1, len(before) + 1) if before[-n:] in text and _LETTERS.fullmatch(before[-n:])), default=0)
    starts = max((n for n in range(1, min(len(after), _LONGEST) + 1) if after[:n] in text and _LETTERS.fullmatch(after[:n])), default=0)
    return max(ends, starts) + _VALUE * bool(here.figures & there.figures)


def _around(discourse: Discourse, claim: Claim) -> _Around:
    sentence = discourse.layout.sentences[claim.clause.sentence].span
    beside = [c.span for c in discourse.claims[max(0, claim.id - 6) : claim.id + 7] if c.id != claim.id and years_in(c)]
    start = max([sentence.start, *(span.end for span in beside if span.end <= claim.span.start)])
    end = min([sentence.end, *(span.start for span in beside if span.start >= claim.span.end)])
    figures = [
        str(c.quantity.base_value.normalize())
        for c in discourse.by_sentence.get(claim.clause.sentence, ())
        if isinstance(c.mention, Quantity) and start <= c.span.start < end
    ]
    return _Around(
        discourse.text[start : claim.span.start],
        discourse.text[claim.span.end : end],
        frozenset(figure for figure in figures if len(figure.partition("E")[0]) > 2),
    )
