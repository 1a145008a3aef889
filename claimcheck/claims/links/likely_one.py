"""Two numbers a slip of the pen apart -> whether their surroundings make them one number, by weights learnt from documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.alike import common_phrase, named_alike, noun_alike, same_role
from claimcheck.claims.links.contexts import Contexts, Cues, Profile, same_time
from claimcheck.claims.links.parallel import beside, row_of_values
from claimcheck.claims.links.slips import slip
from claimcheck.claims.links.told_apart import contrasted
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs import Pack

__all__ = ["likely_one", "signs"]

_CLAUSE, _BEHIND, _MOST = 24, 6, 60
_REACH = 600


def likely_one(discourse: Discourse, one: Claim, other: Claim, pool: Sequence[Claim], contexts: Contexts, words: Cues, pack: Pack) -> bool:
    """Whether two numbers that one slip tells apart are so alike in their surroundings that they must be one.

    The odds of a logistic regression over ``signs``; weights and the bound for each kind of slip stand in
    rules/zh/likely.yaml, which says how they were found.
    """
    bound = bounds(pack).get(slip(one.quantity, other.quantity))
    if bound is None or not _near(discourse, one, other):
        return False
    weights = learnt(pack)
    found = signs(discourse, one, other, pool, contexts, words)
    return weights[""] + sum(weights[name] * value for name, value in found.items()) > bound


def _near(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether a reader has the first number still in mind."""
    return other.span.start - one.span.end <= _REACH or discourse.layout.sentences[one.clause.sentence].heading


@lru_cache(maxsize=8)
def learnt(pack: Pack) -> Mapping[str, Decimal]:
    """What each sign is worth, in units of the natural logarithm of the odds; the constant under an empty name."""
    return {"" if name == "constant" else name: Decimal(weight) for name, weight in pack.table("likely.weights").items()}


@lru_cache(maxsize=8)
def bounds(pack: Pack) -> Mapping[str, Decimal]:
    """The least odds for each kind of slip."""
    return {name: Decimal(bound) for name, bound in pack.table("likely.bounds").items()}


def signs(discourse: Discourse, one: Claim, other: Claim, pool: Sequence[Claim], contexts: Contexts, words: Cues) -> dict[str, Decimal]:
    """What can be seen of two numbers in their surroundings, whatever their values are."""
    p, q = contexts.of(one), contexts.of(other)
    noun, named, time = noun_alike(p, q), named_alike(one, other, p, q), same_time(one, other)
    first, second = contrasted(one, contexts, words, q.left), contrasted(other, contexts, words, p.left)
    same, different = beside(discourse, one, other, contexts)
    shared, alike = _overlap(p, q)
    sentences = discourse.layout.sentences
    here, there = sentences[one.clause.sentence], sentences[other.clause.sentence]
    mates = [contexts.of(claim) for claim in pool if claim.id not in (one.id, other.id)][:_MOST]
    found: dict[str, Decimal | int] = {
        "shared": shared,
        "after": min(common_phrase("", p.right, "", q.right), 6),
        "missing-names": min(sum(x not in q.text for x in p.names) + sum(x not in p.text for x in q.names), 3),
        "other-noun": noun < 0,
        "no-noun": noun == 0,
        "other-subject": named < 0,
        "other-time": time == "different",
        "other-role": not same_role(one, other),
        "other-aspect": set(one.aspect) - words.neutral != set(other.aspect) - words.neutral,
        "other-scope": one.scope != other.scope,
        "other-hedge": one.quantity.hedges != other.quantity.hedges,
        "other-metric": bool(one.metric and other.metric) and one.metric != other.metric,
        "same-metric": bool(one.metric) and one.metric == other.metric,
        "shades": min(len(set(words.shades.findall(p.clause)) ^ set(words.shades.findall(q.clause))), 3),
        "contrasted": first != second,
        "pointed": contexts.pointed(other),
        "same-neighbours": min(same, 3),
        "other-neighbours": min(different, 3),
        "row": row_of_values(one, other, pool, contexts),
        "closest": all(_overlap(p, mate)[1] <= alike for mate in mates),
        "same-sentence": here.index == there.index,
        "heading": here.heading,
        "same-line": here.paragraph == there.paragraph,
        "pool": Decimal(len(pool)).ln(),
        "money": one.quantity.dimension == "money",
        "ratio": one.quantity.dimension == "ratio",
    }
    return {name: Decimal(value) for name, value in found.items()}


def _pairs(side: Profile) -> set[str]:
    text = side.clause[-_CLAUSE:] + side.right[:_BEHIND]
    return {text[place : place + 2] for place in range(len(text) - 1)}


def _overlap(one: Profile, other: Profile) -> tuple[Decimal, Decimal]:
    """The pairs of characters that two clauses share: of those of the shorter, and squared of both."""
    a, b = _pairs(one), _pairs(other)
    common = Decimal(len(a & b))
    return common / max(1, min(len(a), len(b))), common * common / (max(1, len(a)) * max(1, len(b)))
