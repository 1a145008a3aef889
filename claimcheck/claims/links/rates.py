"""Shares and rates in their sentences -> links between a part, its whole and the percentage the text gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimcheck.claims.links.rate_forms import Form, form_of
from claimcheck.claims.links.rate_parts import Part, countable, parts_of
from claimcheck.claims.links.rate_wholes import Whole, closes, wholes_of
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack

__all__ = ["Portion", "portions", "portions_in"]


@dataclass(frozen=True, slots=True)
class Portion:
    """A share with its form, its likeliest part and the wholes it may be taken of."""

    share: Claim
    form: Form
    part: Part
    others: tuple[Part, ...]
    wholes: tuple[Whole, ...]

    @property
    def closed(self) -> bool:
        """Whether some whole fits."""
        return any(closes(self.part.claim, whole.claim, self.share) for whole in self.wholes)


def portions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every percentage that is a share of something, with its part and all the wholes it may be a share of.

    One whole that fits settles the matter.  Where none does, the marks say how sure it is that the best one is meant: it is
    named in the same words, joined to the part by a word such as 中 or 其中, stands between 占 and the percentage, is the
    only one there is, or fits the other shares of the row.
    """
    found = [portion for portion in portions_in(discourse, rate_words(pack)) if portion.wholes]
    for portion in found:
        judged = _with_row(portion, [other for other in found if _same_row(portion, other)])
        if judged is not None:
            yield _link(discourse, judged)


def portions_in(discourse: Discourse, words: RateWords) -> list[Portion]:
    """The shares that have a part in the text, with their wholes, if any."""
    found: list[Portion] = []
    for share in discourse.claims:
        if share.role == "time" or share.quantity.dimension not in {"ratio", "multiple"}:
            continue
        form = form_of(discourse, share, words)
        if form is None or form.how == "discount":
            continue
        parts = parts_of(discourse, share, form, words)
        if not parts:
            continue
        wholes = wholes_of(discourse, share, form, parts[0], words)
        found.append(Portion(share, form, parts[0], parts[1:], wholes))
    return found


def _same_row(one: Portion, other: Portion) -> bool:
    """Whether two shares are likely taken of one whole: said the same way, of the same kind of thing."""
    if one is other or one.form.how != other.form.how or not comparable(one.part.claim, other.part.claim):
        return False
    if one.form.how == "occupies":
        return one.form.whole[-2:] == other.form.whole[-2:]
    return one.form.how == "bracket"


def _with_row(portion: Portion, row: Sequence[Portion]) -> Portion | None:
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


def _link(discourse: Discourse, portion: Portion) -> Link:
    part, share, wholes = portion.part, portion.share, portion.wholes
    marks = part.marks | wholes[0].marks | _doubts(part.claim, wholes[0].claim, share)
    readings = [_reading("part of whole", (part.claim,), (whole.claim,), share) for whole in wholes]
    if part.negated:
        return Link("portion-left", tuple(readings), marks)
    readings += _sums_of_two(part.claim, share, [whole.claim for whole in wholes])
    readings += _other_parts(discourse, portion)
    return Link("times-of" if portion.form.how == "times" else "portion", tuple(readings), marks)


def _doubts(part: Claim, whole: Claim, share: Claim) -> frozenset[str]:
    doubts: set[str] = set()
    if any(claim.quantity.hedges for claim in (part, whole)):
        doubts.add("hedged")
    if abs(whole.clause.sentence - share.clause.sentence) > 1:
        doubts.add("far-apart")
    if not comparable(part, whole):
        doubts.add("other-words")
    return frozenset(doubts)


def _reading(name: str, parts: tuple[Claim, ...], wholes: tuple[Claim, ...], share: Claim) -> Reading:
    return Reading(name, {"part": parts, "whole": wholes, "share": (share,)})


def _sums_of_two(part: Claim, share: Claim, wholes: Sequence[Claim]) -> list[Reading]:
    """The whole may be given in two halves (城镇 and 乡村), of which the part may be one."""
    ordered = sorted((whole for whole in wholes if comparable(whole, part)), key=lambda claim: claim.id)
    readings = [_reading("two halves", (part,), (one, two), share) for one, two in pairwise(ordered)]
    return readings + [_reading("part and rest", (part,), (part, other), share) for other in ordered[:8]]


def _other_parts(discourse: Discourse, portion: Portion) -> list[Reading]:
    """The share may belong to another value of its sentence than the likeliest, or to two of them together."""
    part, share, wholes = portion.part.claim, portion.share, portion.wholes[:4]
    others = [entry.claim for entry in portion.others]
    others += [c for c in quantities_in(discourse, share.clause.sentence) if c.id != part.id and c not in others and countable(c)]
    others = [claim for claim in others if comparable(claim, part)][:5]
    readings = [_reading("other part", (other,), (whole.claim,), share) for other in others for whole in wholes if whole.claim.id != other.id]
    before = [claim for claim in others if claim.id < part.id][-1:]
    return readings + [
        _reading("two parts", (other, part), (whole.claim,), share) for other in before for whole in wholes if whole.claim.id != other.id
    ]
