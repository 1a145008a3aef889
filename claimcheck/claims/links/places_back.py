"""A place counted from the front, the same counted from the end, and the field -> links that hold the three together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.ordinals import field_of, is_ordinal
from claimcheck.claims.links.scene import between, left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["places_from_end"]

_UNITS = frozenset({"", "人", "名", "位"})
_JOINED = late(r"[位名]?[，,、（(]?(?:[即也就是列居位仅排在名为处于]|目前|暂|同时|成为|全国|全省|全市)*[（(]?$")
_SHARED = late("并列|同列|同为|小组|[甲乙丙丁A-D]组|[东西南北中]部")
_REACH = 14


@lru_cache(maxsize=8)
def _last(pack: Pack) -> re.Pattern[str]:
    return late(rf"[，,、（(](?:[位排名列居处于为]|目前|暂|即)*{pack.alternatives('ordinals.last')}")


def places_from_end(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """在16支球队中排第15位，倒数第二: the two places make one more than the field."""
    last = _last(pack)
    for claim in discourse.claims:
        if not _place(claim) or claim.quantity.value <= 0 or _SHARED.search(discourse.layout.sentence_text(claim.clause.sentence)):
            continue
        back = _counted_back(discourse, claim)
        behind = Given(back.span, -back.quantity.value, back.quantity.text) if back is not None else _named_last(discourse, claim, last)
        if behind is None:
            continue
        lengths = field_of(discourse, claim, pack) or (field_of(discourse, back, pack) if back is not None else [])
        if lengths:
            readings = tuple(Reading("from the end", {"place": (claim,), "back": (behind,), "length": (length,)}) for length in lengths)
            yield Link("place-from-end", readings, frozenset({"adjacent"}))


def _place(claim: Claim) -> bool:
    return is_ordinal(claim) and claim.quantity.unit in _UNITS


def _counted_back(discourse: Discourse, claim: Claim) -> Claim | None:
    """倒数第二 right beside the place."""
    for other in discourse.claims[max(0, claim.id - 1) : claim.id + 2]:
        if other is claim or not _place(other) or other.quantity.value >= 0 or other.clause.sentence != claim.clause.sentence:
            continue
        gap = between(discourse, claim, other)
        if len(gap) <= _REACH and _JOINED.match(gap):
            return other
    return None


def _named_last(discourse: Discourse, claim: Claim, last: re.Pattern[str]) -> Operand | None:
    """垫底 and 末位 right behind the place."""
    unit = 1 if discourse.text[claim.span.end : claim.span.end + 1] in {"位", "名"} else 0
    found = last.match(discourse.text, claim.span.end + unit)
    if found is None or "前" in left_of(discourse, claim, 2):
        return None
    return Given(Span(found.start() + 1, found.end()), Decimal(1), found.group()[1:])
