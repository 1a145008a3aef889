"""A Layout -> the quantities, moments and periods that its text states, in order of appearance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.quantities import find_quantities
from claimcheck.mentions.times import find_durations, find_times
from claimcheck.model.document import Layout
from claimcheck.model.mention import Mention, Quantity

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["find"]


def find(layout: Layout, pack: Pack) -> tuple[Mention, ...]:
    """Every number and time of the text, sorted by start, none overlapping another.

    What means no number (idioms, codes, section numbers) is taken out first, then times, then lengths of time; the rest
    is read for quantities.
    """
    text = layout.document.plain
    words = lexicon(pack)
    taken = words.ignored.stretches(text)
    found: list[Mention] = []
    for family in (find_times(text, pack), find_durations(text, pack)):
        free = [mention for mention in family if not _meets(taken, *_extent(mention))]
        found += free
        taken = sorted([*taken, *map(_extent, free)])
    found += find_quantities(words, text, taken)
    found.sort(key=lambda mention: mention.span.start)
    return tuple(found)


def _extent(mention: Mention) -> tuple[int, int]:
    span = mention.around if isinstance(mention, Quantity) else mention.span
    return span.start, span.end


def _meets(taken: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(one < end and start < other for one, other in taken)
