"""Shares and rates in their sentences -> links between a part, its whole and the percentage the text gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["portions"]

_MOST_WHOLES = 24
_SENTENCES = 4
_ABSTRACT = frozenset({"ratio", "points", "multiple", "doubling", "duration", "age", "ordinal", "temperature"})
_TEXT_LIMIT = 90


class _Part(NamedTuple):
    """A numerator: the claim, how it was bound (bracket, occupies, rate, times), the words that name the whole, the rate's stem."""

    claim: Claim
    how: str
    whole: str = ""
    stem: str = ""


class _Whole(NamedTuple):
    claim: Claim
    marks: frozenset[str]
    score: int


def portions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every percentage that is a share of something, with its part and all the wholes it may be a share of.

    One whole that fits settles the matter.  Where none does, the marks say how sure it is that the nearest one is meant: it
    is named in the same words, joined to the part by a word such as 中 or 其中, stands between 占 and the percentage, or is
    the only one there is.
    """
    words = rate_words(pack)
    for share in discourse.claims:
        if not _is_share(discourse, share, words):
            continue
        part = _part(discourse, share, words)
        wholes = _wholes(discourse, share, part, words) if part is not None else []
        if part is None or not wholes:
            continue
        readings = [_reading(part.claim, whole.claim, share) for whole in wholes]
        readings += _sums_of_two(part.claim, share, [whole.claim for whole in wholes])
        readings += _other_parts(discourse, part.claim, share, wholes)
        marks = wholes[0].marks | _doubts(part, wholes[0].claim, share)
        yield Link("times-of" if part.how == "times" else "portion", tuple(readings), marks)


def _is_share(discourse: Discourse, claim: Claim, words: RateWords) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or claim.stance == "plan":
        return False
    if mention.dimension not in {"ratio", "multiple"} or claim.role in {"delta", "base", "from"} and mention.dimension == "ratio":
        return False
    clause = _clause_left(discourse, claim, 30)
    return not words.not_share.search(clause) and not words.breaks.search(clause)


def _clause_left(discourse: Discourse, claim: Claim, reach: int) -> str:
    left = left_of(discourse, claim, reach)
    return left[max(left.rfind(sign) for sign in "，。；,;：") + 1 :]


def _part(discourse: Discourse, share: Claim, words: RateWords) -> _Part | None:
    """The numerator of a share: before its bracket, before 占, before the noun of the rate, or before 是…的N倍."""
    left = _clause_left(discourse, share, 40)
    quantities = quantities_in(discourse, share.clause.sentence)
    if share.quantity.dimension == "multiple":
        named = words.times_end.search(left)
        claim = _numerator(discourse, share, quantities) if named else None
        return _Part(claim, "times", named["whole"]) if named and claim is not None else None
    bracket = discourse.layout.brackets[share.clause.bracket]
    occupied = words.occupies_end.search(left)
    if share.clause.bracket:
        host = _host(discourse, bracket.span.start - 1, quantities)
        first = next((c for c in quantities if c.clause.bracket == bracket.index), None)
        if host is not None and occupied:
            return _Part(host, "occupies", occupied["whole"])
        if host is not None and first is not None and first.id == share.id and len(share.label) <= 4:
            return _Part(host, "bracket")
    rate = words.rate_end.search(left)
    if not occupied and not rate:
        return None
    claim = _numerator(discourse, share, quantities)
    if claim is None:
        return None
    return _Part(claim, "occupies", occupied["whole"]) if occupied else _Part(claim, "rate", "", rate["stem"] if rate else "")


def _host(discourse: Discourse, bracket: int, quantities: Sequence[Claim]) -> Claim | None:
    """The quantity that a bracket opening at an offset follows directly."""
    for claim in reversed(quantities):
        if claim.span.end <= bracket and len(discourse.text[claim.span.end : bracket].strip()) <= 6 and _countable(claim):
            return claim
    return None


def _countable(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension not in _ABSTRACT and not mention.per and mention.value > 0


def _numerator(discourse: Discourse, share: Claim, quantities: Sequence[Claim]) -> Claim | None:
    """The last stated value before the share; changes in between (增长7%) do not count, a plan, base or 每 ends the search."""
    here = share.clause.bracket
    for claim in reversed(quantities):
        if claim.id >= share.id or claim.clause.bracket not in {0, here} or claim.role == "delta":
            continue
        if claim.quantity.dimension in _ABSTRACT:
            continue
        text = between(discourse, claim, share)
        if len(text) > _TEXT_LIMIT or claim.role in {"base", "from", "per"} or claim.stance == "plan":
            return None
        return claim if _countable(claim) else None
    return _numerator_before(discourse, share)


def _numerator_before(discourse: Discourse, share: Claim) -> Claim | None:
    """The last value of the sentence before, for a share whose own sentence states none."""
    previous = quantities_in(discourse, share.clause.sentence - 1)
    if not previous or not same_paragraph(discourse, previous[-1], share):
        return None
    last = previous[-1]
    usable = _countable(last) and last.role in {"level", "to"} and last.clause.bracket == 0 and last.stance != "plan"
    return last if usable and len(between(discourse, last, share)) <= 40 else None


def _wholes(discourse: Discourse, share: Claim, part: _Part, words: RateWords) -> list[_Whole]:
    """Every quantity the share may be taken of, the best supported first."""
    found: list[_Whole] = []
    for claim in _candidates(discourse, share, part):
        marks = _support(discourse, share, part, claim, words)
        apart = abs(share.clause.sentence - claim.clause.sentence)
        found.append(_Whole(claim, marks, 3 * len(marks) - apart + (claim.id < share.id)))
    larger = [w for w in found if part.how == "times" or w.claim.quantity.base_value >= part.claim.quantity.base_value]
    if not larger:
        return []
    larger.sort(key=lambda whole: (-whole.score, abs(whole.claim.id - part.claim.id)))
    best = larger[0]
    if len(larger) == 1:
        larger[0] = best._replace(marks=best.marks | {"lone-whole"})
    rest = [w for w in found if w.claim.id not in {entry.claim.id for entry in larger}]
    return (larger + rest)[:_MOST_WHOLES]


def _candidates(discourse: Discourse, share: Claim, part: _Part) -> Iterator[Claim]:
    for index in range(share.clause.sentence - _SENTENCES, share.clause.sentence + 2):
        for claim in quantities_in(discourse, index):
            if claim.id not in {share.id, part.claim.id} and comparable(claim, part.claim) and _countable(claim):
                yield claim
    for claim in discourse.claims[: share.id]:
        if claim.clause.sentence < share.clause.sentence - _SENTENCES and comparable(claim, part.claim) and _countable(claim):
            if part.whole and _same_noun(part.whole, claim):
                yield claim


def _support(discourse: Discourse, share: Claim, part: _Part, whole: Claim, words: RateWords) -> frozenset[str]:
    """What speaks for a quantity being the whole."""
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
    if part.stem and _shares_stem(discourse, part, share):
        marks.add("stem")
    return frozenset(marks)


def _same_noun(name: str, whole: Claim) -> bool:
    """Whether the words that name the whole end like the name of a quantity (外贸总值, 进出口总值)."""
    ending = name.removesuffix("的")[-2:]
    return len(ending) == 2 and (ending in whole.head or ending in whole.label[-8:] or ending in whole.tail[:4])


def _shares_stem(discourse: Discourse, part: _Part, share: Claim) -> bool:
    """Whether the name of the rate shares two characters with the words around its part (阳性样本, 阳性率)."""
    around = part.claim.label[-10:] + part.claim.tail[:8]
    stem = part.stem[-4:]
    return any(stem[i : i + 2] in around for i in range(len(stem) - 1))


def _doubts(part: _Part, whole: Claim, share: Claim) -> frozenset[str]:
    doubts: set[str] = set()
    if any(claim.quantity.hedges for claim in (part.claim, whole, share)):
        doubts.add("hedged")
    if abs(whole.clause.sentence - share.clause.sentence) > 1:
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


def _other_parts(discourse: Discourse, part: Claim, share: Claim, wholes: Sequence[_Whole]) -> list[Reading]:
    """The share may belong to another value of its sentence than the nearest, or to two of them together."""
    others = [c for c in quantities_in(discourse, share.clause.sentence) if c.id != part.id and comparable(c, part) and _countable(c)][:6]
    readings = [
        _reading(other, whole.claim, share) for other in others for whole in wholes[:6] if whole.claim.id != other.id
    ]
    before = [c for c in others if c.id < part.id][-1:]
    readings += [
        Reading("two parts", {"part": (other, part), "whole": (whole.claim,), "share": (share,)})
        for other in before
        for whole in wholes[:6]
        if whole.claim.id != other.id
    ]
    return readings
