"""A percentage in its clause -> whether it is a share, and the quantity that is its part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import between, left_of, quantities_in, same_paragraph
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity

__all__ = ["Part", "countable", "is_share", "part_of"]

_ABSTRACT = frozenset({"ratio", "points", "multiple", "doubling", "duration", "age", "ordinal", "temperature"})
_TEXT_LIMIT = 90
_NEGATION = re.compile(r"不|未|没有|无|缺|损")


@dataclass(frozen=True, slots=True)
class Part:
    """A numerator: the claim, how it was bound (bracket, occupies, rate, times), the words that name the whole, the stem of
    the rate, and whether it counts what the rate leaves out (不合格 beside 合格率)."""

    claim: Claim
    how: str
    whole: str = ""
    stem: str = ""
    negated: bool = False


def is_share(discourse: Discourse, claim: Claim, words: RateWords) -> bool:
    """Whether a quantity can be part ÷ whole: no change, no rate of return, no plan, not one of a row paired by 分别."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or claim.stance == "plan" or mention.flaws:
        return False
    if mention.dimension not in {"ratio", "multiple"} or (claim.role in {"delta", "base", "from"} and mention.dimension == "ratio"):
        return False
    clause = clause_left(discourse, claim, 30)
    return not words.not_share.search(clause) and not words.breaks.search(clause)


def clause_left(discourse: Discourse, claim: Claim, reach: int) -> str:
    """The words of the claim's clause before it."""
    left = left_of(discourse, claim, reach)
    return left[max(left.rfind(sign) for sign in "，。；,;：") + 1 :]


def countable(claim: Claim) -> bool:
    """Whether a quantity can be a part or a whole: an amount, no single-digit 一家 or 两种."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.dimension in _ABSTRACT or mention.per or mention.value <= 0:
        return False
    return not (mention.value < 10 and mention.numerals[0].form == "hanzi") and mention.unit != "步"


def part_of(discourse: Discourse, share: Claim, words: RateWords) -> Part | None:
    """The numerator of a share: before its bracket, before 占, before the noun of the rate, or before 是…的N倍."""
    left = clause_left(discourse, share, 40)
    quantities = quantities_in(discourse, share.clause.sentence)
    if share.quantity.dimension == "multiple":
        named = words.times_end.search(left)
        claim = _numerator(discourse, share, quantities) if named else None
        return Part(claim, "times", named["whole"]) if named and claim is not None else None
    occupied = words.occupies_end.search(left)
    if share.clause.bracket:
        bracket = discourse.layout.brackets[share.clause.bracket]
        host = _host(discourse, bracket.span.start - 1, quantities)
        first = next((c for c in quantities if c.clause.bracket == bracket.index), None)
        if host is not None and occupied:
            return Part(host, "occupies", occupied["whole"])
        if host is not None and first is not None and first.id == share.id and len(share.label) <= 4:
            return Part(host, "bracket")
    rate = words.rate_end.search(left)
    if not occupied and not rate:
        return None
    claim = _numerator(discourse, share, quantities)
    if claim is None:
        return None
    if occupied:
        return Part(claim, "occupies", occupied["whole"])
    stem = rate["stem"] if rate else ""
    return Part(claim, "rate", "", stem, _left_out(claim, stem))


def _left_out(claim: Claim, stem: str) -> bool:
    """Whether the part is what the rate does not count: 不合格 beside 合格率."""
    around = claim.label + claim.tail[:6]
    return any(found.end() < len(around) and around.startswith(stem[-2:], found.end()) for found in _NEGATION.finditer(around))


def _host(discourse: Discourse, bracket: int, quantities: Sequence[Claim]) -> Claim | None:
    """The quantity that a bracket opening at an offset follows directly."""
    for claim in reversed(quantities):
        if claim.span.end <= bracket and len(discourse.text[claim.span.end : bracket].strip()) <= 6 and countable(claim):
            return claim
    return None


def _numerator(discourse: Discourse, share: Claim, quantities: Sequence[Claim]) -> Claim | None:
    """The last stated value before the share; changes in between (增长7%) do not count, a plan, base or 每 ends the search."""
    here = share.clause.bracket
    for claim in reversed(quantities):
        if claim.id >= share.id or claim.clause.bracket not in {0, here} or claim.role == "delta":
            continue
        if claim.quantity.dimension in _ABSTRACT:
            continue
        if len(between(discourse, claim, share)) > _TEXT_LIMIT or claim.role in {"base", "from", "per"} or claim.stance == "plan":
            return None
        return claim if countable(claim) else None
    return _numerator_before(discourse, share)


def _numerator_before(discourse: Discourse, share: Claim) -> Claim | None:
    """The last value of the sentence before, for a share whose own sentence states none."""
    previous = quantities_in(discourse, share.clause.sentence - 1)
    if not previous or not same_paragraph(discourse, previous[-1], share):
        return None
    last = previous[-1]
    usable = countable(last) and last.role in {"level", "to"} and last.clause.bracket == 0 and last.stance != "plan"
    return last if usable and len(between(discourse, last, share)) <= 40 else None
