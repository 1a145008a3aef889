"""Quantities of the body -> pairs that state one fact twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.claims.links.alike import Likeness, like, same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, cues
from claimcheck.claims.links.slips import agree, one_sided, scale_apart, slip
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["facts_told_twice", "pair_link"]

_DIMENSIONS_OUT = frozenset({"ordinal", "doubling"})
_POOL = 40


def facts_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Two numbers of one kind in two sentences whose surroundings say that they are one number."""
    words = cues(pack)
    contexts = Contexts(discourse, pack)
    seen: set[tuple[int, int]] = set()
    for pool in _pools(discourse, words).values():
        for one, other in _candidates(pool, contexts):
            if (one.id, other.id) in seen:
                continue
            seen.add((one.id, other.id))
            found = _judged(discourse, one, other, contexts, words)
            if found is not None:
                yield found


def _pools(discourse: Discourse, words: Cues) -> dict[tuple[str, ...], list[Claim]]:
    """Claims of the body by what must be equal anyway."""
    pools: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.dimension in _DIMENSIONS_OUT or mention.is_range:
            continue
        if claim.role in {"base", "from"} or discourse.layout.sentences[claim.clause.sentence].heading:
            continue
        if mention.numerals[0].form in {"word", "hanzi"} and mention.value < 4:
            continue
        unit = "人" if mention.unit in words.persons else mention.unit
        kind = unit if mention.dimension in {"count", "money", ""} else ""
        pools[(mention.dimension, kind, mention.per)].append(claim)
    return pools


def _candidates(pool: Sequence[Claim], contexts: Contexts) -> Iterator[tuple[Claim, Claim]]:
    """Pairs in two sentences that share two characters in a row near their numbers."""
    near = [_bigrams(contexts.left(claim)[-16:]) | _bigrams(contexts.right(claim)[:8]) for claim in pool]
    for index, one in enumerate(pool):
        for place in range(index + 1, min(len(pool), index + _POOL)):
            other = pool[place]
            if other.clause.sentence != one.clause.sentence and near[index] & near[place]:
                yield one, other


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _judged(discourse: Discourse, one: Claim, other: Claim, contexts: Contexts, words: Cues) -> Link | None:
    if not same_kind(one, other, words) or agree(one.quantity, other.quantity):
        return None
    if _contrasted(one, contexts, words) or _contrasted(other, contexts, words):
        return None
    found = like(one, other, contexts, words)
    if found is None or _explained(discourse, one, other):
        return None
    how = slip(one.quantity, other.quantity)
    marks = _marks(found, how)
    return pair_link(one, other, marks) if marks else None


def _contrasted(claim: Claim, contexts: Contexts, words: Cues) -> bool:
    """Whether the words just before the number make it the base of a comparison, a part or a forecast."""
    left = contexts.left(claim)
    clause = left[max(left.rfind(sign) for sign in "，,；;：:") + 1 :]
    return bool(words.contrast.search(clause))


def _explained(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether one of the two sentences holds the other number as well, so that the text itself tells them apart."""
    for here, there in ((one, other), (other, one)):
        for claim in discourse.by_sentence.get(here.clause.sentence, ()):
            mention = claim.mention
            if claim.id != here.id and isinstance(mention, Quantity) and mention.dimension == there.quantity.dimension:
                if mention.base_value == there.quantity.base_value:
                    return True
    return False


def _marks(found: Likeness, how: str) -> frozenset[str]:
    """The evidence for one fact, or nothing where it does not suffice."""
    marks: set[str] = set()
    if found.phrase >= 6:
        marks.add("same-phrase")
    if found.time == "same":
        marks.add("same-time")
    if found.unique:
        marks.add("same-attribute")
    strong = len(marks) + (found.joined >= 3) + found.named
    needed = {"transposed": 1, "shifted": 1, "dropped": 2, "substituted": 2}.get(how, 4)
    if found.joined < 1 or found.parted > 1 or strong < needed:
        return frozenset()
    if found.parted:
        marks.add("other-words")
    marks.add("told-twice")
    return frozenset(marks)


def pair_link(one: Claim, other: Claim, marks: Iterable[str]) -> Link:
    """The link of two claims that should be one number, of the kind that suits their hedges and their scales."""
    first, second = one.quantity, other.quantity
    bound = one_sided(first)
    kind = "same-bound" if bound and bound == one_sided(second) else "same-fact"
    if kind == "same-fact" and (scale_apart(first, second) or (first.unit != second.unit and first.value == second.value)):
        kind = "same-fact-scaled"
    return Link(kind, (Reading("one fact", {"first": (one,), "second": (other,)}),), frozenset(marks))
