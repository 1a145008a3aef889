"""Neighbouring quantities -> a value and the same value in another unit, another currency or other numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.around import outer
from claimcheck.claims.links.declared import declares
from claimcheck.claims.links.glosses_each import Step, step_of
from claimcheck.claims.links.scene import between, left_of, right_of
from claimcheck.claims.links.slips import narrowed
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["glosses"]

_MEASURED = frozenset(
    {
        "length",
        "area",
        "volume",
        "mass",
        "power",
        "energy",
        "pressure",
        "data",
        "speed",
        "temperature",
        "standard-coal",
        "substance",
        "frequency",
        "voltage",
        "charge",
        "money",
        "count",
        "",
    }
)
_GAP = 14
_SEVERAL = 3
_ENDS = late(r"(?:以上|左右|多)?\s*(?:[)）\]】，。；、,;！？]|$)")
_OLD = late(r"旧制|古制|[古汉唐宋元明清秦周][代制朝]|旧时|老秤|库平|[英台日]制")
_FLOATING = 1994
"""Where no year is known, rates from this one on are tried."""
_YUAN = (Decimal(1), Decimal(1))
_PLACES = Decimal("0.0001")
_PRICE = late(r"[/／每]")


class _Cues(NamedTuple):
    inside: re.Pattern[str]
    outside: re.Pattern[str]
    exchanged: re.Pattern[str]
    bands: tuple[tuple[str, int, int, Decimal, Decimal], ...]
    packs: Mapping[tuple[str, str], Decimal]


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
    packs = {(name.split(" ")[0], name.split(" ")[1]): Decimal(value) for name, value in pack.table("facts.packs").items()}
    return _Cues(
        late(rf"[一-鿿]{{0,4}}\s*[(（\[【]\s*(?:{words}|人民币|人民幣|[,，])*\s*"),
        late(rf"(?:(?!汇率|计算)[一-鿿]){{0,6}}\s*[,，、]?\s*{joined}(?:人民币)?\s*(?:约|大约|为|超过|近|逾)?\s*"),
        late(rf"(?:{joined}|折算|合计|计算)(?:人民币|后|成|为|约|大约)*$"),
        tuple(bands),
        packs,
    )


def glosses(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Each quantity with the one right after it, where a bracket or a word such as 合 and 即 makes that its gloss."""
    cues = _cues(pack)
    quantities = [claim for claim in discourse.claims if isinstance(claim.mention, Quantity)]
    for index, (one, other) in enumerate(pairwise(quantities)):
        if other.clause.sentence != one.clause.sentence:
            continue
        after = quantities[index + 2] if index + 2 < len(quantities) else None
        if after is not None and declares(discourse, other, after, pack):
            continue  # 3000万比索(1美元约合30比索): a rate, no gloss
        if _OLD.search(left_of(discourse, one, 8)):
            continue  # 旧制1斤=16两
        gap = between(discourse, one, other)
        if len(gap) <= _GAP and ((bracket := cues.inside.fullmatch(gap)) is not None or cues.outside.fullmatch(gap)):
            stated = bracket is None or any(word in gap for word in "合即＝=≈值")
            marks = frozenset({"declared-gloss"} if stated else {"bracket"})
            if (step := step_of(discourse, one, other, pack)) is not None:
                yield from _stepped(discourse, one, other, step, marks)
            else:
                yield from _glossed(discourse, one, other, cues, marks)
        elif (
            index and one.quantity.dimension == other.quantity.dimension == "money" and cues.exchanged.search(left_of(discourse, other, 8))
        ):
            yield from _at_stated_rate(quantities[max(0, index - 2) : index + 1], other)


def _glossed(discourse: Discourse, one: Claim, other: Claim, cues: _Cues, marks: frozenset[str]) -> Iterator[Link]:
    a, b = one.quantity, other.quantity
    if a.is_range or b.is_range or bool(a.per) != bool(b.per) or "capital" in (a.numerals[0].form, b.numerals[0].form):
        return
    players = {"value": (_narrow(one),), "gloss": (_narrow(other),)}
    if {a.dimension, b.dimension} == {"fahrenheit", "temperature"}:
        hot, warm = (one, other) if a.dimension == "fahrenheit" else (other, one)
        yield Link("gloss-in-celsius", (Reading("another scale", {"value": (hot,), "gloss": (warm,)}),), marks)
    elif a.dimension != b.dimension or a.dimension not in _MEASURED:
        return
    elif a.dimension == "money" and a.unit != b.unit:
        yield from _exchanged(discourse, one, other, cues, marks)
    elif (size := cues.packs.get((a.unit, b.unit))) is not None:
        given = Given(Span(one.span.end, one.span.end), size, str(size), f"1{a.unit}={size}{b.unit}")
        yield Link("gloss-in-packs", (Reading("so many each", {**players, "size": (given,)}),), marks)
    elif a.unit == b.unit and a.per == b.per:
        # the same unit twice: only other digits for one number (8.05亿户, 80500万户) are a gloss
        if _respelled(one, other, declared="declared-gloss" in marks):
            yield Link("gloss", (Reading("the same number", players),), marks)
    elif a.dimension not in {"count", "", "money"} and a.per == b.per:
        yield Link("gloss", (Reading("another unit", players),), marks)


