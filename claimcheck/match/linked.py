"""Links -> constraints of the checks that ask for their kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from claimcheck.match.roles import fits
from claimcheck.model.claim import Link, Reading
from claimcheck.model.finding import Constraint
from claimcheck.packs import Check, Pack

__all__ = ["linked"]

_MOST_READINGS: Final = 64
"""A relation that can be read in more ways than this says nothing."""


def linked(links: Sequence[Link], pack: Pack) -> Iterator[Constraint]:
    """One constraint for every link and every check that covers all its readings."""
    by_kind = _by_kind(pack)
    for link in links:
        for check in by_kind.get(link.kind, ()):
            # a reading that the check cannot judge might be the right one, so it silences the check
            if link.readings and all(_covers(check, reading) for reading in link.readings):
                marks = link.marks if len(link.readings) <= _MOST_READINGS else link.marks | {"open"}
                yield Constraint(check.id, link.readings[:_MOST_READINGS], marks, link.anchors)


@lru_cache(maxsize=8)
def _by_kind(pack: Pack) -> Mapping[str, Sequence[Check]]:
    """The checks that are switched on, by the kind of link they ask for."""
    checks: dict[str, list[Check]] = defaultdict(list)
    for check in pack.checks.values():
        if check.link and not check.opt_in:
            checks[check.link].append(check)
    return checks


def _covers(check: Check, reading: Reading) -> bool:
    if not all(reading.players.get(role) for role in check.needs):
        return False
    return all(fits(operand, role) for name, role in check.roles.items() for operand in reading.players.get(name, ()))
