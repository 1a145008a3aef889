"""A sum, what is taken from it and what remains -> links of the balance: 募集总额 − 费用 = 净额."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.claims.links.weights import claims_of
from claimcheck.model.claim import Discourse, Link, Reading

__all__ = ["deductions"]

_WINDOW = 6


def deductions(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Every 扣除 … 后 between a sum and what is left of it."""
    del discourse
    for row in rows:
        for index, item in enumerate(row.items[:-1]):
            if index and words.deducted.search(item.own) and (link := _deduction(row.items, index, words)):
                yield link


def _deduction(items: Sequence[Item], index: int, words: Cues) -> Link | None:
    """The sum stands right before, the rest is the first net figure after."""
    whole = items[index - 1]
    taken = [items[index]]
    if whole.sentence < items[index].sentence - 1 or items[index].rank > 3 or whole.quantity.base_value < items[index].quantity.base_value:
        return None
    for item in items[index + 1 : index + _WINDOW]:
        if item.rank > 2:
            return None
        if words.net.search(item.own):
            involved = (whole, *taken, item)
            if any(one.quantity.is_range for one in involved):
                return None
            marks = {"explicit-parts", "complete-set"}
            if any(one.quantity.hedges for one in involved):
                marks.add("hedged")
            readings = [Reading("deduction", {"total": (whole.claim,), "parts": claims_of([*taken, item])})]
            readings += [
                Reading("of a farther sum", {"total": (far.claim,), "parts": claims_of([*taken, item])})
                for far in items[max(0, index - 4) : index - 1]
            ]
            return Link("identity", tuple(readings), frozenset(marks))
        taken.append(item)
    return None
