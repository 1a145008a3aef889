"""A forecast given as a range and the growth given as one -> Links between the ends that belong together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, VALUE
from claimcheck.model.claim import Claim, Given, Link, Reading
from claimcheck.model.interval import EXACT

__all__ = ["ranged"]

_WRITTEN = {"亿": Decimal(100000000), "万": Decimal(10000)}


def ranged(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """净利润8亿元至9.6亿元,同比增长0%至20%: the base of both ends is one, and where it is told, it is that base."""
    for index, rate in enumerate(stretch.items):
        if rate.role != "delta" or rate.sign != RATIO or not rate.direction or not _ends(rate.claim) or index == 0:
            continue
        base = stretch.items[index - 1]
        value = stretch.items[index - 2] if base.role == "base" and index > 1 else base
        if value.sign != VALUE or not _ends(value.claim) or value.sentence != rate.sentence or value.role not in ("level", "to"):
            continue
        clause = stretch.clause_text(rate)
        if words.losses.search(clause) or words.turned.search(clause) or words.residue(rate.gap) or words.averages.search(rate.gap):
            continue
        sign = rate.direction
        low, high = _given(value.claim)
        small, large = _given(rate.claim)
        if sign < 0:
            small, large = large, small
        if base is not value and _fits(base, value):
            kind = "rise-by-rate" if sign > 0 else "fall-by-rate"
            for end, size in ((low, small), (high, large)):
                yield Link(kind, (Reading("stated", {"start": (base.claim,), "end": (end,), "rate": (size,)}),), frozenset({"adjacent"}))
        elif base is value:
            kind = "rise-of-range" if sign > 0 else "fall-of-range"
            players = {"low": (low,), "high": (high,), "small": (small,), "large": (large,)}
            yield Link(kind, (Reading("stated", players),), frozenset({"adjacent"}))


def _ends(claim: Claim) -> bool:
    """Whether a claim is a range with two ends above nothing and no other hedge."""
    quantity = claim.quantity
    return quantity.is_range and not quantity.hedges and all(numeral.value >= 0 for numeral in quantity.numerals)


def _fits(base: Item, value: Item) -> bool:
    one, two = base.claim.quantity, value.claim.quantity
    return not one.is_range and one.unit == two.unit and one.dimension == two.dimension and one.value > 0


def _given(claim: Claim) -> tuple[Given, Given]:
    """The two ends of a range, each as exact as it is written."""
    quantity = claim.quantity
    found = []
    with localcontext(EXACT):
        for numeral in quantity.numerals[:2]:
            text = f"{numeral.value / _WRITTEN.get(quantity.text[-2:-1], Decimal(1)):f}" + quantity.text[-2:].lstrip("0123456789.")
            found.append(Given(numeral.span, numeral.value * quantity.factor, text, margin=numeral.place * quantity.factor))
    first, second = found
    return (first, second) if first.value <= second.value else (second, first)
