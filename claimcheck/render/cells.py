"""Text of an article -> text that is safe on a terminal, and its width there."""

from __future__ import annotations

import unicodedata

import regex

__all__ = ["cut", "safe", "width"]

_SPACES = regex.compile(r"[\t\p{Zs}]")
_UNSAFE = regex.compile(r"[\p{C}\p{Zl}\p{Zp}]")
"""Control, format (direction among them), unassigned and private characters, and line separators."""

_WIDE = frozenset({"W", "F"})


def safe(text: str) -> str:
    """The text with control, escape and direction characters replaced, one for one; any space becomes the plain one.

    >>> safe("a\\x1b[31m\\u202eb\\tc")
    'a�[31m�b c'
    """
    return str(_UNSAFE.sub("\ufffd", _SPACES.sub(" ", text)))


def width(text: str) -> int:
    """How many terminal cells the text fills.

    >>> width("a覆盖率6%")
    9
    """
    return sum(_cells(sign) for sign in text)


def cut(text: str, room: int) -> str:
    """The text, or as much of it as fits with an ellipsis.

    >>> cut("覆盖率6%", 5)
    '覆盖…'
    """
    if width(text) <= room:
        return text
    shown = text
    while width(shown) > room - 1:
        shown = shown[:-1]
    return shown + "…"


def _cells(sign: str) -> int:
    if sign.isascii():
        return 1
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in _WIDE else 1
