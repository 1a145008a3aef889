"""粮食80.3万吨,增长2.4%,其中小春14.8万吨,增长1.4%;大春65.5万吨,下降3.3% -> links of the whole's growth and the ends of its parts'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.claims.links.arithmetic import closes
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, VALUE
from claimcheck.claims.links.toplines import pairs_of
from claimcheck.model.claim import Claim, Given, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["growths_parted"]

_MOST, _AHEAD, _NAME = 5, 2, 8
_AMONG = late("其中|[:：]|分[一-鿿]{1,4}看|包括|分别")
_APART = late("环比|[比较]上[月季周]|拉动|贡献|百分点|价格|高于|低于|快于|慢于")
_FEW = 20
"""What closes by chance is small: the parts must have digits enough for their sum to say something."""


@dataclass(frozen=True, slots=True)
class _Grown:
    """A value with the growth that is told right behind it."""

    item: Item
    growth: Given


def growths_parted(stretch: Stretch) -> Iterator[Link]:
    """A whole that its parts make up to the last digit, all with their growth: a mean of theirs is what the whole has grown by."""
    rows = _rows(stretch)
    for place, whole in enumerate(rows):
        for depth in {row.item.depth for row in rows[place + 1 : place + 2 + _MOST]}:
            parts = [row for row in rows[place + 1 : place + 1 + 2 * _MOST] if row.item.depth == depth][:_MOST]
            for count in range(2, len(parts) + 1):
                if _told(whole, parts[0]) and _makes(whole, parts[:count]):
                    yield _between(whole, parts[:count])
                    break


def _rows(stretch: Stretch) -> list[_Grown]:
    """Values that a growth follows before the next one."""
    found: list[_Grown] = []
    for place, item in enumerate(stretch.items):
        rate = _rate(stretch.items[place + 1 : place + 1 + _AHEAD], item) if item.sign == VALUE and item.role in ("level", "to") else None
        if rate is None:
            continue
        quantity = rate.claim.quantity
        value = quantity.base_value * rate.direction
        text = ("+" if rate.direction > 0 else "−") + quantity.text
        found.append(_Grown(item, Given(rate.claim.span, value, text, margin=quantity.place * quantity.factor / 2)))
    return found


def _rate(behind: Sequence[Item], item: Item) -> Item | None:
    """The growth that is told of a value, perhaps behind a share of it (为年预算的32.3%,同比降低9.9%)."""
    for rate in behind:
        if rate.sign != RATIO or rate.sentence != item.sentence or rate.depth != item.depth:
            return None
        if rate.role == "delta":
            quantity = rate.claim.quantity
            plain = bool(rate.direction) and not quantity.is_range and not quantity.hedges
            return rate if plain and not _APART.search(rate.gap) else None
    return None


def _told(whole: _Grown, first: _Grown) -> bool:
    """Whether words begin a list of parts, or what the first part is called is what the whole is called."""
    return _AMONG.search(first.item.gap) is not None or bool(pairs_of(whole.item.gap[-_NAME:]) & pairs_of(first.item.gap[-_NAME:]))


def _makes(whole: _Grown, parts: Sequence[_Grown]) -> bool:
    """Whether the parts are of the whole's kind and make it up."""
    one = whole.item.claim.quantity
    if one.is_range or one.hedges or any(part.item.claim.quantity.unit != one.unit or part.item.claim.quantity.hedges for part in parts):
        return False
    if one.value / one.place < _FEW or any(part.item.claim.quantity.base_value >= one.base_value for part in parts):
        return False
    claims: tuple[Claim, ...] = tuple(part.item.claim for part in parts)
    return closes(whole.item.claim, claims)


def _between(whole: _Grown, parts: Sequence[_Grown]) -> Link:
    """The link: of its own kind where the whole's growth is beyond those of all parts and would not be, were it the other way."""
    low = min(parts, key=lambda part: part.growth.value).growth
    high = max(parts, key=lambda part: part.growth.value).growth
    slack = whole.growth.margin + max(low.margin, high.margin) + _CARELESS
    beyond = not low.value - slack <= whole.growth.value <= high.value + slack
    turned = beyond and low.value - slack <= -whole.growth.value <= high.value + slack
    players = {"growth": (replace(whole.growth, margin=slack),), "low": (low,), "high": (high,)}
    return Link("growth-way" if turned else "growth-between", (Reading("growth of parts", players),), frozenset({"adjacent"}))


_CARELESS = Decimal("0.001")
"""A tenth of a point, which separate rounding and revised bases may leave."""
