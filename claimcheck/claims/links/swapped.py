"""Rows of items -> links from a figure to the run beside it that makes it up but for two digits that changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from itertools import combinations

from claimcheck.claims.links.arithmetic import closes, written
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row, dated_apart
from claimcheck.claims.links.weights import claims_of
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.model.interval import EXACT

__all__ = ["swapped"]

_LONGEST = 9
_NOUN = 2
_SWAPS = 3
"""Digits that change places stand at most this far apart."""
_CLEAR = Decimal(1000)
"""From so many of its smallest steps on a figure is rarely made up by chance."""
_KINDS = frozenset({"opaque", "duration", "points-scored"})


def swapped(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """招收新生1826人，男生947人，女生915人: no word says that these are its parts, but of 1862 they would be all.

    The run has to take up all there is of its kind in its sentence.
    """
    for row in rows:
        if row.kind[0] in _KINDS or row.kind[1] == "shots":
            continue
        for index, total in enumerate(row.items):
            for parts in _runs(row.items, index, words):
                if not all(_plain(item) for item in (total, *parts)) or not _swap_closes(total, parts):
                    continue
                if (
                    not _told_as_one(discourse, total, parts, words)
                    or _closes_with_others(row.items, total, parts)
                    or _balances(total, parts)
                ):
                    continue
                players = {"total": (total.claim,), "parts": claims_of(parts)}
                yield Link("total-parts", (Reading("two digits swapped", players),), frozenset({"swapped"}))


def _plain(item: Item) -> bool:
    quantity = item.quantity
    return not quantity.is_range and not quantity.hedges and item.claim.role == "level" and item.times == 1 and quantity.base_value > 0


def _runs(items: Sequence[Item], index: int, words: Cues) -> Iterator[tuple[Item, ...]]:
    """All that follows a figure in its sentence or is the next one, and all that comes before it there."""
    after = list(items[index + 1 : index + 2 + _LONGEST])
    end = next((i for i, item in enumerate(after) if _cut(item, after[0]) or (i and words.subset.search(item.gap))), len(after))
    if 1 < end <= _LONGEST and after[0].rank and after[0].rank <= 3 and after[0].sentence - items[index].sentence <= 1:
        yield tuple(after[:end])
    before = list(items[max(0, index - 1 - _LONGEST) : index])
    first = next((i for i, item in enumerate(before) if item.sentence == before[-1].sentence), 0)
    whole = items[index]
    if (
        (first or index <= _LONGEST)
        and 1 < len(before) - first <= _LONGEST
        and 0 < whole.rank <= 3
        and whole.sentence - before[-1].sentence <= 1
    ):
        yield tuple(before[first:])


def _cut(item: Item, first: Item) -> bool:
    return item.sentence != first.sentence or item.rank > 3


def _told_as_one(discourse: Discourse, total: Item, parts: Sequence[Item], words: Cues) -> bool:
    """Whether nothing in the words sets the figures apart: plans beside what was done, other years, things counted twice."""
    if any(words.intended.search(item.own) for item in (total, *parts)):
        return False
    if any(
        item.claim.tail[:_NOUN] == total.claim.tail[:_NOUN] and item.claim.tail != total.claim.tail for item in parts if item.claim.tail
    ):
        return False  # 2003只个股上涨,1979只个股下跌,42只涨停: one of them
    if any(dated_apart(discourse, item.claim, words) for item in (total, *parts)):
        return False
    ends = [end for item in (total, *parts) for end in (item.claim.span.start, item.claim.span.end)]
    return not words.overlap.search(discourse.text, min(ends), max(ends))


def _swap_closes(total: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts make the total once two digits of one figure change places, and none of them does as it stands."""
    with localcontext(EXACT):
        made, whole = written(claims_of(parts)), total.quantity.base_value
        step = min(item.quantity.numerals[0].place * item.quantity.factor for item in (total, *parts))
        if made == whole or whole < _CLEAR * step:
            return False
        wanted = [(total, made), *((part, whole - made + part.quantity.base_value) for part in parts)]
        return any(_is_swap(item, value) for item, value in wanted if value > 0)


def _is_swap(item: Item, value: Decimal) -> bool:
    """Whether a value is the figure with two digits swapped, in as many places as were written."""
    numeral = item.quantity.numerals[0]
    if numeral.form != "arabic" or not numeral.value:
        return False
    with localcontext(EXACT):
        unit = numeral.place * item.quantity.factor
        one, other = (str(int(amount / unit)) if not amount % unit else "" for amount in (item.quantity.base_value, value))
    if len(one) != len(other):
        return False
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] - apart[0] <= _SWAPS and sorted(one) == sorted(other)


def _balances(total: Item, parts: Sequence[Item]) -> bool:
    """Whether some of the figures make up all the others: what there was and came is what went and is left."""
    every = [total, *parts]
    with localcontext(EXACT):
        made = written(claims_of(every))
        return any(2 * written(claims_of(some)) == made for size in range(2, len(every) - 1) for some in combinations(every, size))


def _closes_with_others(items: Sequence[Item], total: Item, parts: Sequence[Item]) -> bool:
    """Whether some of the run make the total as it stands, another figure nearby is exactly what two of these make, or the total is one
    of its parts: then they belong elsewhere."""
    if any(closes(total.claim, claims_of(parts[start:end])) for start in range(len(parts)) for end in range(start + 2, len(parts) + 1)):
        return True  # 学生1589人,男生207人、女生1382人;教职工99人
    near = [item for item in items if abs(item.sentence - total.sentence) <= 2 and item.claim.id != total.claim.id]
    with localcontext(EXACT):
        amounts = {item.quantity.base_value for item in near if item not in parts}
        if any(written(claims_of(pair)) in amounts for pair in combinations(parts, 2)):
            return True
        whole = total.quantity.base_value
        place = next(i for i, item in enumerate(items) if item.claim.id == total.claim.id)
        for size in (2, 3, 4):
            for start in range(max(0, place - size + 1), place + 1):
                run = items[start : start + size]
                if len(run) == size and written(claims_of(run)) in amounts:
                    return True
        return any(
            written(claims_of(pair)) == whole for pair in combinations(near[:12], 2) if not set(map(id, pair)) <= set(map(id, parts))
        )
