"""下跌1.85美元,收于34.30美元,跌幅5.75% -> the value after a move that its size and its rate stand on both sides of."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, VALUE
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["price_moves"]

_ARRIVED = late(
    r"^[,，](?:最终|当日|收盘时?|截至收盘|全天)?(?:收于|收报|收在|报收于?|收盘于?|收盘报|收盘价为?|报|报价|至|达|达到|为)[^,，;；。]{0,4}$"
)
_SIZE = late(r"^[,，](?:(?:跌|涨|升|降|增)幅|[下上][跌涨升降]|涨|跌|升|降)(?:度)?(?:为|达|达到|约|约为|是|了)?$")


def price_moves(stretch: Stretch) -> Iterator[Link]:
    """A move told as an amount, the price it led to and the rate of the move, in this order and right behind each other."""
    for amount, end, rate in zip(stretch.items, stretch.items[1:], stretch.items[2:], strict=False):
        if (amount.sign, end.sign, rate.sign) != (VALUE, VALUE, RATIO) or amount.role != "delta" or not amount.direction:
            continue
        if end.role == "delta" or rate.sentence != amount.sentence or not (_alike(amount, end) and _ARRIVED.match(end.gap)):
            continue
        if _SIZE.match(rate.gap) and rate.direction in (0, amount.direction):
            kind = "rise-amount-and-rate" if amount.direction > 0 else "fall-amount-and-rate"
            players = {"end": (end.claim,), "amount": (amount.claim,), "rate": (rate.claim,)}
            yield Link(kind, (Reading("stated", players),), frozenset({"adjacent"}))


def _alike(one: Item, two: Item) -> bool:
    """Whether an amount and a price are in one unit, of which the price may be for each of something (每桶34.30美元)."""
    a, b = one.claim.quantity, two.claim.quantity
    return a.unit == b.unit and a.dimension == b.dimension and not (a.is_range or b.is_range) and a.base_value < b.base_value
