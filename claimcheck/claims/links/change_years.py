"""A yearly rate between two dated values -> the relation of compound growth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.change_sides import Pair, sane
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO
from claimcheck.model.claim import Claim, Given, Link, Reading
from claimcheck.model.mention import Moment, Period

__all__ = ["compound_links"]


def compound_links(stretch: Stretch, pairs: list[Pair], words: ChangeWords) -> Iterator[Link]:
    """由2015年的A增至2020年的B,年均增长P%: A, B and P with the years between."""
    for pair in pairs:
        rate = _yearly(stretch, pair, words)
        if rate is None or not sane(pair.start.claim, pair.end.claim):
            continue
        first, last = _year(stretch, pair.start), _year(stretch, pair.end)
        if first is None or last is None or not 2 <= last - first <= 60:
            continue
        kind = "rise-compounded" if (rate.direction or pair.direction) > 0 else "fall-compounded"
        readings = tuple(
            Reading(
                "stated" if not more else "other",
                {
                    "start": (pair.start.claim,),
                    "end": (pair.end.claim,),
                    "rate": (rate.claim,),
                    "years": (Given(pair.end.claim.span, Decimal(last - first + more), f"{last - first + more}年"),),
                },
            )
            for more in (0, 1, -1)
        )
        yield Link(kind, readings, pair.marks)


def _yearly(stretch: Stretch, pair: Pair, words: ChangeWords) -> Item | None:
    for item in stretch.items[pair.last + 1 : pair.last + 4]:
        if item.sentence != pair.end.sentence:
            return None
        if item.sign == RATIO and item.role == "delta" and words.yearly.search(item.gap):
            return item
    return None


def _year(stretch: Stretch, item: Item) -> int | None:
    """The year of the date nearest before a value, in its own gap."""
    claim = stretch.time_before(item)
    mention = claim.mention if isinstance(claim, Claim) else None
    if isinstance(mention, Moment):
        return mention.year
    return mention.end.year if isinstance(mention, Period) and mention.end else None
