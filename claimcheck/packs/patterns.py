"""The source of a regular expression -> a pattern that is compiled when it is first used."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

from claimcheck.packs.compiled import compiled, needs

__all__ = ["Choice", "late", "may"]


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, but later: most texts use a small part of the patterns that a pack makes.

    >>> late("[0-9]+人").search("共62人").group()
    '62人'
    """
    return cast("re.Pattern[str]", _late(source, flags))


def may(pattern: re.Pattern[str], characters: frozenset[str]) -> bool:
    """Whether a late pattern can match anywhere in a text of these characters: asked once for a document, before it is searched.

    >>> may(late("截至|截止"), frozenset("共62人"))
    False
    """
    groups = pattern.__dict__.get("_needs")
    for group in _needs_of(pattern) if groups is None else groups:  # noqa: SIM110 - asked a hundred times a document, where ``any`` takes twice as long
        if characters.isdisjoint(group):
            return False
    return True


def _needs_of(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Groups of characters of each of which a text needs one, the rarest first."""
    known: dict[str, Any] = pattern.__dict__
    groups: tuple[frozenset[str], ...] | None = known.get("_needs")
    if groups is None:
        groups = known["_needs"] = needs(pattern.pattern, known["_flags"])
    return groups


class Choice:
    """Late patterns of which the characters of a text choose those that can match, at a cost that does not grow with their number.

    >>> choice = Choice([late("截至|截止"), late("共[0-9]+人"), late("[0-9]*")])
    >>> choice.of(frozenset("共62人")), choice.of(frozenset("截至"))
    ([1, 2], [0, 2])
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._by_character: dict[str, list[int]] = defaultdict(list)
        self._always: list[int] = []
        for place, pattern in enumerate(patterns):
            groups = _needs_of(pattern)
            for character in groups[0] if groups else ():
                self._by_character[character].append(place)
            if not groups:
                self._always.append(place)

    def of(self, characters: frozenset[str]) -> list[int]:
        """The places of the patterns that can match in a text of these characters, in order."""
        found = set(self._always)
        for character in characters & self._by_character.keys():
            found.update(self._by_character[character])
        return [place for place in sorted(found) if may(self._patterns[place], characters)]


class _Compiled:
    """What a late pattern is after its first use: it has all that the compiled one has."""


class _Late(_Compiled):
    """Stands for a pattern; its first use puts the methods of the compiled one in its place."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        pattern = compiled(self.pattern, self._flags)
        for member in (
            "search",
            "match",
            "fullmatch",
            "finditer",
            "findall",
            "split",
            "sub",
            "subn",
            "scanner",
            "flags",
            "groups",
            "groupindex",
        ):
            setattr(self, member, getattr(pattern, member))
        object.__setattr__(self, "__class__", _Compiled)  # a class with __getattr__ looks up what it has more slowly, too
        return getattr(pattern, name)


_late = lru_cache(maxsize=8192)(_Late)
"""One pattern for each source, however often a function asks for it."""
