"""A unified diff -> the lines that it adds or changes in each file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from claimcheck.errors import SettingsError
from claimcheck.gate.lines import WHOLE, Changed, Ranges, resolved

__all__ = ["changed_by", "parse_diff"]

_HUNK: Final = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE: Final = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
_LETTERS: Final = {b"a": 7, b"b": 8, b"f": 12, b"n": 10, b"r": 13, b"t": 9, b"v": 11}
_NOWHERE: Final = "/dev/null"


@dataclass(slots=True)
class _Reading:
    """How far a diff has been read: the file spoken of, and what its hunk still holds."""

    files: dict[str, list[range]] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    name: str = ""
    line: int = 0
    old: int = 0
    new: int = 0

    def body(self, text: str) -> None:
        """One line of a hunk."""
        sign = text[:1]
        if sign == "+":
            self.files.setdefault(self.name, []).append(range(self.line, self.line + 1))
        if sign != "\\":
            self.line += sign != "-"
            self.new -= sign != "-"
            self.old -= sign != "+"

    def header(self, text: str) -> None:
        """One line outside hunks."""
        hunk = _HUNK.match(text)
        if hunk:
            self.old, self.line, self.new = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
        elif text.startswith("@@@ "):
            raise SettingsError("the diff of a merge (@@@) names no single old side; write one with `git diff REV`")
        elif text.startswith("diff --git "):
            self.name = _second(text.removeprefix("diff --git "))
        elif text.startswith("rename to "):
            self.name = f"b/{_unquoted(text.removeprefix('rename to '))}"
        elif text.startswith("+++ "):
            self.name = _unquoted(text.removeprefix("+++ ").partition("\t")[0])
        elif text.startswith(("Binary files ", "GIT binary patch")):
            self.whole.add(self.name)


def parse_diff(text: str) -> dict[str, Ranges]:
    """The new lines of each file, by the name the diff gives it; a file that git takes for binary is new as a whole.

    >>> parse_diff("--- a/x.md\\n+++ b/x.md\\n@@ -2 +2,2 @@\\n-一\\n+二\\n+三\\n")
    {'b/x.md': [range(2, 3), range(3, 4)]}
    """
    reading = _Reading()
    for line in text.split("\n"):
        if reading.old > 0 or reading.new > 0:
            reading.body(line)
        else:
            reading.header(line.rstrip("\r"))
    found: dict[str, Ranges] = dict(reading.files)
    found.update(dict.fromkeys(reading.whole, WHOLE))
    found.pop(_NOWHERE, None)
    if text.strip() and not (reading.name or found):
        raise SettingsError("is no unified diff; `git diff` writes one")
    return found


def changed_by(text: str, roots: tuple[Path, ...]) -> Changed:
    """What a diff changes in the files below the first of ``roots`` that has them.

    SettingsError where none of its files is there, because then it is the diff of something else.
    """
    named = parse_diff(text)
    files: dict[str, Ranges] = {}
    for name, ranges in named.items():
        path = next((path for path in _candidates(name, roots) if path.is_file()), None)
        if path is not None:
            files[resolved(str(path))] = ranges
    if named and not files:
        raise SettingsError(f"none of the files it changes is here ({', '.join(list(named)[:3])}); run claimcheck where their paths begin")
    return Changed(files)


def _candidates(name: str, roots: tuple[Path, ...]) -> Iterator[Path]:
    """Where a name may lie: diffs of git put a/ or b/ before it."""
    _, slash, rest = name.partition("/")
    for short in (rest, name) if slash else (name,):
        yield from (root / short for root in roots)


def _second(names: str) -> str:
    """The second of two names, which are the same but for their prefix wherever no other line says so.

    >>> _second("a/x y.md b/x y.md")
    'b/x y.md'
    """
    if names.endswith('"'):
        return _unquoted('"' + names[:-1].rpartition(' "')[2] + '"')
    return names[len(names) // 2 + 1 :]


def _unquoted(name: str) -> str:
    """A name without the quotes and escapes that git puts around one beyond ASCII.

    >>> _unquoted(r'"b/\\346\\226\\207.md"')
    'b/文.md'
    """
    if len(name) < 2 or not (name.startswith('"') and name.endswith('"')):
        return name
    raw = name[1:-1].encode("utf-8", "surrogateescape")
    return os.fsdecode(_ESCAPE.sub(_byte, raw))


def _byte(escape: re.Match[bytes]) -> bytes:
    code = escape[1]
    if len(code) == 3:
        return bytes([int(code, 8) & 0xFF])
    return bytes([_LETTERS[code]]) if code in _LETTERS else code
