"""A share and its part -> every quantity it may be a share of, with what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.links.rate_parts import Part, countable
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import between, comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import World

__all__ = ["Whole", "closes", "wholes_of"]

_MOST = 24
_SENTENCES = 4
_GENERIC = re.compile(r"^(?:其|该|全[一-鿿]?|总|总数|总量|总额|整个|所有|全部|到|了|它|比|约|的|近|达|超过|为)*$")
_GROUPS = re.compile(r"随机|分为|分成|两组|三组|各组|对照")


@dataclass(frozen=True, slots=True)
class Whole:
    """A possible whole, the marks that speak for it, and how near it is."""

    claim: Claim
    marks: frozenset[str]
    score: int


def closes(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether part = share × whole can be true."""
    return any((whole.quantity.interval(world) * share.quantity.interval(world)).meets(part.quantity.interval(world)) for world in World)


def wholes_of(discourse: Discourse, share: Claim, part: Part, words: RateWords) -> tuple[Whole, ...]:
    """The possible wholes, the best supported first; none where the text names one that it does not give."""
    found = [_whole(discourse, share, part, claim, words) for claim in _candidates(discourse, share, part)]
    size = part.claim.quantity.base_value
    likely = [w for w in found if (part.how == "times" or w.claim.quantity.base_value > size) and comparable(w.claim, part.claim)]
    if not likely:
        return ()
    likely.sort(key=lambda whole: (-whole.score, abs(whole.claim.id - part.claim.id)))
    best = likely[0]
    named = bool(part.whole) and not _GENERIC.match(part.whole)
    if named and not best.marks & {"same-noun", "explicit-total"}:
        return ()
    if part.how == "bracket" and _GROUPS.search(discourse.text[max(0, best.claim.span.start - 40) : share.span.start]):
        return ()
    if len({whole.claim.quantity.base_value for whole in likely}) == 1:
        likely[0] = Whole(best.claim, best.marks | {"lone-whole"}, best.score)
    rest = [whole for whole in found if whole.claim.id not in {entry.claim.id for entry in likely}]
    return tuple((likely + rest)[:_MOST])


def _candidates(discourse: Discourse, share: Claim, part: Part) -> Iterator[Claim]:
    """Amounts of the last sentences and the next; further up only those that bear the name of the whole."""
    counts = part.claim.quantity.dimension == "count"
    for index in range(share.clause.sentence - _SENTENCES, share.clause.sentence + 2):
        for claim in quantities_in(discourse, index):
            if claim.id in {share.id, part.claim.id} or not countable(claim) or claim.role in {"delta", "per"}:
                continue
            if comparable(claim, part.claim) or (counts and claim.quantity.dimension == "count" and part.how != "times"):
                yield claim
    if not part.whole:
        return
    for claim in discourse.claims[: share.id]:
        far = claim.clause.sentence < share.clause.sentence - _SENTENCES
        if far and comparable(claim, part.claim) and countable(claim) and _same_noun(part.whole, claim):
            yield claim


def _whole(discourse: Discourse, share: Claim, part: Part, whole: Claim, words: RateWords) -> Whole:
    marks = _support(discourse, share, part, whole, words)
    return Whole(whole, marks, 3 * len(marks) - abs(share.clause.sentence - whole.clause.sentence) + (whole.id < share.id))


def _support(discourse: Discourse, share: Claim, part: Part, whole: Claim, words: RateWords) -> frozenset[str]:
    marks: set[str] = set()
    if part.how == "occupies" and part.claim.id < whole.id < share.id and "占" in between(discourse, part.claim, whole):
        return frozenset({"explicit-total", "adjacent", "same-noun"})
    if part.whole and _same_noun(part.whole, whole):
        marks.add("same-noun")
    text = between(discourse, whole, part.claim)
    if whole.id < part.claim.id and len(text) <= 60 and words.marker.search(text) and whole.id >= part.claim.id - 2:
        marks.add("marker")
    if part.claim.id == share.id - 1 and len(between(discourse, part.claim, share)) <= 30:
        marks.add("adjacent")
    if part.stem and _shares_stem(part):
        marks.add("stem")
    return frozenset(marks)


def _same_noun(name: str, whole: Claim) -> bool:
    """Whether the words that name the whole end like the name of a quantity (外贸总值, 进出口总值), with no narrower scope."""
    ending = name.removesuffix("的")[-2:]
    if len(ending) < 2 or any(scope not in name for scope in whole.scope):
        return False
    return ending in whole.head or ending in whole.label[-8:] or ending in whole.tail[:4]


def _shares_stem(part: Part) -> bool:
    """Whether the name of the rate shares two characters with the words around its part (阳性样本, 阳性率)."""
    around = part.claim.label[-10:] + part.claim.tail[:8]
    stem = part.stem[-4:]
    return any(stem[i : i + 2] in around for i in range(len(stem) - 1))
