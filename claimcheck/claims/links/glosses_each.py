"""A value for each of one unit and its gloss for each of another, or two lengths of time -> how many of the one the other is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache

from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["Step", "step_of"]

_REACH = 8
_DIGITS = 3
_TIME = "time"
_FLOWS = frozenset({"length", "volume"})
"""What runs evenly the whole day through; work and pay do not: 每天800元 is no 每小时33元."""


@dataclass(frozen=True, slots=True)
class Step:
    """So many (``size``) of the gloss for one of the value, and that in words."""

    size: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class _Denominators:
    measures: Mapping[str, tuple[str, Decimal]]
    implied: re.Pattern[str]
    units: Mapping[str, str]


@lru_cache(maxsize=8)
def _denominators(pack: Pack) -> _Denominators:
    measures: dict[str, tuple[str, Decimal]] = {}
    for name, entry in pack.units.items():
        if isinstance(entry, dict) and "factor" in entry:
            size = (str(entry["dimension"]), Decimal(str(entry["factor"])))
            for word in (name, *map(str, entry.get("aliases", ()))):
                measures.setdefault(word, size)
    for name, seconds in pack.table("facts.seconds").items():
        measures[name] = (_TIME, Decimal(seconds))
    units = pack.table("facts.implied_units")
    return _Denominators(measures, late(rf"(?P<word>{alternation(units)})[^，。；\d]{{0,3}}$"), units)


def step_of(discourse: Discourse, one: Claim, other: Claim, pack: Pack) -> Step | None:
    """亩产600公斤,每公顷9吨: 15; 1.5小时(90分钟): 60; None where the two measure different things."""
    words = _denominators(pack)
    a, b = one.quantity, other.quantity
    if a.dimension == b.dimension == "duration":
        return _step(words, (b.unit, a.unit)) if not a.per and not b.per and a.unit != b.unit else None
    mine, its = _each(discourse, one, words), _each(discourse, other, words)
    if not mine or not its or mine == its or a.dimension != b.dimension:
        return None
    if a.dimension in {"count", "money", ""} and a.unit != b.unit:
        return None
    if words.measures.get(mine, ("",))[0] == _TIME and a.dimension not in _FLOWS:
        return None
    return _step(words, (mine, its))


def _step(words: _Denominators, names: tuple[str, str]) -> Step | None:
    """How many of the first unit one of the second is."""
    small, large = (words.measures.get(name) for name in names)
    if small is None or large is None or small[0] != large[0]:
        return None
    with localcontext(EXACT):
        size = large[1] / small[1]
        shown = size if size == size.to_integral_value() else size.quantize(Decimal(1).scaleb(size.adjusted() - _DIGITS)).normalize()
    return Step(size, f"1{names[1]}={shown:f}{names[0]}")


def _each(discourse: Discourse, claim: Claim, words: _Denominators) -> str:
    """The unit that a value is given for each of: written behind it or before it, or told by its name (亩产, 时速)."""
    if claim.quantity.per:
        return claim.quantity.per
    found = words.implied.search(left_of(discourse, claim, _REACH))
    return words.units[found["word"]] if found else ""
