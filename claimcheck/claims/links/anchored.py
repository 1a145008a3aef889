"""用电97.88亿千瓦时,增幅居第6位…用电97.88亿千瓦时,增幅居第9位 -> pairs of what the same words lead to behind one figure told twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import moment_of
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["anchored"]

_DIGITS, _WORDS, _NEXT, _REACH = 4, 4, 3, 14
_CUT = late(r"[，。；：、,;:！？\n]")
_CLAIMED = late(r"主张|诉请|请求|要求|核定|认定|判令|判决|辩称|诉称|评估|修订|更正|预计|原计划")
"""Two parties, or a claim and a ruling, give two numbers."""
_TO_DATE = ("截至", "截止", "累计")
_OWN = late(r"分别|其中|每|各|去年|上年|上月|全国|环比")


def anchored(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """A figure of four digits and more in two sentences, and the numbers behind it that the same words lead to."""
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        mention = claim.mention
        plain = isinstance(mention, Quantity) and mention.unit and not mention.hedges and not mention.is_range
        if plain and _digits(claim.quantity) >= _DIGITS:
            told[claim.quantity.unit, claim.quantity.base_value].append(claim)
    for again in told.values():
        for one, two in pairwise(again):
            apart = one.clause.sentence != two.clause.sentence and one.clause.bracket == two.clause.bracket
            if apart and not _of_two_times(discourse, one, two):
                yield from _behind(discourse, one, two)


def _of_two_times(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether the sentences of both name a month, a day or a year before the figure, and not the same, or one speaks of all up to a day."""
    told = [discourse.layout.sentence_text(claim.clause.sentence) for claim in (one, two)]
    if any(_CLAIMED.search(text) for text in told) or any((word in told[0]) != (word in told[1]) for word in _TO_DATE):
        return True
    sides = []
    for claim in (one, two):
        before = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if other.id < claim.id]
        sides.append([moment for other in before if (moment := moment_of(other)) is not None])
    for part in ("year", "month", "day"):
        first, second = ({getattr(moment, part) for moment in side} - {None} for side in sides)
        if first and second and not first & second:
            return True
    return False


def _digits(mention: Quantity) -> int:
    """The significant digits of a number as it is written."""
    written = "".join(sign for sign in mention.text if sign.isdigit())
    return len(written.strip("0"))


def _behind(discourse: Discourse, one: Claim, two: Claim) -> Iterator[Link]:
    first, second = (_led(discourse, claim) for claim in (one, two))
    for lead, claim in first.items():
        other = second.get(lead)
        if other is None or claim.quantity.unit != other.quantity.unit or claim.quantity.dimension != other.quantity.dimension:
            continue
        if claim.quantity.base_value != other.quantity.base_value and not (claim.quantity.hedges or other.quantity.hedges):
            yield pair_link(claim, other, {"same-phrase", "told-twice", "adjacent"})


def _led(discourse: Discourse, claim: Claim) -> dict[str, Claim]:
    """The next numbers of the sentence by the words of their clause that lead to them."""
    found: dict[str, Claim] = {}
    for other in discourse.claims[claim.id + 1 : claim.id + 1 + _NEXT]:
        if other.clause.sentence != claim.clause.sentence or not isinstance(other.mention, Quantity) or other.mention.is_range:
            break
        start = outer(other.mention).start
        lead = _CUT.split(discourse.text[max(claim.span.end, start - _REACH) : start])[-1].strip()
        if len(lead) >= _WORDS and not _OWN.search(lead):
            found.setdefault(lead, other)
    return found
