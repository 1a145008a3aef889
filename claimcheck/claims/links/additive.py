"""Discourse -> links of everything that adds up: lists and totals, rests, identities, flows, shares, parts of wholes."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.also_parts import also_parts
from claimcheck.claims.links.balances import balances, deliveries
from claimcheck.claims.links.closings import closings, rests
from claimcheck.claims.links.columns import columns
from claimcheck.claims.links.contained import contained
from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.debts import debts
from claimcheck.claims.links.deductions import deductions
from claimcheck.claims.links.flows import flows, may_flow
from claimcheck.claims.links.heads import heads
from claimcheck.claims.links.identities import identities
from claimcheck.claims.links.lists import rows
from claimcheck.claims.links.nested import nested
from claimcheck.claims.links.net_pairs import net_pairs
from claimcheck.claims.links.parts import parts
from claimcheck.claims.links.portions import share_rows
from claimcheck.claims.links.scattered import arms, cohorts, phases, places_of_harm, told_in_turn
from claimcheck.claims.links.sexes import sexes
from claimcheck.claims.links.shares import shares
from claimcheck.claims.links.siblings import siblings
from claimcheck.claims.links.some_of import some_of
from claimcheck.claims.links.spread import spread
from claimcheck.claims.links.stages import stages
from claimcheck.claims.links.sums import sums
from claimcheck.claims.links.swapped import swapped
from claimcheck.claims.links.tallies import tallies
from claimcheck.claims.links.wider import wider
from claimcheck.model.claim import Discourse, Link
from claimcheck.packs import Pack

__all__ = ["additive"]

_APART = (told_in_turn, phases, places_of_harm, cohorts, arms, sexes)
"""The linkers of parts that stand apart from their total."""


def additive(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """All links of the family; the rows they share are made once."""
    words = cues(pack)
    found = rows(discourse, words)
    begun = {id(row): tuple(heads(discourse, row, words)) for row in found}
    yield from sums(discourse, found, begun, words)
    yield from parts(discourse, found, begun, words)
    yield from columns(found, words)
    yield from nested(discourse, pack)
    yield from net_pairs(discourse, pack)
    for linker in (
        closings,
        tallies,
        rests,
        also_parts,
        some_of,
        identities,
        deductions,
        debts,
        balances,
        deliveries,
        *_APART,
        siblings,
        stages,
        spread,
        contained,
        wider,
        swapped,
    ):
        yield from linker(discourse, found, words)
    if may_flow(discourse.text, words):
        yield from flows(discourse, rows(discourse, words, moved=True), words)
    yield from shares(discourse, share_rows(discourse, words), words)