def _stepped(discourse: Discourse, one: Claim, other: Claim, step: Step, marks: frozenset[str]) -> Iterator[Link]:
    """亩产600公斤,折合每公顷9吨: the other side for each of its own unit is so many times the first."""
    if one.quantity.is_range or other.quantity.is_range or not _ENDS.match(right_of(discourse, other, 3)):
        return
    given = Given(Span(one.span.end, one.span.end), step.size, str(step.size), step.text)
    players: dict[str, tuple[Claim | Given, ...]] = {"value": (_narrow(one),), "gloss": (_narrow(other),), "size": (given,)}
    yield Link("gloss-each", (Reading("for each of another unit", players),), marks)


def _narrow(claim: Claim) -> Claim:
    return replace(claim, mention=narrowed(claim.quantity))


def _at_stated_rate(before: Sequence[Claim], local: Claim) -> Iterator[Link]:
    """A foreign sum, the rate the text gives (1美元兑7.1元人民币) and the yuan that come of them."""
    if len(before) < 3 or local.quantity.unit != "元":
        return
    foreign, one, rate = before
    same = foreign.quantity.unit == one.quantity.unit != "元" and rate.quantity.unit == "元" and one.quantity.value == 1
    if same and foreign.clause.sentence == local.clause.sentence:
        yield Link(
            "currency-at-rate",
            (Reading("at the stated rate", {"foreign": (foreign,), "rate": (rate,), "local": (_narrow(local),)}),),
            frozenset({"declared-gloss"}),
        )


def _respelled(one: Claim, other: Claim, *, declared: bool) -> bool:
    """Whether a second number of the same unit can only be the first in other digits: 即 says so or the bracket holds nothing else,
    and the two have the same leading digits, or the same digits in another order, at different scales."""
    if other.tail or not (declared or other.clause.bracket) or not (one.label or one.head):
        return False
    a, b = one.quantity, other.quantity
    if a.base_value <= 0 or b.base_value <= 0 or a.numerals[0].place == b.numerals[0].place:
        return False
    if _scale(a) != _scale(b) and sorted(_digits(a)) == sorted(_digits(b)) and len(_digits(a)) >= _SEVERAL:
        return a.base_value != b.base_value
    with localcontext(EXACT):
        ratio = a.base_value.scaleb(-a.base_value.adjusted()) / b.base_value.scaleb(-b.base_value.adjusted())
    return Decimal("0.95") < ratio < Decimal("1.05") and a.base_value.adjusted() != b.base_value.adjusted()


def _digits(quantity: Quantity) -> str:
    return "".join(map(str, quantity.value.normalize().as_tuple().digits))


def _scale(quantity: Quantity) -> str:
    """The scale word of a number (亿, 万), if any."""
    return quantity.text.rstrip(quantity.unit)[-1:]


def _exchanged(discourse: Discourse, one: Claim, other: Claim, cues: _Cues, marks: frozenset[str]) -> Iterator[Link]:
    """A foreign sum and its worth in yuan, with the band of the rate in the years the text can speak of."""
    foreign, local = (other, one) if one.quantity.unit == "元" else (one, other)
    if _PRICE.search(left_of(discourse, local, 2)):
        return
    year = _year(discourse, one, other)
    mine, its = _band(foreign.quantity.unit, year, cues), _band(local.quantity.unit, year, cues)
    if mine is None or its is None:
        return
    with localcontext(EXACT):
        low, high = ((mine[0] / its[1]).quantize(_PLACES), (mine[1] / its[0]).quantize(_PLACES)) if its != _YUAN else mine
    where = Span(outer(foreign.mention).end, outer(foreign.mention).end)
    text = f"{low}—{high}"
    players: dict[str, tuple[Claim | Given, ...]] = {
        "foreign": (foreign,),
        "local": (local,),
        "low": (Given(where, low, str(low), text),),
        "high": (Given(where, high, str(high), text),),
    }
    yield Link("currency-gloss", (Reading("rate of the time", players),), marks)


def _band(unit: str, year: int | None, cues: _Cues) -> tuple[Decimal, Decimal] | None:
    """The least and the most yuan that one of a currency was worth in a year, or since rates float where no year is known."""
    if unit == "元":
        return _YUAN
    bands = [
        (low, high)
        for currency, first, last, low, high in cues.bands
        if currency == unit and (last >= _FLOATING if year is None else first <= year <= last)
    ]
    return (min(low for low, _ in bands), max(high for _, high in bands)) if bands else None


def _year(discourse: Discourse, one: Claim, other: Claim) -> int | None:
    """The year that a sum belongs to: its own, else that of the document."""
    for claim in (one, other):
        time = claim.time.start if isinstance(claim.time, Period) else claim.time
        if (
            time is not None
            and time.year is not None
            and "year" in time.given
            and discourse.layout.sentence_at(time.span.start).index == claim.clause.sentence
        ):
            return time.year
    published = discourse.layout.document.published
    return published.year if published else None
