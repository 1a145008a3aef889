"""The characters behind a numeral -> the unit they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from claimcheck.packs.patterns import late

__all__ = ["Alias", "Unit", "UnitTable"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement, a classifier or a currency.

    ``scale`` turns an amount in the written alias into the unit it is given in (角 -> 0.1 元); ``lone`` tells whether a
    single 一 … 九 before it makes a quantity, ``several`` that 一 makes none (一方面); what stands in ``not_before``
    makes another word of it (``barred`` are its first characters); ``spaced`` wants a blank before it (3 d, not 3d).
    """

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    lone: bool = True
    several: bool = False
    spaced: bool = False
    not_before: tuple[str, ...] = field(default=(), repr=False)
    barred: frozenset[str] = field(default=frozenset(), repr=False)


NO_UNIT = Unit("", "")


class Alias(NamedTuple):
    """One way of writing a unit; ``letters`` says that it ends in a Latin letter, ``plain`` that nothing around it bars it."""

    alias: str
    unit: Unit
    length: int
    letters: bool
    plain: bool

    @classmethod
    def of(cls, alias: str, unit: Unit) -> Alias:
        letters = alias[-1].isascii() and alias[-1].isalpha()
        return cls(alias, unit, len(alias), letters, not (letters or unit.spaced or unit.barred))


class UnitTable:
    """Finds the longest unit that starts at a place.

    ``first`` are the units by their first character, ``alone`` those written with one character, ``pairs`` what the others
    begin with; ``heads`` holds for each of these two what may stand where a text has it, the longest first.
    """

    def __init__(self, entries: Mapping[str, object]) -> None:
        self.by_name: dict[str, Unit] = {}
        found: dict[str, list[tuple[str, Unit]]] = {}
        for name, entry in entries.items():
            if not isinstance(entry, dict):
                continue
            given_in = str(entry.get("of", ""))
            factor = Decimal(str(entry.get("factor", "1")))
            not_before = tuple(map(str, entry.get("not-before", ())))
            unit = Unit(
                given_in or name,
                str(entry["dimension"]),
                Decimal(1) if given_in else factor,
                factor if given_in else Decimal(1),
                entry.get("lone", "") != "no",
                entry.get("lone", "") == "several",
                entry.get("spaced", "") == "yes",
                not_before,
                frozenset(word[0] for word in not_before),
            )
            self.by_name[name] = unit
            for alias in (name, *map(str, entry.get("aliases", ()))):
                found.setdefault(alias[0], []).append((alias, unit))
        self.first = {key: tuple(sorted(units, key=lambda pair: -len(pair[0]))) for key, units in found.items()}
        self.alone = frozenset(alias for units in self.first.values() for alias, _ in units if len(alias) == 1)
        self.pairs = frozenset(alias[:2] for units in self.first.values() for alias, _ in units if len(alias) > 1)
        self.heads = {
            head: tuple(Alias.of(*pair) for pair in self.first[head[0]] if pair[0][:2] == head or len(pair[0]) == 1)
            for head in (*self.alone, *self.pairs)
        }

    def at(self, text: str, start: int) -> tuple[Unit, int] | None:
        """The unit that starts at ``start`` and where it ends."""
        units = self.heads.get(text[start : start + 2]) or self.heads.get(text[start : start + 1])
        if not units:
            return None
        for alias, unit, length, letters, plain in units:
            if length > 2 and not text.startswith(alias, start):
                continue
            end = start + length
            if plain:
                return unit, end
            if letters and _goes_on(text, end):
                continue
            if unit.spaced and text[start - 1] != " " and not (alias == "d" and _DAYS.search(text, max(0, start - 3), start)):
                continue
            if text[end : end + 1] in unit.barred and text.startswith(unit.not_before, end):
                continue
            return unit, end
        return None

    def stands_at(self, text: str, start: int) -> bool:
        """Whether any unit starts at ``start``."""
        return self.at(text, start) is not None


_DAYS = late(r"[0-9][0-9]$|\.[0-9]$|[)）]$")
"""住院14d, (5.1±1.3)d: 3d is no length of time, but 14d is one."""


def _goes_on(text: str, end: int) -> bool:
    following = text[end : end + 1]
    return following.isascii() and following.isalpha()
