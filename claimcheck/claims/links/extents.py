"""Length, width and height beside an area or a volume -> links that hold the one to the product of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.scene import near, quantities_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack

__all__ = ["extents"]

_MOST = 6


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    length: re.Pattern[str]
    width: re.Pattern[str]
    height: re.Pattern[str]
    refused: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    def ends(name: str) -> re.Pattern[str]:
        return re.compile(f"{pack.alternatives(f'means.{name}')}[约为达近有共是]{{0,2}}$")

    return _Words(ends("length"), ends("width"), ends("height"), re.compile(pack.alternatives("means.no_extent")))


def extents(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """长20米、宽15米,面积300平方米 and the same with a height and a volume."""
    words = _words(pack)
    for sentence in discourse.by_sentence:
        claims = quantities_in(discourse, sentence)
        sides = [c for c in claims if c.quantity.dimension == "length" and not c.quantity.is_range]
        for length, width in zip(sides, sides[1:], strict=False):
            if not (words.length.search(length.label) and words.width.search(width.label)) and not (
                words.width.search(length.label) and words.length.search(width.label)
            ):
                continue
            yield from _links(discourse, length, width, sides, words)


def _links(discourse: Discourse, length: Claim, width: Claim, sides: Sequence[Claim], words: _Words) -> Iterator[Link]:
    if words.refused.search(discourse.layout.sentence_text(length.clause.sentence)):
        return
    height = next((c for c in sides if c.id > width.id and words.height.search(c.label)), None)
    around = [*near(discourse, width, before=0, after=1)]
    areas = [c for c in around if c.quantity.dimension == "area" and not c.quantity.is_range][:_MOST]
    volumes = [c for c in around if c.quantity.dimension == "volume" and not c.quantity.is_range][:_MOST]
    plane = {"length": (length,), "width": (width,)}
    lone = frozenset({"adjacent"})
    if areas and height is None:
        readings = [Reading("rectangle", {"area": (a,), **plane}) for a in areas]
        yield Link("sides-of-area", tuple(readings), lone if len(areas) == 1 else frozenset())
    if volumes and height is not None:
        readings = [Reading("box", {"volume": (v,), "height": (height,), **plane}) for v in volumes]
        yield Link("sides-of-volume", tuple(readings), lone if len(volumes) == 1 else frozenset())
