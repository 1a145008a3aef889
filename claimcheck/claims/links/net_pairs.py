"""Discourse -> links of two sides of one account and the difference the text gives (上报, 实际, 虚报), where one slip explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache
from itertools import permutations

from claimcheck.claims.around import outer
from claimcheck.claims.links.arithmetic import alike
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late, may

__all__ = ["net_pairs"]

_DIMENSIONS = frozenset({"money", "count", "mass", "energy", "currency", "area", "length", "volume"})
_FEWEST_DIGITS = 2
_OTHER = late(r"同比|上年|去年|其中|每|比|较|约|预计|将|力争|不含|扣除|另有|此外")
"""Words that make a figure one of another time, of a part or of no exact size."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """The words of the two sides and of what lies between them."""

    sides: tuple[re.Pattern[str], re.Pattern[str]]
    net: re.Pattern[str]


@lru_cache(maxsize=8)
def _pairs(pack: Pack) -> tuple[_Pair, ...]:
    table = pack.content("sums.net_pairs")
    assert isinstance(table, dict)
    found: list[_Pair] = []
    for words in table.values():
        one, other, net = (late(f"(?:{word})") for word in words)
        found.append(_Pair((one, other), net))
    return tuple(found)


def net_pairs(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Three figures side by side, two of which are the sides of an account and the third their difference."""
    pairs = [pair for pair in _pairs(pack) if all(may(name, discourse.characters) for name in (pair.net, *pair.sides))]
    if not pairs:
        return
    items = [_Item(claim, _own(discourse, claim)) for claim in discourse.claims if isinstance(claim.mention, Quantity) and _fit(claim)]
    for three in zip(items, items[1:], items[2:], strict=False):
        first, last = three[0].claim, three[2].claim
        kinds = {(item.claim.quantity.dimension, item.claim.clause.bracket) for item in three}
        if len(kinds) > 1 or last.clause.sentence - first.clause.sentence > 1 or last.span.start - first.span.end > _REACH:
            continue
        if any(_OTHER.search(item.own) for item in three):
            continue
        found = next((link for pair in pairs if (link := _net(three, pair))), None)
        if found is not None:
            yield found


_REACH = 80


@dataclass(frozen=True, slots=True)
class _Item:
    """A figure and the words that name it."""

    claim: Claim
    own: str


def _own(discourse: Discourse, claim: Claim) -> str:
    """The words between the last pause or figure and a number, and its noun behind it."""
    start = outer(claim.mention).start
    return re.split(r"[，,；;。：:\d\n]", discourse.text[max(0, start - 20) : start])[-1]


def _fit(claim: Claim) -> bool:
    """Whether a figure is an exact amount of its own."""
    quantity = claim.quantity
    return quantity.dimension in _DIMENSIONS and bool(quantity.unit) and not quantity.hedges and not quantity.is_range and not quantity.per


def _net(three: Sequence[_Item], pair: _Pair) -> Link | None:
    """The link of three figures that one slip parts from a balance; none where they are further off, and so of other things."""
    for one, other, net in permutations(three):
        if not (pair.net.search(net.own) and pair.sides[0].search(one.own) and pair.sides[1].search(other.own)):
            continue
        if pair.net.search(one.own) or pair.net.search(other.own) or len({item.claim.mention.text for item in three}) < len(three):
            return None
        large, small = sorted((one, other), key=lambda item: -item.claim.quantity.base_value)
        if not _near(large.claim.quantity.base_value, small.claim.quantity.base_value, net.claim.quantity.base_value):
            return None
        readings = [
            Reading("balance", {"total": (large.claim,), "parts": (small.claim, net.claim)}),
            Reading("balance", {"total": (small.claim,), "parts": (large.claim, net.claim)}),
        ]
        return Link("identity", tuple(readings), frozenset({"complete-set", "explicit-total"}))
    return None


def _near(large: Decimal, small: Decimal, net: Decimal) -> bool:
    """Whether the three balance, or would with one slip of the pen in one of them."""
    with localcontext(EXACT):
        made = ((large - small, net), (small + net, large), (large - net, small), (large + net, small), (small - net, large))
    return any(computed > 0 and (computed == written or _slip(computed, written)) for computed, written in made)


def _slip(computed: Decimal, written: Decimal) -> bool:
    """Whether two amounts of the same size, or a tenth or ten times it, differ by one digit."""
    digits = len(f"{written.normalize():f}".replace(".", "").strip("0"))
    if computed in (written * 10, written / 10):
        return True
    return digits >= _FEWEST_DIGITS and written * 12 > computed and computed * 12 > written and alike(computed, written)
