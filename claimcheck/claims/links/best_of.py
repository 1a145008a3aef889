"""The games that a match can have (五局三胜) -> links that keep the number of a game within them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["games_of_matches"]

_SYSTEM = late(r"(?P<games>[三五七九357９]|十一)(?P<unit>[局盘场回])(?P<wins>[二两三四五六2345])胜")
_NUMBERS = {"三": 3, "五": 5, "七": 7, "九": 9, "十一": 11, "3": 3, "5": 5, "7": 7}
_WINS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "2": 2, "3": 3, "4": 4, "5": 5}


def games_of_matches(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """采取五局三胜制…第六局中: no match has more games than its system."""
    systems = list(_SYSTEM.finditer(discourse.text))
    if len({system["games"] for system in systems}) != 1:
        return
    system = systems[0]
    games = _NUMBERS.get(system["games"], 0)
    if games != 2 * _WINS[system["wins"]] - 1:
        return
    length = Given(Span(system.start(), system.end("unit")), Decimal(games), f"{system['games']}{system['unit']}")
    for claim in discourse.claims:
        if claim.span.start > system.end() and is_ordinal(claim) and _numbers(claim, system["unit"]):
            yield Link("ordinal-of", (Reading("game", {"place": (claim,), "length": (length,)}),))


def _numbers(claim: Claim, unit: str) -> bool:
    return claim.quantity.unit == unit or (not claim.quantity.unit and claim.tail.startswith(unit))
