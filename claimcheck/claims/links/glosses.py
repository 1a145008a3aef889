"""Neighbouring quantities -> a value and the same value in another unit, another currency or other numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import between, left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Period, Quantity
from claimcheck.packs import Pack

__all__ = ["glosses"]

_MEASURED = frozenset({"length", "area", "volume", "mass", "power", "energy", "pressure", "data", "speed", "temperature", "standard-coal", "money", "count", ""})
_PRICE = re.compile(r"[/／每]")


class _Cues(NamedTuple):
    inside: re.Pattern[str]
    outside: re.Pattern[str]
    bands: tuple[tuple[str, int, int, Decimal, Decimal], ...]


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    words = pack.alternatives("facts.gloss")
    joined = pack.alternatives("facts.gloss_outside")
    bands = []
    for name, value in pack.table("facts.rates").items():
        currency, years = name.split(" ")
        first, last = years.split("-")
        low, high = value.split("-")
        bands.append((currency, int(first), int(last), Decimal(low), Decimal(high)))
    return _Cues(
        re.compile(rf"\s*[(（\[【]\s*(?:{words}|人民币|人民幣|[,，])*\s*"),
        re.compile(rf"\s*[,，、]?\s*{joined}(?:人民币)?\s*(?:约|大约|为|超过|近|逾)?\s*"),
        tuple(bands),
    )


def glosses(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Each quantity with the one right after it, where a bracket or a word such as 合 and 即 makes that its gloss."""
    cues = _cues(pack)
    quantities = [claim for claim in discourse.claims if isinstance(claim.mention, Quantity)]
    for one, other in zip(quantities, quantities[1:], strict=False):
        gap = between(discourse, one, other)
        if len(gap) > 12 or other.clause.sentence != one.clause.sentence:
            continue
        bracket = cues.inside.fullmatch(gap)
        if bracket is None and not cues.outside.fullmatch(gap):
            continue
        yield from _glossed(discourse, one, other, cues, stated=bracket is None or any(word in gap for word in "合即＝=≈值"))


def _glossed(discourse: Discourse, one: Claim, other: Claim, cues: _Cues, *, stated: bool) -> Iterator[Link]:
    a, b = one.quantity, other.quantity
    if a.dimension != b.dimension or a.dimension not in _MEASURED or a.is_range or b.is_range:
        return
    if bool(a.per) != bool(b.per) or "capital" in (a.numerals[0].form, b.numerals[0].form):
        return
    marks = frozenset({"declared-gloss"} if stated else {"bracket"})
    if a.dimension == "money" and a.unit != b.unit:
        yield from _exchanged(discourse, one, other, cues, marks)
        return
    if a.unit == b.unit and a.per == b.per:
        # the same unit twice: only other digits for one number (8.05亿户, 80500万户) are a gloss
        if _respelled(discourse, one, other):
            yield Link("gloss", (Reading("the same number", {"value": (one,), "gloss": (other,)}),), marks | {"same-unit"})
        return
    if a.dimension in {"count", ""} or a.per != b.per:
        return
    yield Link("gloss", (Reading("another unit", {"value": (one,), "gloss": (other,)}),), marks)


def _respelled(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether a second number of the same unit can only be the first in other digits: the bracket holds nothing else,
    and the two have the same leading digits at different scales."""
    if other.tail or not other.clause.bracket or one.label == "" and one.head == "":
        return False
    a, b = one.quantity.base_value, other.quantity.base_value
    if a <= 0 or b <= 0 or one.quantity.numerals[0].place == other.quantity.numerals[0].place:
        return False
    with localcontext(EXACT):
        ratio = a.scaleb(-a.adjusted()) / b.scaleb(-b.adjusted())
    return Decimal("0.95") < ratio < Decimal("1.05") and a.adjusted() != b.adjusted()


def _exchanged(discourse: Discourse, one: Claim, other: Claim, cues: _Cues, marks: frozenset[str]) -> Iterator[Link]:
    """A foreign sum and its worth in yuan, with the band of the rate in the years the text can speak of."""
    foreign, local = (one, other) if other.quantity.unit == "元" else (other, one)
    if local.quantity.unit != "元" or _PRICE.search(left_of(discourse, local, 2)):
        return
    year = _year(discourse, one, other)
    lows = [(low, high) for currency, first, last, low, high in cues.bands if currency == foreign.quantity.unit and (year is None or first <= year <= last)]
    if not lows:
        return
    low, high = min(entry[0] for entry in lows), max(entry[1] for entry in lows)
    where = Span(outer(foreign.mention).end, outer(foreign.mention).end)
    text = f"{low}—{high}"
    players = {
        "foreign": (foreign,),
        "local": (local,),
        "low": (Given(where, low, str(low), text),),
        "high": (Given(where, high, str(high), text),),
    }
    yield Link("currency-gloss", (Reading("rate of the time", players),), marks)


def _year(discourse: Discourse, one: Claim, other: Claim) -> int | None:
    """The year that a sum belongs to: its own, else that of the document."""
    for claim in (one, other):
        time = claim.time.start if isinstance(claim.time, Period) else claim.time
        if time is not None and time.year is not None:
            return time.year
    published = discourse.layout.document.published
    return published.year if published else None
