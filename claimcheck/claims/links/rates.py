"""Shares and rates in their sentences -> links between a part, its whole and the percentage the text gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack

__all__ = ["portions"]

_MOST_WHOLES = 24
_LEVELS = frozenset({"level", "to", "rate", "share", "threshold"})
_ABSTRACT = frozenset({"ratio", "points", "multiple", "doubling", "duration", "age", "ordinal", "temperature"})


class _Part(NamedTuple):
    """A numerator: the claim, how it was bound, and the words that name its whole ("" where none do)."""

    claim: Claim
    how: str
    whole: str


def portions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every percentage that is a share of something, with its part and all the wholes it may be a share of.

    One whole that fits settles the matter; where none does, the nearest plausible one must be well supported: named in the
    same words, joined by a word such as 中 or 其中, or standing between 占 and the percentage.
    """
    words = rate_words(pack)
    for share in discourse.claims:
        if not _is_share(discourse, share, words):
            continue
        part = _part(discourse, share, words)
        if part is None:
            continue
        wholes = _wholes(discourse, share, part, words)
        if not wholes:
            continue
        best, marks = wholes[0]
        if not marks:
            continue
        readings = [_reading(part.claim, claim, share) for claim, _ in wholes]
        readings += _sums_of_two(part.claim, share, [claim for claim, _ in wholes])
        yield Link("portion", tuple(readings), frozenset(marks | _doubts(part, best, share)))


def _is_share(discourse: Discourse, claim: Claim, words: RateWords) -> bool:
    mention = getattr(claim.mention, "dimension", "")
    if mention not in {"ratio"} or claim.role in {"delta", "base", "from"} or claim.stance == "plan":
        return False
    left = left_of(discourse, claim, 26)
    cut = max(left.rfind(sign) for sign in "，。；,;")
    clause = left[cut + 1 :]
    return not words.not_share.search(clause) and not words.breaks.search(clause)


def _part(discourse: Discourse, share: Claim, words: RateWords) -> _Part | None:
    """The numerator of a share: before its bracket, before 占, or before the noun of the rate."""
    left = left_of(discourse, share, 40)
    quantities = quantities_in(discourse, share.clause.sentence)
    earlier = [c for c in quantities if c.id < share.id]
    bracket = discourse.layout.brackets[share.clause.bracket]
    if share.clause.bracket and earlier:
        host = _host(discourse, bracket.span.start - 1, quantities)
        first = next((c for c in quantities if c.clause.bracket == bracket.index), None)
        if host is not None and first is not None and first.id == share.id and len(share.label) <= 4:
            return _Part(host, "bracket", "")
        if host is not None and words.occupies.search(left):
            return _Part(host, "occupies", _name(words, left))
    found = words.occupies.search(left)
    if found:
        claim = _numerator(discourse, share, earlier)
        return None if claim is None else _Part(claim, "occupies", found["whole"])
    if words.rate_noun.search(left):
        claim = _numerator(discourse, share, earlier)
        return None if claim is None else _Part(claim, "rate", "")
    return None


def _name(words: RateWords, left: str) -> str:
    found = words.occupies.search(left)
    return found["whole"] if found else ""


def _host(discourse: Discourse, bracket: int, quantities: Sequence[Claim]) -> Claim | None:
    """The quantity that a bracket opening at an offset follows directly."""
    for claim in reversed(quantities):
        if claim.span.end <= bracket and not discourse.text[claim.span.end : bracket].strip() and _countable(claim):
            return claim
    return None


def _countable(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.dimension not in _ABSTRACT and not quantity.per and quantity.value > 0


def _numerator(discourse: Discourse, share: Claim, earlier: Sequence[Claim]) -> Claim | None:
    """The last stated value before the share; changes and rates in between (增长7%) do not count, a plan or base ends the search."""
    here = share.clause.bracket
    for claim in reversed(earlier):
        if claim.clause.bracket not in {0, here} or claim.role == "delta":
            continue
        if claim.quantity.dimension in _ABSTRACT:
            continue
        between_text = between(discourse, claim, share)
        if len(between_text) > 70 or "；" in between_text:
            return None
        if claim.role in {"base", "from", "per"} or claim.stance == "plan":
            return None
        return claim if _countable(claim) else None
    return None


def _wholes(discourse: Discourse, share: Claim, part: _Part, words: RateWords) -> list[tuple[Claim, frozenset[str]]]:
    """Every quantity the share may be taken of, the best supported first."""
    found: list[tuple[int, Claim, frozenset[str]]] = []
    sentence = share.clause.sentence
    for claim in discourse.claims:
        if claim.id in {share.id, part.claim.id} or not hasattr(claim.mention, "dimension"):
            continue
        if not comparable(claim, part.claim) or not _countable(claim) or claim.role in {"delta", "per"}:
            continue
        marks = _support(discourse, share, part, claim, words)
        score = 2 * len(marks) - abs(sentence - claim.clause.sentence)
        found.append((score, claim, marks))
    found.sort(key=lambda entry: (-bool(entry[2]), -entry[0], abs(entry[1].id - part.claim.id)))
    return [(claim, marks) for _, claim, marks in found[:_MOST_WHOLES]]


def _support(discourse: Discourse, share: Claim, part: _Part, whole: Claim, words: RateWords) -> frozenset[str]:
    """What speaks for a quantity being the whole."""
    marks: set[str] = set()
    smaller = whole.quantity.base_value < part.claim.quantity.base_value
    if part.how == "occupies" and part.claim.id < whole.id < share.id and "占" in between(discourse, part.claim, whole):
        return frozenset({"explicit-total", "adjacent", "same-noun"})
    if smaller:
        return frozenset()
    if part.whole and _same_noun(part.whole, whole):
        marks.add("same-noun")
    if whole.id < part.claim.id and part.claim.clause.sentence == whole.clause.sentence:
        text = between(discourse, whole, part.claim)
        if part.how != "occupies" and len(text) <= 34 and words.marker.search(text) and whole.id == part.claim.id - 1:
            marks |= {"marker", "adjacent"}
    return frozenset(marks)


def _same_noun(name: str, whole: Claim) -> bool:
    """Whether the words that name the whole end like the name of a quantity (外贸总值, 进出口总值)."""
    ending = name.removesuffix("的")[-2:]
    return len(ending) == 2 and (ending in whole.head or ending in whole.label[-8:] or ending in whole.tail[:4])


def _doubts(part: _Part, whole: Claim, share: Claim) -> frozenset[str]:
    doubts: set[str] = set()
    if any(claim.quantity.hedges for claim in (part.claim, whole, share)):
        doubts.add("hedged")
    if whole.clause.sentence != share.clause.sentence:
        doubts.add("far-apart")
    return frozenset(doubts)


def _reading(part: Claim, whole: Claim, share: Claim) -> Reading:
    return Reading("part of whole", {"part": (part,), "whole": (whole,), "share": (share,)})


def _sums_of_two(part: Claim, share: Claim, wholes: Sequence[Claim]) -> list[Reading]:
    """The whole may be given in two halves (城镇 and 乡村), of which the part may be one."""
    ordered = sorted(wholes, key=lambda claim: claim.id)
    readings = [
        Reading("two halves", {"part": (part,), "whole": (one, two), "share": (share,)}) for one, two in zip(ordered, ordered[1:], strict=False)
    ]
    readings += [Reading("part and rest", {"part": (part,), "whole": (part, other), "share": (share,)}) for other in ordered[:8]]
    return readings
