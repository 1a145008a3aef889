"""Cases with numbers of their own and the count of all of them -> links that keep the numbers within the count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["labelled_cases"]


@lru_cache(maxsize=8)
def _cases(pack: Pack) -> re.Pattern[str]:
    return late(rf"{pack.alternatives('ordinals.cases')}$")


def labelled_cases(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """病例5 where 新增病例3例 were announced and the others are numbered from 1, or on from those of other days."""
    cases = _cases(pack)
    labelled = [c for c in discourse.claims if isinstance(c.mention, Quantity) and not c.mention.unit and cases.search(c.label)]
    labelled = [c for c in labelled if c.clause.span.start == c.span.start - len(_word(discourse, c, cases))]
    labelled = [c for c in labelled if discourse.text[c.span.end : c.span.end + 1] != "的"]
    values = [int(c.quantity.value) for c in labelled if c.quantity.value == int(c.quantity.value)]
    if len(values) < 2 or len(set(values)) != len(values):
        return
    announced = [
        c
        for c in discourse.claims
        if c.id < labelled[0].id and isinstance(c.mention, Quantity) and c.mention.unit in {"例", "人"} and c.mention.hard is None
    ]
    top = max(labelled, key=lambda c: c.quantity.value)
    if not announced or top.quantity.value <= len(values):
        return
    if any(c.quantity.value >= top.quantity.value for c in announced):
        return
    if 1 not in values:
        # 累计17例 … 病例16, 病例18: those before them were told on other days, and the last one closes the count
        last = min(values) + len(values) - 1
        announced = [c for c in announced if "累计" in c.label + "".join(c.aspect) and c.quantity.value == last]
    readings = tuple(Reading("case", {"place": (top,), "length": (length,)}) for length in announced[-4:])
    if readings:
        yield Link("ordinal-of", readings, frozenset({"row"}))


def _word(discourse: Discourse, claim: Claim, cases: re.Pattern[str]) -> str:
    """The word that numbers a case, right before its number."""
    return found.group() if (found := cases.search(left_of(discourse, claim, 8))) else ""
