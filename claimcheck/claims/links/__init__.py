"""Discourse -> Links: one file per family of relations, one line per linker in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimcheck.claims.links.change import changes_of
from claimcheck.claims.links.facts import facts_stated_twice
from claimcheck.claims.links.additive import additive
from claimcheck.claims.links.forms import flawed_numbers, opposed_hedges, reversed_ranges
from claimcheck.claims.links.limits import bounded_rates, stated_lengths
from claimcheck.model.claim import Discourse, Link
from claimcheck.packs import Pack

__all__ = ["LINKERS", "link"]

Linker = Callable[[Discourse, Pack], Iterable[Link]]

LINKERS: tuple[Linker, ...] = (
    additive,
    changes_of,
    facts_stated_twice,
    flawed_numbers,
    opposed_hedges,
    reversed_ranges,
    bounded_rates,
    stated_lengths,
)


def link(discourse: Discourse, pack: Pack) -> tuple[Link, ...]:
    """Every relation that the discourse states or suggests, linker by linker."""
    return tuple(found for linker in LINKERS for found in linker(discourse, pack))
