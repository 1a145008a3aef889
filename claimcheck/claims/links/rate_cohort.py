"""Counts with their shares in brackets (46例(46.9%)) all through a text -> links to the one whole that the others are shares of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from itertools import combinations
from typing import NamedTuple

from claimcheck.claims.links.digit_slips import one_digit, rounded_to, shifted, swapped
from claimcheck.claims.links.rate_wholes import Whole, closes
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["cohort_shares"]

_OPENS = late(r"[一-鿿]{0,3}[（(](?:占|约占|占比)?")
_CLOSES = late(r"[）)，,；;、]")
_SUPPORT, _LEAST, _MOST, _HUNDRED = 2, 3, 400, 100


class _Pair(NamedTuple):
    part: Claim
    share: Claim


def cohort_shares(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """98例…甲46例(46.9%)…乙23例(32.5%)…丙92例(93.9%): the whole of the others, which a slip keeps this share from fitting."""
    pairs = list(_pairs(discourse))
    if len(pairs) <= _SUPPORT or len(discourse.claims) > _MOST:
        return
    counts = [claim for claim in discourse.claims if _is_count(claim)]
    wholes = [Whole((claim,), frozenset(), 0) for claim in counts]
    lost = [pair for pair in pairs if not any(closes(pair.part, whole, pair.share) for whole in wholes)]
    for pair in lost:
        if any(closes(pair.part, Whole(two, frozenset(), 0), pair.share) for two in combinations(counts, 2)):
            continue
        whole = _base(pair, pairs, [whole for whole in wholes if whole.first.id < pair.part.id])
        if whole is not None and _slipped(pair, whole.first):
            players = {"part": (pair.part,), "whole": whole.claims, "share": (pair.share,)}
            yield Link("portion", (Reading("whole of the others", players),), frozenset({"adjacent", "row", "closes-elsewhere"}))


def _pairs(discourse: Discourse) -> Iterator[_Pair]:
    for share in discourse.claims[1:]:
        part = discourse.claims[share.id - 1]
        mention = share.mention
        if (
            not isinstance(mention, Quantity)
            or mention.unit not in {"%", "％"}
            or mention.is_range
            or mention.hedges
            or not _is_count(part)
        ):
            continue
        if (
            _is_count(part)
            and _OPENS.fullmatch(discourse.text, part.span.end, share.span.start)
            and _CLOSES.match(discourse.text, share.span.end)
        ):
            yield _Pair(part, share)


def _is_count(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension == "count" and not mention.is_range and mention.value > 0


def _base(pair: _Pair, pairs: Sequence[_Pair], wholes: Sequence[Whole]) -> Whole | None:
    """The whole before a pair that most others are shares of, two at least, and those that stand beside it."""
    at = pairs.index(pair)
    beside = [*pairs[max(0, at - 1) : at], *pairs[at + 1 : at + 2]]
    fits = [(sum(closes(other.part, whole, other.share) for other in pairs if other is not pair), whole) for whole in wholes]
    most, best = max(fits, key=lambda one: (one[0], one[1].first.id), default=(0, None))
    if best is None or most < _SUPPORT or best.first.quantity.value <= pair.part.quantity.value:
        return None
    return best if all(closes(other.part, best, other.share) for other in beside) else None


def _slipped(pair: _Pair, whole: Claim) -> bool:
    """Whether one slip of the pen, in the share or in its part, makes the three fit."""
    with localcontext(EXACT):
        size, part, share = whole.quantity.value, pair.part.quantity.value, pair.share.quantity.value
        due = rounded_to(part / size, pair.share) * _HUNDRED
        count = (size * share / _HUNDRED).quantize(Decimal(1))
    told = swapped(share, due) or shifted(share, due) or one_digit(share, due, least=_LEAST)
    exact = abs(count / size * _HUNDRED - share) < pair.share.quantity.place
    return told or (exact and (swapped(part, count) or one_digit(part, count, least=2)))
