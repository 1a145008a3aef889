"""Arguments of a command -> documents, and one line for each input that could not be read."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.api import files_in, is_report
from claimcheck.config import Settings
from claimcheck.errors import DocumentError
from claimcheck.model.document import Document
from claimcheck.read import FORMATS, read_bytes, read_path

__all__ = ["EXCLUDED", "IGNORED", "STDIN", "Input", "Skipped", "inputs", "open_input"]

STDIN = "-"
EXCLUDED, IGNORED = "excluded", "ignored by git"
"""Why a file is left out."""


@dataclass(frozen=True, slots=True)
class Input:
    """A path to read, or what is wrong with an argument."""

    path: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of a folder or a glob that is left out, and why."""

    path: str
    why: str


def inputs(arguments: Sequence[str], settings: Settings | None = None, skipped: list[Skipped] | None = None) -> list[Input]:
    """The files that the arguments name, each once, in order, without those of folders and globs that the settings exclude or git
    ignores, which become ``skipped``; a missing or empty argument becomes a problem."""
    sieve = _Sieve(settings or Settings(gitignore=False))
    found: dict[str, Input] = {}
    for argument in arguments:
        for entry in _named(argument, sieve):
            found.setdefault(entry.path, entry)
    if skipped is not None:
        skipped += [entry for path, entry in sieve.skipped.items() if path not in found]
    return list(found.values())


def open_input(entry: Input, stdin_filename: str) -> Document:
    """Read one input; DocumentError says why it cannot be."""
    if entry.problem:
        raise DocumentError(f"{entry.path}: {entry.problem}")
    if entry.path == STDIN:
        return read_bytes(sys.stdin.buffer.read(), stdin_filename)
    return read_path(Path(entry.path))


@dataclass(slots=True)
class _Sieve:
    """What is left out of folders and globs, and what was."""

    settings: Settings
    skipped: dict[str, Skipped] = field(default_factory=dict)
    ignored: dict[Path, frozenset[Path]] = field(default_factory=dict)

    def keeps(self, path: str, folder: Path) -> bool:
        """Whether a file that was found below a folder is to be read."""
        why = EXCLUDED if self._excluded(path) else IGNORED if self._ignored(path, folder) else ""
        if why:
            self.skipped.setdefault(path, Skipped(path, why))
        return not why

    def verdict(self, found: Sequence[str]) -> str:
        """What is wrong where nothing of what was found is left."""
        whys = {self.skipped[path].why for path in found if path in self.skipped}
        if IGNORED not in whys:
            return "only files that are excluded"
        return f"only files that are {'excluded or ' if EXCLUDED in whys else ''}ignored by git; --no-gitignore reads what git ignores"

    def _excluded(self, path: str) -> bool:
        if not self.settings.exclude:
            return False
        from claimcheck.gate import within

        return within(path, self.settings.root, self.settings.exclude)

    def _ignored(self, path: str, folder: Path) -> bool:
        if not self.settings.gitignore:
            return False
        if folder not in self.ignored:
            from claimcheck.gate.git import ignored_in

            self.ignored[folder] = ignored_in(folder)
        place = Path(path)
        return bool(self.ignored[folder]) and not self.ignored[folder].isdisjoint((place, *place.parents))


def _named(argument: str, sieve: _Sieve) -> Iterator[Input]:
    path = Path(argument)
    if argument == STDIN:
        yield Input(STDIN)
    elif path.is_dir():
        yield from _inside(path, argument, sieve)
    elif path.exists() or not glob.has_magic(argument):
        yield Input(argument)
    else:
        matches = sorted(match for match in glob.glob(argument, recursive=True) if Path(match).is_file())  # noqa: PTH207 - absolute patterns too
        base = _base(argument)
        kept = [Input(match) for match in matches if sieve.keeps(match, base) and not is_report(Path(match))]
        problem = f"matches {sieve.verdict(matches)}" if matches else "matches no file; check the pattern"
        yield from kept or [Input(argument, problem)]


def _base(pattern: str) -> Path:
    """The folder that everything lies in which a pattern can match."""
    parts = Path(pattern).parts
    plain = next((number for number, part in enumerate(parts) if glob.has_magic(part)), len(parts))
    return Path(*parts[:plain])


def _inside(folder: Path, argument: str, sieve: _Sieve) -> Iterator[Input]:
    closed: list[Input] = []

    def skip(error: OSError) -> None:
        closed.append(Input(str(error.filename or folder), f"cannot be read: {error.strerror}; check its permissions"))

    found = [str(file) for file in files_in(folder, skip)]
    files = [Input(file) for file in found if sieve.keeps(file, folder)]
    known = f"no file in this folder has a known suffix ({' '.join(FORMATS)})"
    yield from [*files, *closed] or [Input(argument, f"holds {sieve.verdict(found)}" if found else known)]
