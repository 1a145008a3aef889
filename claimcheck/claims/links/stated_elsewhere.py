"""The parts of a list and all numbers of a text -> readings by which another number is the total of the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.arithmetic import alike, written
from claimcheck.claims.links.lists import Item
from claimcheck.claims.links.weights import claims_of
from claimcheck.model.claim import Claim, Reading

__all__ = ["stated_elsewhere"]

_Named = tuple[str, Claim, tuple[Item, ...]]


def stated_elsewhere(total: Claim, found: Sequence[_Named], everything: Sequence[Claim]) -> Iterator[Reading]:
    """Another place of the document that states what the parts make: then the total before them was the wrong one."""
    lists = {
        tuple(item.claim.id for item in parts): claims_of(parts)
        for name, _, parts in reversed(found)
        if len(parts) > 1 and name != "column"
    }
    for parts in reversed(lists.values()):
        yield from _stated(total, parts, everything)


def _stated(total: Claim, parts: Sequence[Claim], everything: Sequence[Claim]) -> Iterator[Reading]:
    amount = written(parts)
    if amount < 10:
        return
    kind = (total.quantity.dimension, total.quantity.unit)
    here = range(total.id, parts[0].id)
    for claim in everything:
        quantity = claim.quantity
        between = claim.id in here and quantity.dimension == kind[0] == "count"  # 6个创始成员国…26个国家，包括10个成员国…
        if not (between or (quantity.dimension, quantity.unit) == kind) or quantity.base_value != amount:
            continue
        if claim in parts or claim is total:
            continue
        if between or not alike(amount, total.quantity.base_value):
            yield Reading("stated elsewhere", {"total": (claim,), "parts": tuple(parts)})
            return
