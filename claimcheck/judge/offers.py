"""The edits that would make a relation hold -> those that are worth offering to a writer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import Final

from claimcheck.formula import sides
from claimcheck.judge.verdict import view_of
from claimcheck.model.claim import Claim
from claimcheck.model.document import Span
from claimcheck.model.finding import Constraint, Repair
from claimcheck.model.interval import EXACT
from claimcheck.packs import Check, Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["offered"]

_MOST: Final = 4
_NUMBER: Final = late(r"([0-9][0-9,]*(?:\.[0-9]+)?)([万亿]*)")
_SCALES: Final = {"万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
_DATED: Final = frozenset({"date", "year", "weekday"})
_NEAR: Final = 2
"""An order is mended by every number that is large or small enough: one more than so many times another is no likely slip."""

_BEHIND: Final = 10
_END: Final = late(r"[。！？；\n]")


def offered(check: Check, constraint: Constraint, repairs: Sequence[Repair], text: str, pack: Pack) -> tuple[Repair, ...]:
    """At most four edits, the likeliest first: of an order the opposite word, and only likely slips that leave a number its size."""
    if not _of_order(check, constraint):
        return tuple(repairs[:_MOST])
    near = [repair for repair in repairs if repair.kind in _DATED or (_likely(repair, pack) and _near(repair, text))]
    return (*_turned(check, constraint, text, pack), *near)[:_MOST]


def _of_order(check: Check, constraint: Constraint) -> bool:
    """Whether what fails says that one side lies before or below the other."""
    players = constraint.readings[0].players
    failed = sides(check.holds[0], players, view_of(check, players))
    return failed is not None and failed[0].sign != "=="


def _likely(repair: Repair, pack: Pack) -> bool:
    """Whether it is one of the slips that are rare by chance: some other digit always makes a number larger or smaller."""
    return repair.kind != "scale" and pack.evidence.edits.get(repair.kind) == min(pack.evidence.edits.values())


def _near(repair: Repair, text: str) -> bool:
    """Whether the edited number is of the size of the one that is written."""
    before, after = _size(repair.span.of(text)), _size(repair.replacement)
    if not before or not after:
        return True
    return before <= after * _NEAR and after <= before * _NEAR


def _size(written: str) -> Decimal | None:
    found = _NUMBER.fullmatch(written)
    if found is None:
        return None
    with localcontext(EXACT):
        size = Decimal(found[1].replace(",", ""))
        for scale in found[2]:
            size *= _SCALES[scale]
        return size


def _turned(check: Check, constraint: Constraint, text: str, pack: Pack) -> Iterator[Repair]:
    """The word for the direction, where there is just one beside the operands, with its opposite."""
    operands = [operand for some in constraint.readings[0].players.values() for operand in some if isinstance(operand, Claim)]
    if not check.opposites or not operands:
        return
    start, end = min(operand.span.start for operand in operands), max(operand.span.end for operand in operands)
    first, last = max(0, start - _BEHIND), min(len(text), end + _BEHIND)
    stop = _END.search(text, end, last)
    begun = max((found.end() for found in _END.finditer(text, first, start)), default=first)
    found = list(_words(check.opposites, pack).finditer(text, begun, stop.start() if stop else last))
    if len(found) == 1 and all(found[0].end() <= operand.span.start or operand.span.end <= found[0].start() for operand in operands):
        yield Repair(Span(*found[0].span()), pack.table(check.opposites)[found[0][0]], "direction")


@lru_cache(maxsize=16)
def _words(name: str, pack: Pack) -> re.Pattern[str]:
    return late(alternation(pack.table(name)))
