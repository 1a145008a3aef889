"""A Layout -> the quantities, moments and periods that its text states, in order of appearance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claimcheck.mentions.agewords import find_age_words
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
    for family in (find_times(text, pack), find_durations(text, pack), find_age_words(words, text, pack)):
        free = _outside(family, taken)
        found += free
        taken = sorted([*taken, *map(_extent, free)])
    found += find_quantities(words, text, taken)
    found.sort(key=lambda mention: mention.span.start)
    return tuple(found)


def _extent(mention: Mention) -> tuple[int, int]:
    span = mention.around if isinstance(mention, Quantity) else mention.span
    return span.start, span.end


def _outside(family: Iterable[Mention], taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """The mentions that share no character with what is taken."""
    starts = [start for start, _ in taken]
    free: list[Mention] = []
    for mention in family:
        start, end = _extent(mention)
        before = bisect_left(starts, end) - 1
        if before < 0 or taken[before][1] <= start:
            free.append(mention)
    return free
