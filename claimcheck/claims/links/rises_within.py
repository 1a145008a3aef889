"""一年收入6万元,比入社前增加8万元 -> the link of a value and the growth in it, which is no more than all of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import VALUE
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["rises_within"]

_THAN = late(r"^,(?:而且?|并|已|就)?(?:同比|环比|[比较与同]|相比|相较)[^,。;]{0,14}?(?:增加|增长|多|增|净增|新增|提高|增收)(?:了|约|近)?$")
_SIGNED = late("利润|盈利|亏|顺差|逆差|净[^增]|赤字|余额|温|气|差|涨|跌|指数|人均|日均|平均|累计|新增|其中")
_FEW = 5
"""A small number is often of something else (新添2条航线，比去年多了7条)."""
_SIGNLESS = frozenset({"count", "money", "area", "mass", "length", "volume", "energy", "power", "data"})


def rises_within(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """A value, and right behind it by how much more it is than before."""
    for own, more in pairwise(stretch.items):
        if own.sign != VALUE or more.sign != VALUE or own.role not in ("level", "to") or more.role != "delta" or more.direction <= 0:
            continue
        if own.sentence != more.sentence or own.depth != more.depth or not _THAN.search(more.gap) or _SIGNED.search(own.gap + more.gap):
            continue
        if _alike(own, more) and not words.refuse_direction.search(own.gap + more.gap):
            players = {"end": (own.claim,), "amount": (more.claim,)}
            yield Link("rise-within", (Reading("stated", players),), frozenset({"adjacent"}))


def _alike(own: Item, more: Item) -> bool:
    """Whether both are sizes of one thing, which is not less than nothing."""
    one, two = own.claim.quantity, more.claim.quantity
    if one.is_range or two.is_range or one.per != two.per or one.dimension not in _SIGNLESS or one.value < _FEW:
        return False
    return one.dimension == two.dimension and (one.unit == two.unit or one.dimension not in {"count", "money"})
