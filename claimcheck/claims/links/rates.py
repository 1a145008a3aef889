"""Shares and rates in their sentences -> links between a part, its whole and the percentage the text gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimcheck.claims.links.rate_parts import Part, countable, is_share, part_of
from claimcheck.claims.links.rate_wholes import Whole, closes, wholes_of
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.scene import comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack

__all__ = ["portions"]


@dataclass(frozen=True, slots=True)
class _Portion:
    share: Claim
    part: Part
    wholes: tuple[Whole, ...]

    @property
    def closed(self) -> bool:
        return any(closes(self.part.claim, whole.claim, self.share) for whole in self.wholes)


def portions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every percentage that is a share of something, with its part and all the wholes it may be a share of.

    One whole that fits settles the matter.  Where none does, the marks say how sure it is that the nearest one is meant: it
    is named in the same words, joined to the part by a word such as 中 or 其中, stands between 占 and the percentage, is
    the only one there is, or fits the other shares of the row.
    """
    words = rate_words(pack)
    found: list[_Portion] = []
    for share in discourse.claims:
        if not is_share(discourse, share, words):
            continue
        part = part_of(discourse, share, words)
        wholes = wholes_of(discourse, share, part, words) if part is not None else ()
        if part is not None and wholes:
            found.append(_Portion(share, part, wholes))
    for portion in found:
        judged = _with_row(portion, [other for other in found if _same_row(portion, other)])
        if judged is not None:
            yield _link(discourse, judged)


def _same_row(one: _Portion, other: _Portion) -> bool:
    """Whether two shares are likely taken of one whole: said the same way, of the same kind of thing."""
    if one is other or one.part.how != other.part.how or not comparable(one.part.claim, other.part.claim):
        return False
    if one.part.how == "occupies":
        return one.part.whole[-2:] == other.part.whole[-2:]
    return one.part.how == "bracket"


def _with_row(portion: _Portion, row: Sequence[_Portion]) -> _Portion | None:
    """The portion with what the row says of its whole; None where the row shows that the whole is not in the text."""
    if not row:
        return portion
    for whole in portion.wholes:
        fitting = sum(closes(other.part.claim, whole.claim, other.share) for other in row)
        if fitting >= 2 or (fitting and fitting == len(row)):
            first = replace(whole, marks=whole.marks | {"closes-elsewhere", "row"})
            rest = tuple(entry for entry in portion.wholes if entry.claim.id != whole.claim.id)
            return replace(portion, wholes=(first, *rest))
    explicit = "explicit-total" in portion.wholes[0].marks
    return portion if explicit or any(other.closed for other in row) else None


def _link(discourse: Discourse, portion: _Portion) -> Link:
    part, share, wholes = portion.part, portion.share, portion.wholes
    readings = [_reading("part of whole", (part.claim,), (whole.claim,), share) for whole in wholes]
    if part.negated:
        return Link("portion-left", tuple(readings), wholes[0].marks | _doubts(part, wholes[0].claim, share))
    readings += _sums_of_two(part.claim, share, [whole.claim for whole in wholes])
    readings += _other_parts(discourse, part.claim, share, wholes)
    kind = "times-of" if part.how == "times" else "portion"
    return Link(kind, tuple(readings), wholes[0].marks | _doubts(part, wholes[0].claim, share))


def _doubts(part: Part, whole: Claim, share: Claim) -> frozenset[str]:
    doubts: set[str] = set()
    if any(claim.quantity.hedges for claim in (part.claim, whole, share)):
        doubts.add("hedged")
    if abs(whole.clause.sentence - share.clause.sentence) > 1:
        doubts.add("far-apart")
    return frozenset(doubts)


def _reading(name: str, parts: tuple[Claim, ...], wholes: tuple[Claim, ...], share: Claim) -> Reading:
    return Reading(name, {"part": parts, "whole": wholes, "share": (share,)})


def _sums_of_two(part: Claim, share: Claim, wholes: Sequence[Claim]) -> list[Reading]:
    """The whole may be given in two halves (城镇 and 乡村), of which the part may be one."""
    ordered = sorted((whole for whole in wholes if comparable(whole, part)), key=lambda claim: claim.id)
    readings = [_reading("two halves", (part,), (one, two), share) for one, two in pairwise(ordered)]
    return readings + [_reading("part and rest", (part,), (part, other), share) for other in ordered[:8]]


def _other_parts(discourse: Discourse, part: Claim, share: Claim, wholes: Sequence[Whole]) -> list[Reading]:
    """The share may belong to another value of its sentence than the nearest, or to two of them together."""
    others = [c for c in quantities_in(discourse, share.clause.sentence) if c.id != part.id and comparable(c, part) and countable(c)][:6]
    readings = [
        _reading("other part", (other,), (whole.claim,), share) for other in others for whole in wholes[:6] if whole.claim.id != other.id
    ]
    return readings + [
        _reading("two parts", (other, part), (whole.claim,), share)
        for other in [c for c in others if c.id < part.id][-1:]
        for whole in wholes[:6]
        if whole.claim.id != other.id
    ]
