"""The quantities of a sentence -> rows of several that stand side by side and are of one kind."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import between, comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["Row", "rows_in"]

Row = tuple[Claim, ...]

_JOINT = late(r"[,，]|、?(?:和|与|及|以及)?")
_ENDS = late(r"(?:等|、|和|与|及|以及)")


def rows_in(discourse: Discourse, sentence: int) -> Iterator[Row]:
    """Every run of two and more quantities with nothing but 、 and 和 between them: 86亿元、344亿元和430亿元."""
    run: list[Claim] = []
    for claim in quantities_in(discourse, sentence):
        gap = between(discourse, run[-1], claim) if run else ""
        if run and gap and _JOINT.fullmatch(gap) and _alike(run[-1], claim) and claim.clause.bracket == run[-1].clause.bracket:
            run.append(claim)
            continue
        yield from _whole(discourse, run)
        run = [] if claim.quantity.is_range else [claim]
    yield from _whole(discourse, run)


def _whole(discourse: Discourse, run: list[Claim]) -> Iterator[Row]:
    if len(run) > 1 and not _ENDS.match(discourse.text, outer(run[-1].mention).end):
        yield tuple(run)


def _alike(one: Claim, two: Claim) -> bool:
    """Whether two are of one kind; a bare number takes the unit of the last of its row (310万、180万和10万人次)."""
    if two.quantity.is_range:
        return False
    return (comparable(one, two) and one.quantity.unit == two.quantity.unit) or one.quantity.dimension == one.quantity.unit == ""
