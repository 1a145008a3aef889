"""A number that takes a counted group up again -> the number that the group was given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.links.alike import opposed, same_kind
from claimcheck.claims.links.contexts import Cues, cues
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.slips import agree, rarity
from claimcheck.claims.links.told_apart import explained
from claimcheck.claims.links.toplines import pairs_of
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["regrouped"]

_AMONG = late(r"(?P<noun>[一-鿿]{1,12}?)(?:之中|当中|中|里)[，,：:]")
_BATCH = late(r"(?:[首头前后]|第[一二三四五六])[批期]的?$|[另其]有$|另外$")
_NOUN = late(r"[一-鿿]{2,3}")
_BACK, _MOST, _SENTENCES, _RARE, _SIZE = 24, 8, 6, 3, 2


@lru_cache(maxsize=8)
def _pointing(pack: Pack) -> re.Pattern[str]:
    return late(f"(?:{pack.alternatives('facts.definite')}|{pack.alternatives('facts.whole')})$")


def regrouped(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """列出25个重建项目…该35个项目; 累计报告病例535例…553例病例中: what is taken up again is as many as before."""
    words, pointing = cues(pack), _pointing(pack)
    counts = [claim for claim in discourse.claims if _counted(claim)]
    for place, claim in enumerate(counts):
        noun = _taken_up(discourse, claim, pointing)
        if not noun:
            continue
        others = [other for other in counts if other.id != claim.id and _one_unit(claim, other, words)]
        if any(agree(claim.quantity, other.quantity) for other in others):
            continue
        before = [
            other for other in counts[max(0, place - _BACK) : place] if other in others and _fits(discourse, claim, other, noun, words)
        ]
        if not _sure(discourse, claim):
            before = [other for other in before if discourse.text.endswith("等", 0, other.span.start)]
        before = [
            other
            for other in before
            if other.quantity.value > 1
            and not explained(discourse, other, claim)
            and not _of_some(discourse, other)
            and not pointing.search(discourse.text, max(0, other.quantity.around.start - _SIZE), other.quantity.around.start)
        ]
        link = _paired(claim, before, others, near=_right_behind(discourse, claim, before, counts))
        if link is not None:
            yield link


def _of_some(discourse: Discourse, claim: Claim) -> bool:
    """Whether a number is that of a first or further batch of its kind: 首批三台机组, of six in the end."""
    return _BATCH.search(discourse.text, max(0, claim.quantity.around.start - _SIZE * 2), claim.quantity.around.start) is not None


def _counted(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension == "count" and bool(mention.unit) and not mention.is_range


def _one_unit(claim: Claim, other: Claim, words: Cues) -> bool:
    a, b = claim.quantity.unit, other.quantity.unit
    return a == b or {a, b} <= words.persons


def _sure(discourse: Discourse, claim: Claim) -> bool:
    """Whether the words say that a group is taken up; else only a group named one by one (甲、乙等5人) can be."""
    lead = discourse.text[claim.clause.span.start : claim.quantity.around.start]
    return bool(lead) or _AMONG.match(discourse.text, claim.span.end) is not None


def _taken_up(discourse: Discourse, claim: Claim, pointing: re.Pattern[str]) -> str:
    """The noun of a number that opens a clause as 35例病例中 does or that a word such as 该 points back with."""
    text = discourse.text
    lead = text[claim.clause.span.start : claim.quantity.around.start]
    back = pointing.search(lead)
    among = _AMONG.match(text, claim.span.end)
    if among and (back or not lead):
        return among["noun"]
    if back and len(claim.quantity.unit) >= _SIZE:
        return claim.quantity.unit
    noun = _NOUN.match(text, claim.span.end)
    return noun.group() if noun and (back or not lead) else ""


def _fits(discourse: Discourse, claim: Claim, other: Claim, noun: str, words: Cues) -> bool:
    """Whether an earlier number counts the same noun, in the sentences before."""
    if claim.clause.sentence - other.clause.sentence > _SENTENCES or claim.clause.index == other.clause.index:
        return False
    if not same_kind(claim, other, words, heading=True):
        return False
    near = discourse.text[max(other.clause.span.start, other.span.start - 30) : min(len(discourse.text), other.span.end + 8)]
    return bool(pairs_of(noun) & pairs_of(near)) and not opposed(noun, near, words)


_THESE = late(r"(?:^|[，,。；])(?:而|但|其中)?(?:这|上述|以上)$")


def _right_behind(discourse: Discourse, claim: Claim, before: Sequence[Claim], counts: Sequence[Claim]) -> bool:
    """Whether 这12个城市 opens the clause or sentence after the only count that it can take up."""
    if not before or not _THESE.search(discourse.text[max(0, claim.quantity.around.start - 4) : claim.quantity.around.start]):
        return False
    last = [other for other in counts if other.id < claim.id and other.quantity.unit == claim.quantity.unit and other.quantity.value > 1]
    return bool(last) and last[-1] is before[-1] and claim.clause.sentence - before[-1].clause.sentence <= 1


def _paired(claim: Claim, before: Sequence[Claim], others: Sequence[Claim], *, near: bool) -> Link | None:
    """The link with the one number before that it must be; a difference or sum of others is a group of its own."""
    if not before:
        return None
    ranked = sorted(before, key=lambda other: (-rarity(claim.quantity, other.quantity), -other.id))
    best = ranked[0]
    rare = rarity(claim.quantity, best.quantity)
    if rare < _RARE:
        best = before[-1]
        values = {other.quantity.base_value for other in before}
        small, large = sorted((claim.quantity.base_value, best.quantity.base_value))
        if len(values) > 1 or large > _SIZE * small or _made(claim, others[:_BACK]):
            return None
    return pair_link(best, claim, {"same-noun", *(("adjacent",) if near else ()), *(() if rare >= _RARE else ("inferred",))})


def _made(claim: Claim, others: Sequence[Claim]) -> bool:
    values = [other.quantity.base_value for other in others]
    goal = claim.quantity.base_value
    return any(goal in (a + b, abs(a - b)) for i, a in enumerate(values) for b in values[i + 1 :])
