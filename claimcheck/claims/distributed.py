"""Claims of one sentence -> the same, where 分别 gives the names of figures before it to those behind it, one each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.respective import rows_behind
from claimcheck.model.claim import Claim
from claimcheck.model.document import Layout
from claimcheck.model.mention import Mention, Quantity
from claimcheck.packs import Pack

__all__ = ["distributed"]

_RELATIVE = frozenset({"ratio", "points", "multiple", "doubling"})
_STATED = frozenset({"rate", "share", "level"})
_CHANGES = frozenset({"delta", "to", "from", "rate", "share"})


def distributed(claims: list[Claim], layout: Layout, mentions: Sequence[Mention], pack: Pack) -> list[Claim]:
    """出栏2713万头，产量212万吨，分别增长1.9%和2.4%: 1.9% is of 出栏, 2.4% of 产量.

    As many figures with names of their own must stand before 分别 in the sentence as values behind it; the values take each its name, and
    the later ones what the first one's words make of it.
    """
    by_span = {claim.span: claim for claim in claims}
    for row in rows_behind(layout, mentions, pack):
        values = [by_span[value.span] for value in row]
        first = values[0]
        before = _named(claims, first, len(values))
        if first.role not in _CHANGES or len(before) != len(values):
            continue
        for value, named in zip(values, before, strict=True):
            aspect = tuple(dict.fromkeys((*named.aspect, *first.aspect)))
            claims[value.id] = replace(
                value,
                role=first.role,
                direction=first.direction,
                head=named.head,
                metric=named.metric,
                subject=named.subject,
                aspect=aspect,
                stance=first.stance,
                reasons=(*(reason for reason in value.reasons if not reason.startswith("metric:")), "metric: respectively"),
            )
    return claims


def _named(claims: Sequence[Claim], first: Claim, count: int) -> list[Claim]:
    """The last figures before a value in its sentence, each with a name of its own."""
    found: list[Claim] = []
    for claim in reversed(claims[: first.id]):
        if claim.clause.sentence != first.clause.sentence or len(found) == count:
            break
        if not isinstance(claim.mention, Quantity) or claim.role in ("base", "from"):
            continue
        if not claim.head or claim.role == "delta" or (claim.mention.dimension in _RELATIVE and claim.role not in _STATED):
            return []
        found.append(claim)
    heads = {claim.head for claim in found}
    return found[::-1] if len(heads) == len(found) else []
