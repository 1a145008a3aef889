"""A mark that words put values beyond (均在90%以上, 不足3000万元) and these values beside it -> Links between the mark and the value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["marks_of_rows", "marks_restated"]

_UPWARD = frozenset({"above", "at-least"})
_DOWNWARD = frozenset({"below", "at-most"})
_ITEMS, _SPAN = 12, 3
_ITEM = late(r"[，,、；;]?(?:和|与|及|以及)?[^，。；：、\d]{0,12}")
_STOPS = late(r"[，。；;！!）)\n”]|$")
_COMMA = late(r"[，,]")


@lru_cache(maxsize=8)
def _patterns(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands between a row and the mark for all of it, between a mark and its row, and in a clause whose mark is of a sum."""
    every = pack.alternatives("marks.every")
    listing = pack.alternatives("counts.respectively")
    return (
        late(rf"[，,；;]?[^，。；;\d]{{0,6}}{every}[^，。；;\d]{{0,6}}"),
        late(rf"[^，。；;\d]{{0,6}}[，,：:；;—（(]*{listing}[^，。；;\d]{{0,10}}"),
        late(f"{pack.alternatives('marks.of_sum')}[^，。；]*$"),
    )


def marks_of_rows(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """防效分别为91%、80%和94%,均在90%以上; 6个站点超200毫米,依次为…: the value that is furthest from it."""
    behind, ahead, summed = _patterns(pack)
    for sentence in discourse.by_sentence:
        claims = quantities_in(discourse, sentence)
        for place, mark in enumerate(claims):
            upward = _way(mark)
            if upward is None or summed.search(left_of(discourse, mark)):
                continue
            row: Sequence[Claim] = ()
            if place > 1 and behind.fullmatch(between(discourse, claims[place - 1], mark)):
                row = _run(discourse, mark, claims[place - 1 :: -1])
            elif place + 2 < len(claims) and ahead.fullmatch(between(discourse, mark, claims[place + 1])):
                row = _run(discourse, mark, claims[place + 1 :])
            wrong = [claim for claim in row if _beyond(claim, mark) is (not upward)]
            if len(row) > 1 and 2 * len(wrong) <= len(row):
                worst = (min if upward else max)(row, key=lambda claim: claim.quantity.base_value)
                yield _link(mark, worst, upward, {"respectively"})


def _run(discourse: Discourse, mark: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The values of the kind of the mark that stand side by side, each perhaps with its name before it."""
    run: list[Claim] = []
    for claim in claims[:_ITEMS]:
        if claim.quantity.is_range or claim.quantity.hedges or not comparable(claim, mark) or claim.quantity.unit != mark.quantity.unit:
            break
        if run and not _ITEM.fullmatch(between(discourse, run[-1], claim)):
            break
        run.append(claim)
    return run


def marks_restated(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """净利润3987万元,不足3000万元: nothing but the word of the mark stands between both, and nothing behind them."""
    words = pack.lexicon("marks.not_restated")
    for sentence in discourse.by_sentence:
        claims = quantities_in(discourse, sentence)
        for value, mark in pairwise(claims):
            upward = _way(mark)
            if upward is None or value.quantity.is_range or value.quantity.hedges or not comparable(value, mark):
                continue
            if not _COMMA.fullmatch(between(discourse, value, mark)) or _far(value, mark):
                continue
            if _STOPS.match(discourse.text, outer(mark.mention).end) and not any(word in left_of(discourse, value, 16) for word in words):
                yield _link(mark, value, upward, {"adjacent"})


def _way(mark: Claim) -> bool | None:
    """Whether what is told of lies above the mark; None where no word says which way."""
    hedges = set(mark.quantity.hedges)
    if mark.quantity.is_range or bool(hedges & _UPWARD) is bool(hedges & _DOWNWARD):
        return None
    return bool(hedges & _UPWARD)


def _beyond(claim: Claim, mark: Claim) -> bool | None:
    """Whether a value lies above the mark as both are written; None where it is the mark itself."""
    value, limit = claim.quantity.base_value, mark.quantity.base_value
    return None if value == limit else value > limit


def _far(value: Claim, mark: Claim) -> bool:
    """Whether the one is no more than a fraction of the other, so that they hardly are of one thing."""
    one, two = value.quantity.base_value, mark.quantity.base_value
    return one * _SPAN < two or two * _SPAN < one


def _link(mark: Claim, value: Claim, upward: bool, marks: set[str]) -> Link:
    """The mark as it is written, whatever its hedge, against the value."""
    limit = Given(mark.quantity.around, mark.quantity.base_value, mark.quantity.text)
    return Link("above-mark" if upward else "below-mark", (Reading("stated", {"mark": (limit,), "value": (value,)}),), frozenset(marks))
