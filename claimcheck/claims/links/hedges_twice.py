"""A number hedged on both sides with words that say the same (约100人左右, 超过14多人) -> Links of the number alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["hedges_twice"]

_OF_A_CLASS = frozenset({"age", "ordinal", "temperature"})
"""60岁以上 names a class, which a hedge may stand before."""


@lru_cache(maxsize=8)
def _pairs(pack: Pack) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The hedges before a number with those behind it that only say the same again."""
    table = pack.table("forms.said_twice")
    return tuple((late(f"{alternation(before.split())}[有为]?$"), late(alternation(after.split()))) for before, after in table.items())


def hedges_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every number with such a pair of hedges."""
    pairs = _pairs(pack)
    for claim in discourse.claims:
        if (
            isinstance(claim.mention, Quantity)
            and claim.quantity.hedges
            and not claim.quantity.is_range
            and _twice(discourse, claim, pairs)
        ):
            yield Link("doubled-hedges", (Reading("as written", {"number": (claim,)}),), anchors=(outer(claim.mention),))


def _twice(discourse: Discourse, claim: Claim, pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]) -> bool:
    span, numerals = outer(claim.mention), claim.quantity.numerals
    left = discourse.text[span.start : numerals[0].span.start].rstrip()
    right = discourse.text[numerals[0].span.start : span.end]
    if claim.quantity.dimension in _OF_A_CLASS or "\n" in left + right:
        return False
    return any(before.search(left) and after.search(right) for before, after in pairs)
