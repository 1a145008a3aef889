"""A sum in capitals and the same sum in figures -> links that hold both to one value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.scene import between
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["amounts_in_capitals"]

_REACH = 16


@lru_cache(maxsize=8)
def _joint(pack: Pack) -> re.Pattern[str]:
    return late(rf"(?:{pack.alternatives('facts.capitals')}|[\s()（）\[\]：:,，、“”\"的])*")


def amounts_in_capitals(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Each sum written in capitals (壹拾贰万元整) with the sum in figures beside it.

    The amount that the text then tells elsewhere does not matter: the two are one by the form of such a note.
    """
    joint = _joint(pack)
    sums = [
        c for c in discourse.claims if isinstance(c.mention, Quantity) and c.mention.dimension in {"money", ""} and not c.mention.is_range
    ]
    for one, other in pairwise(sums):
        capitals = _in_capitals(one)
        if capitals == _in_capitals(other):
            continue
        written, figures = (one, other) if capitals else (other, one)
        if written.quantity.dimension != "money" and figures.quantity.dimension != "money":
            continue
        gap = between(discourse, one, other)
        if discourse.text[figures.span.start - 1 : figures.span.start] == "某" or (figures is one and not figures.quantity.unit):
            continue
        if len(gap) <= _REACH and joint.fullmatch(gap) and figures.quantity.hard is None:
            marks = {"declared-gloss"} if "写" in gap or "(" in gap or "（" in gap else {"bracket"}
            yield Link("amount-in-capitals", (Reading("one sum", {"capitals": (written,), "figures": (figures,)}),), frozenset(marks))


def _in_capitals(claim: Claim) -> bool:
    return claim.quantity.numerals[0].form == "capital"
