"""Text of an article -> text that is safe on a terminal, and its width there."""

from __future__ import annotations

import unicodedata

__all__ = ["safe", "width"]

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_WIDE = frozenset({"W", "F"})


def safe(text: str) -> str:
    """The text with control, escape and direction characters replaced, one for one; a tab becomes a space.

    >>> safe("a\\x1b[31m\\u202eb\\tc")
    'a�[31m�b c'
    """
    return "".join(
        " " if sign == "\t" else "\ufffd" if not sign.isascii() and unicodedata.category(sign) in _UNSAFE or ord(sign) in _CONTROLS else sign
        for sign in text
    )


def width(text: str) -> int:
    """How many terminal cells the text fills.

    >>> width("a覆盖率6%")
    9
    """
    return sum(_cells(sign) for sign in text)


_CONTROLS = frozenset((*range(0x20), 0x7F))


def _cells(sign: str) -> int:
    if sign.isascii():
        return 1
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in _WIDE else 1
