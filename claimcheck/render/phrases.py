"""What goes wrong, in English -> the same in the language of the reader."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

__all__ = ["said"]

_SLOT = re.compile(r"\\\{(\w+)\\\}")


def said(text: str, language: str) -> str:
    """A message of one line or several; what is no known phrase (a path, a word of git's) stays as it is.

    >>> said("a.md: no such file; check the path", "zh")
    'a.md：没有这个文件；请核对路径'
    """
    return text if language != "zh" else "\n".join(_chinese(line) for line in text.split("\n"))


def _chinese(text: str) -> str:
    known = _phrase(text)
    if known is not None:
        return known
    # of "a: b; c" the clauses are phrases, and the path before them is none
    for sign, chinese in (("; ", "；"), (": ", "：")):
        head, found, tail = text.partition(sign)
        if found:
            first, second = _chinese(head), _chinese(tail)
            return text if (first, second) == (head, tail) else f"{first}{chinese}{second}"
    return text


def _phrase(text: str) -> str | None:
    for pattern, chinese in _phrases():
        found = pattern.fullmatch(text)
        if found:
            return chinese.format(**{name: _chinese(slot) for name, slot in found.groupdict().items()})
    return None


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of the phrases; what holds no slot comes first, then what says most."""
    table = tomllib.loads(resources.files("claimcheck.render").joinpath("phrases.toml").read_text(encoding="utf-8"))
    pairs = sorted(table["phrases"], key=lambda pair: ("{" in pair[0], -len(_SLOT.sub("", re.escape(pair[0])))))
    return tuple((re.compile(_SLOT.sub(r"(?P<\1>(?:(?!; ).){1,2000}?)", re.escape(english))), chinese) for english, chinese in pairs)
