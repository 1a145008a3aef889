"""A number in a list with colons (8.6:40.2:51.2) -> whether the list divides a hundred, and its numbers are worth reading."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["divides_hundred"]

_LIST = late(r"[0-9]{1,2}(?:\.[0-9]+)?(?:[:：][0-9]{1,2}(?:\.[0-9]+)?){2,}(?![0-9:：.])")
_SIGNS = frozenset("0123456789.:：")
_LEAST, _MOST = Decimal(85), Decimal(115)
"""How far from a hundred a list may be that was meant to make it."""


def divides_hundred(text: str, start: int) -> bool:
    """Whether the number at ``start`` is one of three or more, at least one with decimals, that together make about a hundred.

    >>> divides_hundred("8.6:40.2:51.2", 4), divides_hundred("12:30:45", 0), divides_hundred("3.5:1.5:2", 0)
    (True, False, False)
    """
    while start and text[start - 1] in _SIGNS:
        start -= 1
    found = _LIST.match(text, start)
    if found is None or "." not in found[0]:
        return False
    whole = Decimal(0)
    for number in found[0].replace("：", ":").split(":"):
        whole = EXACT.add(whole, Decimal(number))
    return _LEAST <= whole <= _MOST
