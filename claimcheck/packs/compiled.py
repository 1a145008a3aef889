"""The source of a regular expression -> the compiled pattern, made from what an earlier run kept of it where there is such a thing."""

from __future__ import annotations

import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from claimcheck.packs.kept import keep, kept
from claimcheck.packs.needs import needs_of
from claimcheck.packs.starts import told

__all__ = ["Patterns", "compiled", "keep_compiled", "keep_in", "needs"]

_MOST = 6000
"""From so many patterns on, those that a run did not make are forgotten."""


class Patterns:
    """The patterns of a run: what the compiler of this Python made of each source is kept in a file for the next one.

    Compiling takes a third of the time of scanning one article; to take up what was compiled takes a twentieth of that.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._known: Mapping[str, Any] | None = None
        self._new: dict[str, dict[str, Any]] = {}

    def compiled(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """What ``re.compile`` gives."""
        key = f"{int(flags)}:{source}"
        found = self._found(key)
        if found is not None:
            try:
                return _taken_up(source, found)
            except (AttributeError, ImportError, KeyError, OverflowError, RuntimeError, TypeError, ValueError):
                pass  # not what this module has written
        made = _made(source, int(flags))
        if made is None:
            return re.compile(source, flags)
        if self.path is not None:
            self._new[key] = made
        return _taken_up(source, made)

    def needs(self, source: str, flags: int = 0) -> tuple[frozenset[str], ...]:
        """What ``needs_of`` gives."""
        key = f"needs:{int(flags)}:{source}"
        found = self._found(key)
        groups = found.get("groups") if found is not None else None
        if not isinstance(groups, list) or not all(isinstance(group, str) for group in groups):
            groups = ["".join(sorted(group)) for group in needs_of(source, flags)]
            if self.path is not None:
                self._new[key] = {"groups": groups}
        return tuple(map(frozenset, groups))

    def _found(self, key: str) -> Any:
        if self._known is None:
            self._known = kept(self.path, _form()) if self.path is not None else {}
        return self._known.get(key)

    def keep(self) -> None:
        """Write down what was made anew."""
        if self.path is None or not self._new:
            return
        known = self._known or {}
        keep(self.path, {**known, **self._new} if len(known) + len(self._new) <= _MOST else self._new, _form())
        self._known, self._new = {**known, **self._new}, {}


def _form() -> str:
    """What is kept is of use to the same build of Python alone."""
    return f"claimcheck-patterns-3 {sys.version} {array('I').itemsize}"


def _made(source: str, flags: int) -> dict[str, Any] | None:
    """The program of a pattern, as ``re`` makes it; None where another Python has its compiler elsewhere."""
    try:
        tree = import_module("re._parser").parse(source, flags)
        program = told(import_module("re._compiler")._code(tree, flags), tree, flags | tree.state.flags)
        import_module("_sre")
    except (AttributeError, ImportError):
        return None
    return {
        "flags": flags | tree.state.flags,
        "program": b64encode(array("I", program).tobytes()).decode("ascii"),
        "groups": tree.state.groups - 1,
        "names": dict(tree.state.groupdict),
    }


def _taken_up(source: str, kept_of_it: Mapping[str, Any]) -> re.Pattern[str]:
    """The pattern of a program; Python looks a program through before it takes it."""
    program = array("I")
    program.frombytes(b64decode(kept_of_it["program"]))
    groups, names = kept_of_it["groups"], kept_of_it["names"]
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    pattern: re.Pattern[str] = import_module("_sre").compile(source, kept_of_it["flags"], program.tolist(), groups, names, tuple(by_number))
    return pattern


_run = [Patterns()]


def keep_in(path: Path | None) -> None:
    """From now on patterns are taken from a file, and those that it does not hold are added to it by ``keep_compiled``."""
    if path != _run[0].path:
        _run[0] = Patterns(path)


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, quicker in a search.

    >>> compiled("共(?P<number>[0-9]+)人").search("合计共62人")["number"]
    '62'
    """
    return _run[0].compiled(source, flags)


def needs(source: str, flags: int = 0) -> tuple[frozenset[str], ...]:
    """Groups of characters of which every text that matches holds some: see ``needs_of``."""
    return _run[0].needs(source, flags)


def keep_compiled() -> None:
    """Write down what this run has compiled, for the next one."""
    _run[0].keep()
