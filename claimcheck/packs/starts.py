"""The syntax tree and the program of a regular expression -> the program with the characters that a match can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

__all__ = ["told"]

_CHARSET = 4
"""In the mask of a program's head: a set of characters follows, and a search skips every place that holds none of them."""
_HEAD = 5
"""A head is INFO, its length, the mask and the least and greatest length of a match, before what the mask announces."""
_TREE: dict[str, Callable[[Any], Any]] = {
    "BRANCH": lambda value: value[1],
    "ATOMIC_GROUP": lambda value: [value],
    "SUBPATTERN": lambda value: [value[-1]],
}
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_NO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})


def told(program: list[int], tree: Any, flags: int) -> list[int]:
    """The program with a set in its head, where every match begins with one of some characters and ``re`` has not seen that itself.

    It sees it of (?:甲|乙) alone; of (?P<up>甲|乙)|(?P<down>丙|丁), (?<!不)(?:甲|乙) or 甲?乙 it tries every place of a text.
    """
    compiler = import_module("re._compiler")
    if program[0] != compiler.INFO or program[2] or not program[3] or flags & (re.IGNORECASE | re.LOCALE):
        return program
    starts = _starts(tree)
    if starts is None or starts[1]:
        return program
    head = [program[0], 0, _CHARSET, program[3], program[4]]
    compiler._compile_charset(compiler._optimize_charset(starts[0])[0], flags, head)
    head[1] = len(head) - 1
    return head + program[1 + program[1] :]


def _starts(sequence: Iterable[Any]) -> tuple[list[Any], bool] | None:
    """The characters as the parts of a set, and whether the sequence can be empty; None where they are not told by a set."""
    found: list[Any] = []
    for kind, value in sequence:
        name = str(kind)
        if name in _NO_WIDTH:
            continue
        if name == "LITERAL":
            return [*found, (kind, value)], False
        if name == "IN":
            return None if str(value[0][0]) == "NEGATE" else ([*found, *value], False)
        branches = [value[2]] if name in _REPEATS else _TREE[name](value) if name in _TREE else None
        if branches is None or (name == "SUBPATTERN" and (value[1] or value[2])):
            return None  # any character, another group's match, or flags of its own
        inside = [_starts(branch) for branch in branches]
        empty = name in _REPEATS and not value[0]
        for one in inside:
            if one is None:
                return None
            found += one[0]
            empty |= one[1]
        if not empty:
            return found, False
    return found, True
