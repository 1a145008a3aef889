"""What stands behind the digits of a number -> its unit, or nothing where more than a unit could belong to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from claimcheck.mentions.units import NO_UNIT, Alias, Unit, UnitTable

__all__ = ["Behind"]

_Told = tuple[Unit, int]
_NONE: _Told = (NO_UNIT, 0)
_JOINTS = frozenset(",，.\n")
_GOING_ON = frozenset("0123456789.·•")
_SPECIAL = frozenset({"折", "成", "块", "番"})
_NO_BLUR = frozenset({"some", "none"})
_UNITS = frozenset("%元")
"""Units that are looked for behind a unit too (12%%, 3元元), but may stand behind the digits."""


class Behind:
    """Asked of every number. A unit is mostly told by its two characters, or by one where no unit begins with both; only where a sign
    follows that may belong to the number, or to a longer unit, the text is looked at more closely."""

    __slots__ = ("_after", "_doubts", "_plain", "_stops", "_units", "careful")

    def __init__(
        self, units: UnitTable, stops: AbstractSet[str], doubts: AbstractSet[str], after: Mapping[str, Sequence[tuple[str, str]]]
    ) -> None:
        self._units, self._stops, self._doubts, self._after = units, stops, doubts, after
        self.careful = frozenset(stops | doubts)
        self._plain = {head: self._told(head, aliases[0]) for head, aliases in units.heads.items()}

    def _told(self, head: str, longest: Alias) -> tuple[_Told | None, int, AbstractSet[str]]:
        """The unit that a text names where it has such a head, and what must not follow; no unit where more must be looked at."""
        unit, length = longest.unit, longest.length
        stopped = head[0] in self._stops and head[0] not in _UNITS
        if stopped or length > len(head) or longest.letters or unit.spaced or unit.scale != 1 or unit.name in _SPECIAL:
            return None, 0, frozenset()
        return (unit, length), length, self.careful | unit.barred

    def at(self, text: str, end: int, limit: int) -> _Told | None:
        """The unit behind a number that ends at ``end`` and how long it is, None where more could belong to the number."""
        two = text[end : end + 2]
        plain = self._plain.get(two) or self._plain.get(two[:1])
        if plain is not None:
            told, length, careful = plain
            place = end + length
            if told is not None and place < limit and text[place] not in careful:
                return told
        elif end < limit and two[0] not in self.careful and (two[0] not in _JOINTS or two[1:] not in _GOING_ON):
            return _NONE
        return self._look(text, end, limit)

    def blurred(self, text: str, end: int, limit: int) -> tuple[Unit, int, str, int] | None:
        """The unit behind a number that ends at ``end``, where it ends, the word behind it that blurs the number (3人左右), and where that
        ends; None where it is anything else."""
        found = self._units.at(text, end) if text[end] not in self._stops or text[end] in _UNITS else None
        if found is None or found[0].scale != 1 or found[0].name in _SPECIAL:
            return None
        place = found[1]
        for word, name in self._after.get(text[place : place + 1], ()) if place < limit else ():
            if text.startswith(word, place):
                outer = place + len(word)
                plain = name not in _NO_BLUR and outer < limit and text[outer] not in self.careful
                return (*found, name, outer) if plain else None
        return None

    def _look(self, text: str, end: int, limit: int) -> _Told | None:
        start, unit = end, NO_UNIT
        after = text[end] if end < limit else ""
        if (after in self._stops and after not in _UNITS) or (after in _JOINTS and text[end + 1 : end + 2] in _GOING_ON):
            return None
        if after in self._units.first:
            found = self._units.at(text, end)
            if found is not None:
                unit, end = found
                if unit.scale != 1 or unit.name in _SPECIAL:
                    return None
                after = text[end] if end < limit else ""
        doubted = after in self._doubts and (text.startswith("含", end + 1) or self._hedged(text, end))
        return None if doubted or end > limit or after in self._stops else (unit, end - start)

    def _hedged(self, text: str, end: int) -> bool:
        return any(text.startswith(word, end) for word, _ in self._after.get(text[end], ()))
