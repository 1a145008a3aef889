"""Length, width and height beside an area or a volume -> links that hold the one to the product of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, permutations

from claimcheck.claims.links.scene import near, quantities_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["extents"]

_MOST = 6
_ABOUT = 40
_GROUND = late("占地|用地|建筑|总面积|地基|基址|使用面积")


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    length: re.Pattern[str]
    width: re.Pattern[str]
    height: re.Pattern[str]
    refused: re.Pattern[str]
    around: re.Pattern[str]
    side: re.Pattern[str]
    square: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    def ends(name: str) -> re.Pattern[str]:
        return late(f"{pack.alternatives(f'means.{name}')}[约为达近有共是]{{0,2}}$")

    return _Words(
        ends("length"),
        ends("width"),
        ends("height"),
        late(pack.alternatives("means.no_extent")),
        ends("around"),
        ends("side"),
        late(pack.alternatives("means.square")),
    )


def extents(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """长20米、宽15米,面积300平方米, the same with a height and a volume, and what goes around them."""
    words = _words(pack)
    for sentence in discourse.by_sentence:
        sides = [c for c in quantities_in(discourse, sentence) if c.quantity.dimension == "length" and not c.quantity.is_range]
        for length, width in pairwise(sides):
            if _sides(length, width, sides, words) and not words.refused.search(_about(discourse, length)):
                yield from _links(discourse, length, width, sides, words)
        if not sides or words.refused.search(discourse.layout.sentence_text(sentence)):
            continue
        around = next((c for c in sides if words.around.search(c.label)), None)
        side = next((c for c in sides if words.side.search(c.label)), None)
        if around is not None and side is not None and words.square.search(discourse.layout.sentence_text(sentence)):
            yield Link("side-of-square", (Reading("square", {"around": (around,), "side": (side,)}),))


def _sides(one: Claim, two: Claim, sides: Sequence[Claim], words: _Words) -> bool:
    """Whether two lengths side by side are a length and a width, or the width and the height of what stands upright and has no length."""
    if any(a.search(one.label) and b.search(two.label) for a, b in permutations((words.length, words.width))):
        return True
    return _upright(one, two, words) and len(sides) == 2


def _upright(one: Claim, two: Claim, words: _Words) -> bool:
    return any(a.search(one.label) and b.search(two.label) for a, b in permutations((words.height, words.width)))


def _about(discourse: Discourse, length: Claim) -> str:
    """The words that say what has the sides: from the start of its sentence, or of the second clause before them, on."""
    sentence = discourse.layout.sentences[length.clause.sentence].span
    stop = discourse.text.find("。", length.span.end)
    start = max(sentence.start, length.span.start - _ABOUT)
    return discourse.text[start : min(sentence.end, stop if stop > 0 else sentence.end, length.span.end + _ABOUT)]


def _links(discourse: Discourse, length: Claim, width: Claim, sides: Sequence[Claim], words: _Words) -> Iterator[Link]:
    height = next((c for c in sides if c.id > width.id and words.height.search(c.label) and "最" not in c.label), None)
    around = [*near(discourse, width, before=0, after=1)]
    areas = [c for c in around if c.quantity.dimension == "area" and not c.quantity.is_range][:_MOST]
    if _upright(length, width, words):  # 通高15.5米,面阔11.8米,占地2045平方米: no face of a house is its ground
        areas = [c for c in areas if not _GROUND.search(c.label)]
    volumes = [c for c in around if c.quantity.dimension == "volume" and not c.quantity.is_range][:_MOST]
    volumes = [c for c in volumes if height is not None and abs(c.span.start - height.span.end) <= _ABOUT]
    plane = {"length": (length,), "width": (width,)}
    lone = frozenset({"adjacent"})
    if areas:
        readings = [Reading("rectangle", {"area": (a,), **plane}) for a in areas]
        yield Link("sides-of-area", tuple(readings), lone if len(areas) == 1 else frozenset())
    if volumes and height is not None:
        readings = [Reading("box", {"volume": (v,), "height": (height,), **plane}) for v in volumes]
        yield Link("sides-of-volume", tuple(readings), lone if len(volumes) == 1 else frozenset())
