"""A small number before a noun that was counted before (全部9名员工, 这12个子女) -> pairs with the count that it takes up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import in_table, outer
from claimcheck.claims.links.contexts import Cues, cues, same_time
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.small_twice import small, told_alike
from claimcheck.claims.links.told_apart import further, listed, of_two_things
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["groups_counted_again"]

_FAR, _CROWD, _TAIL, _NOUN, _BEFORE, _NEAR = 600, 8, 8, 2, 8, 3
_CLAUSE = "，,。；;：:！!？?\n、（("
_HAN = late("[一-鿿]{2}")
_JOINED = late("[、和与及跟]|以及|等$")


class _Signs(NamedTuple):
    """Words by which a count takes up an earlier one, and words that make it another."""

    whole: re.Pattern[str]
    these: re.Pattern[str]
    part: re.Pattern[str]


@lru_cache(maxsize=8)
def _signs(pack: Pack) -> _Signs:
    gap = r"[^，,。；;：:、\d是有为达到过次共]{0,3}$"
    return _Signs(
        late(f"(?:{pack.alternatives('facts.all_of_them')}){gap}"),
        late(f"(?:{pack.alternatives('facts.definite')}){gap}"),
        late(pack.alternatives("facts.some_of_them")),
    )


@lru_cache(maxsize=8)
def _nouns(pack: Pack) -> dict[str, str]:
    """Nouns that name one kind of people or things, each with the first of its row."""
    return {name: row.split("/")[0] for row in pack.lexicon("facts.same_nouns") for name in row.split("/")}


def groups_counted_again(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every count of a known group against the count by which it was made known, where that is the only other one."""
    words, signs, alike = cues(pack), _signs(pack), _nouns(pack)
    for pool in _pools(discourse, words, pack).values():
        for place, claim in enumerate(pool):
            noun = _behind(discourse, claim)
            if not place or not noun or in_table(discourse.text, claim.span.start):
                continue
            first = _first(discourse, claim, alike.get(noun, noun), pool, alike, signs)
            if first is None or told_alike(first.quantity, claim.quantity) or _apart(discourse, first, claim, signs):
                continue
            if not _summed(claim, [c for c in pool[:place] if c.quantity.value != first.quantity.value]):
                yield pair_link(first, claim, {"told-twice", "same-phrase"})


def _pools(discourse: Discourse, words: Cues, pack: Pack) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in discourse.of("count"):
        if small(claim, pack) and claim.quantity.dimension == "count":
            unit = claim.quantity.unit
            found["人" if unit in words.persons else unit].append(claim)
    return found


def _first(discourse: Discourse, claim: Claim, noun: str, pool: Sequence[Claim], alike: dict[str, str], signs: _Signs) -> Claim | None:
    """The one count before that a number with a pointing word takes up, or that a number at the head of its clause does."""
    text, start = discourse.text, outer(claim.mention).start
    before = text[max(claim.clause.span.start, start - _BEFORE) : start]
    near = [c for c in pool if abs(c.span.start - claim.span.start) <= _FAR]
    told = [c for c in near if c.span.start < claim.span.start and c.clause.index != claim.clause.index]
    mates = [c for c in told if noun in _named(discourse, c, alike)]
    if not mates or len({c.quantity.value for c in mates}) > 1 or len(near) > _CROWD:
        return None
    whole = signs.whole.search(before)
    # 全部18个大项…在18个大项上: all of them may be named once more
    if any(c.quantity.value == claim.quantity.value for c in near if c is not claim and not (whole and c.span.start > claim.span.start)):
        return None
    first = mates[0]
    if whole:
        return first
    apart = claim.clause.sentence - first.clause.sentence
    if signs.these.search(before):
        more = claim.quantity.value > first.quantity.value and apart <= _NEAR
        known = more or (apart <= 1 and not _JOINED.search(text[first.span.end : start]))
        pointed = signs.these.search(text[max(first.clause.span.start, first.span.start - _BEFORE) : first.span.start])
        return first if known and not pointed and not _JOINED.search(before) else None
    bare = apart and start == claim.clause.span.start and len(near) == len(mates) + 1 and same_time(first, claim) != "different"
    return first if bare and _behind(discourse, first) and _longer(text, first, claim) else None


def _longer(text: str, one: Claim, other: Claim) -> bool:
    """Whether the same noun stands right behind both numbers."""
    return text[one.span.end : one.span.end + _NOUN] == text[other.span.end : other.span.end + _NOUN]


def _behind(discourse: Discourse, claim: Claim) -> str:
    """The first two characters of the noun behind a number."""
    found = _HAN.match(discourse.text, claim.span.end, min(claim.clause.span.end, claim.span.end + _NOUN))
    return found.group() if found else ""


def _named(discourse: Discourse, claim: Claim, alike: dict[str, str]) -> set[str]:
    """The nouns that a number may belong to: the one behind it, or where none is, those right before it."""
    behind = _behind(discourse, claim)
    if behind:
        return {alike.get(behind, behind)}
    left = discourse.text[max(claim.clause.span.start, claim.span.start - _TAIL) : claim.span.start]
    pairs = (left[place : place + _NOUN] for place in range(len(left) - 1))
    return {alike.get(pair, pair) for pair in pairs}


def _apart(discourse: Discourse, one: Claim, other: Claim, signs: _Signs) -> bool:
    """Whether words set the second count apart from the first."""
    text = discourse.text
    if further(discourse, other) or of_two_things(discourse, one, other) or listed(discourse, other):
        return True
    if any(c.role in ("delta", "base", "from", "share") for c in (one, other)):
        return True
    sentence = discourse.layout.sentences[other.clause.sentence].span
    return signs.part.search(text, max(one.span.end, sentence.start), other.span.end + _NOUN + _TAIL) is not None or (
        signs.part.search(text, one.clause.span.start, one.span.start) is not None
    )


def _summed(claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether some of the numbers before make up this one, or two of them leave it."""
    values = [c.quantity.value for c in before]
    goal = claim.quantity.value
    sums = {goal - goal}
    for value in values[-_CROWD:]:
        sums |= {total + value for total in sums}
    return goal in sums or any(abs(a - b) == goal for a in values for b in values)
