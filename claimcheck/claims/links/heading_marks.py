"""A mark in a heading that words put a value beyond (营收不足50亿元) and the value in the body (51.7亿元) -> Links between both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.links.alike import like, same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues
from claimcheck.claims.links.facts_twice import telling
from claimcheck.claims.links.headlines import headings_and_bodies
from claimcheck.claims.links.slips import agree
from claimcheck.claims.links.told_apart import contrasted, further, listed, of_two_things
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.packs import Pack

__all__ = ["marks_of_headings"]

_UP, _DOWN = frozenset({"above", "at-least"}), frozenset({"below", "at-most", "near"})
_CLOSE, _BESIDE = Decimal("0.2"), Decimal("0.5")
"""How far from the mark, as a part of it, the value may lie that it is told of, and one that makes it right."""
_BARELY = Decimal("0.01")
_POOL, _FAR = 24, 300
_ORIGINS = frozenset({"base", "from", "delta"})
_UNITLESS = frozenset({"duration", "ratio", "multiple", "points", ""})


def marks_of_headings(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """The first value of the body that lies close to the mark on its wrong side, where none lies on the right one."""
    words, contexts = cues(pack), contexts_of(discourse, pack)
    for section in headings_and_bodies(discourse, pack):
        marks = [c for i in section.headings for c in discourse.quantities.get(i, ()) if _upward(c) is not None]
        if not marks:
            continue
        body = [c for i in section.body for c in discourse.quantities.get(i, ()) if telling(c.quantity)][:_POOL]
        for mark in marks:
            value = _denying(discourse, mark, body, contexts, words)
            if value is not None:
                yield _link(mark, value)


def _upward(mark: Claim) -> bool | None:
    """Whether what is told of lies above the mark; None where no word says which way, or where time, shares and changes are told."""
    hedges = set(mark.quantity.hedges)
    if (
        mark.quantity.is_range
        or mark.quantity.dimension in _UNITLESS
        or mark.role in _ORIGINS
        or bool(hedges & _UP) is bool(hedges & _DOWN)
    ):
        return None
    return bool(hedges & _UP)


def _denying(discourse: Discourse, mark: Claim, body: Sequence[Claim], contexts: Contexts, words: Cues) -> Claim | None:
    alike = [claim for claim in body if claim.quantity.dimension == mark.quantity.dimension and claim.quantity.unit == mark.quantity.unit]
    if any(_apart(claim, mark) <= _BESIDE and _right(claim, mark) for claim in alike):
        return None
    found = [claim for claim in alike if same_kind(mark, claim, words, heading=True) and _wrong(claim, mark)]
    if not found or len({claim.quantity.base_value for claim in found}) > 1:
        return None
    value = found[0]
    if value.role in _ORIGINS or value.span.start - mark.span.end > _FAR or contrasted(value, contexts, words, contexts.left(mark)):
        return None
    if listed(discourse, value) or further(discourse, value) or of_two_things(discourse, mark, value):
        return None
    likeness = like(mark, value, contexts, words, heading=True)
    if likeness is None or likeness.time == "different" or likeness.shades:
        return None
    named = bool(mark.metric) and mark.metric == value.metric
    return value if named or likeness.joined or likeness.noun > 0 else None


def _apart(claim: Claim, mark: Claim) -> Decimal:
    """How far a value lies from the mark, as a part of the mark."""
    limit = abs(mark.quantity.base_value)
    return abs(claim.quantity.base_value - mark.quantity.base_value) / limit if limit else _BESIDE * 2


def _right(claim: Claim, mark: Claim) -> bool:
    """Whether a value makes the mark right: it lies on the side that the word tells, or is the mark itself."""
    if claim.quantity.is_range or claim.quantity.hedges:
        return agree(mark.quantity, claim.quantity)
    value, limit = claim.quantity.base_value, mark.quantity.base_value
    return value == limit or (value > limit) is _upward(mark)


def _wrong(claim: Claim, mark: Claim) -> bool:
    """Whether a value without hedge lies close to the mark, on the side that the word denies."""
    if claim.quantity.is_range or claim.quantity.hedges:
        return False
    above = claim.quantity.base_value > mark.quantity.base_value
    return (_BARELY if "near" in mark.quantity.hedges else 0) < _apart(claim, mark) <= _CLOSE and above is not _upward(mark)


def _link(mark: Claim, value: Claim) -> Link:
    """The mark as it is written, whatever its hedge, against the value."""
    limit = Given(mark.quantity.around, mark.quantity.base_value, mark.quantity.text)
    reading = Reading("stated", {"mark": (limit,), "value": (value,)})
    return Link("above-mark" if _upward(mark) else "below-mark", (reading,), frozenset({"title"}))
