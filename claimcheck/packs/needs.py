"""The source of a regular expression -> characters of which every text that it matches holds some, read off its syntax tree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

__all__ = ["needs_of", "rarest"]

_COMMON = frozenset(
    "0123456789，。、：；（）()“”.%年月日的一是在了有人和中大为上个国不以到这地时要就出会可也你对生能而子那得于着下"
    "自之发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实万亿元名第将与等及"
)
"""Characters that most articles hold."""

_MOST = 64
"""A longer list of characters refuses next to nothing."""

_GROUPS = 3


def needs_of(source: str, flags: int = 0) -> tuple[frozenset[str], ...]:
    """Groups of characters, the rarest first: a text without any character of one of the groups cannot match.

    >>> [sorted(group) for group in needs_of("(?:截至|截止)[^，]*累计")]
    [['截'], ['累'], ['计']]
    >>> needs_of(".*[0-9]?")
    ()
    """
    if flags & re.IGNORECASE or "(?i" in source:
        return ()
    try:
        tree = import_module("re._parser").parse(source, flags)
    except ModuleNotFoundError:  # another Python may keep its parser elsewhere: nothing is refused then
        return ()
    groups = sorted(set(_groups(tree)), key=lambda group: (_weight(group), sorted(group)))
    return tuple(group for group in groups if len(group) <= _MOST)[:_GROUPS]


def rarest(words: Iterable[str]) -> frozenset[str]:
    """Of each word the character that the fewest texts hold: a text without all of these holds none of the words.

    >>> sorted(rarest(["国籍", "年龄"]))
    ['籍', '龄']
    """
    return frozenset(min(word, key=lambda character: (character in _COMMON, -ord(character))) for word in words if word)


def _weight(group: Iterable[str]) -> int:
    return sum(10 if character in _COMMON else 1 for character in group)


def _groups(sequence: Any) -> list[frozenset[str]]:
    """Every group that a sequence needs."""
    found: list[frozenset[str]] = []
    for kind, value in sequence:
        found += _GROUPS_OF.get(str(kind), _none)(value)
    return found


def _none(_value: Any) -> list[frozenset[str]]:
    return []


def _listed(value: Any) -> list[frozenset[str]]:
    """[甲乙] needs one of them; a class with a range or a category is too wide to tell."""
    if any(str(kind) != "LITERAL" for kind, _ in value):
        return []
    return [frozenset(chr(code) for _, code in value)]


def _branched(value: Any) -> list[frozenset[str]]:
    """甲|乙: one character of each branch, its rarest."""
    best: list[frozenset[str]] = []
    for branch in value[1]:
        groups = _groups(branch)
        if not groups:
            return []
        best.append(min(groups, key=lambda group: (_weight(group), sorted(group))))
    return [frozenset().union(*best)]


def _repeated(value: Any) -> list[frozenset[str]]:
    return _groups(value[2]) if value[0] else []


_GROUPS_OF = {
    "LITERAL": lambda code: [frozenset(chr(code))],
    "IN": _listed,
    "BRANCH": _branched,
    "SUBPATTERN": lambda value: _groups(value[-1]),
    "ATOMIC_GROUP": _groups,
    "ASSERT": lambda value: _groups(value[1]),
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
}
