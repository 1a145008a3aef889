"""Households and their people side by side -> links that keep the former within the latter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.links.scene import between
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["households"]

_BESIDE = late(r"[、，,]?(?:共|共计|计|合计|涉及|惠及|约|近|超|贫困群众|贫困人口|群众|村民|居民|人口)?")


def households(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """完成15918户、7778人的减贫任务: nobody lives in two of the households that are counted."""
    for one, two in pairwise(discourse.claims):
        if one.role == "time" or two.role == "time" or one.clause.sentence != two.clause.sentence:
            continue
        counted = one.quantity.unit == "户" and two.quantity.unit == "人" and _whole(one) and _whole(two)
        if counted and one.role == two.role and _BESIDE.fullmatch(between(discourse, one, two)):
            yield Link("households", (Reading("side by side", {"households": (one,), "people": (two,)}),), frozenset({"adjacent"}))


def _whole(claim: Claim) -> bool:
    return not claim.quantity.is_range and not claim.quantity.per and claim.quantity.value > 0
