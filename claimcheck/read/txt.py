"""Plain text -> the same text: all of it is prose."""

from __future__ import annotations

__all__ = ["shade_nothing"]


def shade_nothing(plain: str) -> str:
    """Everything counts.

    >>> shade_nothing("共62人")
    '共62人'
    """
    return plain
