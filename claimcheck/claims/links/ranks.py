"""A rank and the rank before it -> links that hold both against the places gained or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.claims.links.scene import between, left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["rank_moves"]

_FROM = re.compile(r"(?:由|从|自)[^，。；、\d]{0,12}$")
_TO = re.compile(r"(?:至|到|为|成)[^，。；、\d]{0,10}$")
_REACH = 30


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    climbs: re.Pattern[str]
    sinks: re.Pattern[str]
    moved: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = pack.alternatives
    return _Words(
        re.compile(rf"{any_of('ordinals.climbs')}了?$"),
        re.compile(rf"{any_of('ordinals.sinks')}了?$"),
        re.compile(any_of("ordinals.moved")),
    )


def rank_moves(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """由第12位上升到第8位，前进4位: two ranks and the places between."""
    words = _words(pack)
    places = [c for c in discourse.claims if is_ordinal(c) and c.quantity.value > 0]
    for one, two in pairwise(places):
        if one.clause.sentence != two.clause.sentence or two.id - one.id > 2:
            continue
        gap = between(discourse, one, two)
        if len(gap) > _REACH or not _FROM.search(left_of(discourse, one, 16)) or not _TO.search(gap):
            continue
        yield from _by(discourse, one, two, words)


def _by(discourse: Discourse, one: Claim, two: Claim, words: _Words) -> Iterator[Link]:
    for moved in discourse.by_sentence.get(two.clause.sentence, ()):
        if moved.id <= two.id or moved.id > two.id + 3 or not isinstance(moved.mention, Quantity) or moved.mention.hard is not None:
            continue
        left = left_of(discourse, moved, 8)
        text = moved.mention.text + right_of(discourse, moved, 4)
        if moved.mention.dimension != "count" or not words.moved.search(text) or len(between(discourse, two, moved)) > _REACH:
            continue
        if words.climbs.search(left) or words.sinks.search(left):
            better, worse = (two, one) if words.climbs.search(left) else (one, two)
            yield Link("rank-moved-by", (Reading("ranks", {"worse": (worse,), "better": (better,), "places": (moved,)}),))
        return
