"""A rule pack -> the words that end like a hedge and are none (合约, 附近, 卖超), told from hedges behind another word (综合约30天)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["HedgeWords", "hedge_words"]


class HedgeWords:
    """Asked of each hedge before a numeral whether a longer word holds its characters."""

    __slots__ = ("_barred", "_words")

    def __init__(self, barred: Mapping[str, str], words: Mapping[str, str]) -> None:
        self._barred = {hedge: frozenset(characters) for hedge, characters in barred.items()}
        self._words: dict[str, list[tuple[str, bool, frozenset[str]]]] = {}
        for word, context in words.items():
            entry = (word, context.startswith("+"), frozenset(context.lstrip("+")))
            self._words.setdefault(word[-1], []).append(entry)

    def hides(self, text: str, start: int, end: int) -> bool:
        """Whether the hedge that stands from ``start`` to ``end`` is the end of another word."""
        hedge = text[start:end]
        if start and text[start - 1] in self._barred.get(hedge, ()):
            return True
        for word, only, context in self._words.get(hedge[-1], ()):
            if len(word) <= len(hedge) or not text.endswith(word, 0, end):
                continue
            place = end - len(word)
            before = text[place - 1] if place else "\n"
            if (before in context or (only and not "\u4e00" <= before <= "\u9fff")) == only:
                return True
        return False


@lru_cache(maxsize=4)
def hedge_words(pack: Pack) -> HedgeWords:
    """The table of a pack."""
    return HedgeWords(pack.table("hedges.not-after"), pack.table("hedges.words"))
