"""Years of one reign with their Gregorian glosses -> pairs of glosses that put its beginning in two years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from claimcheck.claims.links.dated import moment_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs.patterns import late

__all__ = ["reigns_glossed_twice"]

_REIGN = late(r"^(?P<name>[一-鿿]{2,4}?)(?P<number>元|[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,4})年")
_JOINT = late(r"[^。；，()（）]{0,8}[（(]\s?(?:即|公元|西元|公历|约)?\s?")
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_LONG = 60
"""Years from which on two reigns share a name."""


class _Gloss(NamedTuple):
    era: Claim
    number: int
    year: int
    claim: Claim
    edge: bool


def reigns_glossed_twice(discourse: Discourse) -> Iterator[Link]:
    """正德十四年（1519年）…正德十四年(1516年); 庆应2年(1866年)…庆应3年(1876年)."""
    reigns: dict[str, list[_Gloss]] = defaultdict(list)
    for era in discourse.of("time"):
        if era.id + 1 == len(discourse.claims) or not isinstance(era.mention, Moment) or era.mention.calendar != "era":
            continue
        claim = discourse.claims[era.id + 1]
        name, gloss = _glossed(discourse, era, claim)
        if gloss is not None:
            reigns[name].append(gloss)
    for glosses in reigns.values():
        for one, other in combinations(glosses[:12], 2):
            gap = other.number - one.number
            off = abs(other.year - one.year - gap)
            if off > (1 if one.edge or other.edge else 0) and off < _LONG:
                first: Operand = one.claim
                if gap:
                    first = Given(one.claim.span, Decimal(one.year + gap), f"{one.era.mention.text}={one.year}")
                yield Link(
                    "one-event-years",
                    (Reading("one reign", {"first": (first,), "second": (other.claim,)}),),
                    frozenset({"told-twice", "bracket"}),
                    (one.era.span, other.era.span),
                )


def _glossed(discourse: Discourse, era: Claim, claim: Claim) -> tuple[str, _Gloss | None]:
    """The reign's name, and its year with the year in the bracket behind it."""
    told, year = moment_of(era), moment_of(claim)
    if not isinstance(era.mention, Moment) or told is None or told.calendar != "era" or year is None or year.calendar != "gregorian":
        return "", None
    found = _REIGN.match(era.mention.text)
    if found is None or year.year is None or "year" not in year.given:
        return "", None
    if not _JOINT.fullmatch(discourse.text, era.span.end, claim.span.start):
        return "", None
    edge = (year.month or 6) <= 2 or (told.month or 6) >= 11
    return found["name"], _Gloss(era, _number(found["number"]), year.year, claim, edge)


def _number(text: str) -> int:
    """元 -> 1, 十四 -> 14, 廿三 -> 23, 12 -> 12."""
    if text == "元":
        return 1
    if text.isascii():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
