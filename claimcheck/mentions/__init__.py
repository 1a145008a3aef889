"""A Layout -> the quantities, moments and periods that its text states, in order of appearance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
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
        if family:
            _take(family, taken, found)
    found += find_quantities(words, text, taken)
    found.sort(key=_START)
    return tuple(found)


_START = attrgetter("span.start")


def _take(family: Iterable[Mention], taken: list[tuple[int, int]], found: list[Mention]) -> None:
    """Add the mentions that share no character with what is taken to what is found, and their characters to what is taken."""
    starts = [start for start, _ in taken]
    free: list[tuple[int, int]] = []
    for mention in family:
        span = mention.around if type(mention) is Quantity else mention.span
        before = bisect_left(starts, span.end) - 1
        if before < 0 or taken[before][1] <= span.start:
            found.append(mention)
            free.append((span.start, span.end))
    taken += free
    taken.sort()
