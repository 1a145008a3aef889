"""What a share may be taken of -> a whole, which the text may give in two halves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.links.rate_forms import Form
from claimcheck.claims.links.rate_names import known
from claimcheck.claims.links.rate_parts import Part, countable
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["Whole", "asked_of", "halves_of", "is_named", "named_for"]

_DONE = late(r"已经?(?P<what>[一-鿿]{2})")
_UNDONE = late(r"[尚还仍]?未(?P<what>[一-鿿]{2})")


@dataclass(frozen=True, slots=True)
class Whole:
    """A possible whole (two claims where it is given in halves), the marks that speak for it, and its rank."""

    claims: tuple[Claim, ...]
    marks: frozenset[str]
    score: int

    @property
    def first(self) -> Claim:
        """The whole, or its first half."""
        return self.claims[0]


def is_named(form: Form, words: RateWords) -> bool:
    """Whether the text says what the whole is."""
    return bool(form.whole) and not words.generic.fullmatch(form.whole)


def asked_of(share: Claim) -> str:
    """The metric of the whole that a share names (占发电量的), or of the rate."""
    return share.whole_metric if share.whole else share.metric


def halves_of(discourse: Discourse, share: Claim, form: Form, part: Part, words: RateWords) -> list[Whole]:
    """The whole as the part and its counterpart (城镇 and 乡村), or as two halves of the name of the whole (出口 and 进口)."""
    found: list[Whole] = []
    if "合计" in share.label:  # 对三大市场出口合计占比57.3%: the share of several parts, not of either half
        return found
    pool = [
        claim
        for index in range(share.clause.sentence - 2, share.clause.sentence + 1)
        for claim in quantities_in(discourse, index)
        if comparable(claim, part.claim) and countable(discourse, claim)
    ]
    done = next(((one, other) for one in pool for other in pool if _done_and_not(one, other)), None)
    if done is not None and part.claim in done and not words.joint.search(form.whole):
        found.append(Whole(done, frozenset({"complete-set"}), 4 + 2 - (share.clause.sentence - done[0].clause.sentence)))
    for one in pool:
        for half, others in words.halves:
            other = next((c for c in pool if c.id != one.id and _counterpart(one, c, half, others, words)), None)
            if other is None:
                continue
            mine = part.claim.id in {one.id, other.id}
            named = is_named(form, words) and any(word in words.joint.sub("", form.whole) for word in (half, *others))
            if not named and (mine or words.halved.get(half, "") == asked_of(share) != ""):
                score = 4 + 2 - (share.clause.sentence - one.clause.sentence)
                found.append(Whole((one, other), frozenset({"complete-set"}), score))
    return found


def _counterpart(one: Claim, other: Claim, half: str, others: tuple[str, ...], words: RateWords) -> bool:
    """Whether two labels differ only in one word of a pair."""
    if half not in one.label or words.joint.search(one.label) or words.joint.search(other.label):
        return False
    return any(word in other.label and one.label.rpartition(half)[2] == other.label.rpartition(word)[2] for word in others)


def _done_and_not(one: Claim, other: Claim) -> bool:
    """Whether two quantities side by side are of what is done and what is not: 600户已交房业主及20户未交房业主."""
    done, undone = _DONE.search(one.label[-6:] + one.tail[:6]), _UNDONE.search(other.label[-6:] + other.tail[:6])
    return abs(one.id - other.id) == 1 and done is not None and undone is not None and done["what"] == undone["what"]


def named_for(found: Sequence[Whole], stem: str, words: RateWords) -> list[Whole]:
    """The wholes that bear a name which a rate of this stem is taken of, before or right behind the number."""
    names = known(words.wholes_of_rates, stem)
    return [whole for whole in found if any(name in whole.first.label + whole.first.tail[:4] for name in names)]
