"""A row of values and a row of shares that 分别 pairs -> links between each value, its share and the whole that fits the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.rate_forms import lead_of
from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import Whole, closes
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.rows import Row, rows_in
from claimcheck.claims.links.scene import comparable, left_of, quantities_in, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["rows_of_shares"]

_SHARE = late(r"占|比重|比例|份额|率")
_RESPECTIVELY = late(r"分别|依次|各")
_BACK = 2
_MOST = 8


def rows_of_shares(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """分别为86亿元、344亿元和430亿元,占860亿元的10%、40%和50%: one whole fits every value with its share."""
    words = rate_words(pack)
    for sentence in discourse.by_sentence:
        for shares in rows_in(discourse, sentence):
            if not all(claim.quantity.dimension == "ratio" for claim in shares) or not _is_row_of_shares(discourse, shares[0], words):
                continue
            values = _values(discourse, shares)
            if values is not None:
                yield from _links(discourse, values, shares)


def _is_row_of_shares(discourse: Discourse, first: Claim, words: RateWords) -> bool:
    """Whether the words before a row say that it holds shares and no growth, interest or return."""
    lead = lead_of(discourse, first)[1]
    if words.change.search(lead[-12:]) or words.no_rate.search(_RESPECTIVELY.sub("", lead).rstrip("为达是至约")):
        return False
    return _SHARE.search(lead[-24:]) is not None


def _values(discourse: Discourse, shares: Row) -> Row | None:
    """The last row of as many values before the shares, in their sentence or the one before."""
    here = shares[0].clause.sentence
    for sentence in (here, here - 1):
        rows = [
            row
            for row in rows_in(discourse, sentence)
            if len(row) == len(shares) and row[-1].id < shares[0].id and all(countable(discourse, claim) for claim in row)
        ]
        if rows:
            return rows[-1] if same_paragraph(discourse, rows[-1][0], shares[0]) else None
    return None


def _links(discourse: Discourse, values: Row, shares: Row) -> Iterator[Link]:
    wholes = [Whole(values, frozenset(), 0), *(Whole((claim,), frozenset(), 0) for claim in _candidates(discourse, values, shares))]
    fits = [[closes(value, whole, share) for value, share in zip(values, shares, strict=True)] for whole in wholes]
    if any(all(row) for row in fits):
        return
    best = max(range(len(wholes)), key=lambda index: sum(fits[index]))
    fitting = sum(fits[best])
    if fitting < max(1, len(values) - 1) or (len(values) == 2 and not _between(wholes[best], values, shares)):
        return
    others = [whole for index, whole in enumerate(wholes) if index != best]
    for value, share, fit in zip(values, shares, fits[best], strict=True):
        if not fit:
            readings = [
                Reading("paired", {"part": (value,), "whole": whole.claims, "share": (share,)}) for whole in (wholes[best], *others)
            ]
            yield Link("portion", tuple(readings), frozenset({"respectively", "closes-elsewhere", "row"}))


def _between(whole: Whole, values: Row, shares: Row) -> bool:
    """Whether a whole stands between the values and their shares, or is made of the values."""
    return whole.claims == values or values[-1].id < whole.first.id < shares[0].id


def _candidates(discourse: Discourse, values: Row, shares: Row) -> Sequence[Claim]:
    """What stands between the rows, and larger amounts of the kind shortly before them."""
    unit = values[-1]
    found = [
        claim
        for sentence in range(unit.clause.sentence - _BACK, shares[0].clause.sentence + 1)
        for claim in quantities_in(discourse, sentence)
        if claim not in values and claim.id < shares[0].id and countable(discourse, claim) and _kind(claim, unit)
    ]
    least = max(value.quantity.base_value for value in values)
    return [claim for claim in found if claim.quantity.base_value >= least and not left_of(discourse, claim, 2).endswith("每")][-_MOST:]


def _kind(claim: Claim, unit: Claim) -> bool:
    return comparable(claim, unit) or claim.quantity.dimension == unit.quantity.dimension == "count" or claim.quantity.dimension == ""
