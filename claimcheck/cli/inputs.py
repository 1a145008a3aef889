"""Arguments of a command -> documents, and one line for each input that could not be read."""

from __future__ import annotations

import glob
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api import files_in, is_report
from claimcheck.config import Settings
from claimcheck.errors import DocumentError
from claimcheck.model.document import Document
from claimcheck.read import FORMATS, read_bytes, read_path

__all__ = ["STDIN", "Input", "inputs", "open_input"]

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """A path to read, or what is wrong with an argument."""

    path: str
    problem: str = ""


def inputs(arguments: Sequence[str], settings: Settings | None = None) -> list[Input]:
    """The files that the arguments name, each once, in order, without those of folders and globs that the settings exclude; a missing
    or empty argument becomes a problem."""
    patterns, root = (settings.exclude, settings.root) if settings else ((), Path())
    found: dict[str, Input] = {}
    for argument in arguments:
        for entry in _named(argument, lambda path: bool(patterns) and _excluded(path, root, patterns)):
            found.setdefault(entry.path, entry)
    return list(found.values())


def open_input(entry: Input, stdin_filename: str) -> Document:
    """Read one input; DocumentError says why it cannot be."""
    if entry.problem:
        raise DocumentError(f"{entry.path}: {entry.problem}")
    if entry.path == STDIN:
        return read_bytes(sys.stdin.buffer.read(), stdin_filename)
    return read_path(Path(entry.path))


def _excluded(path: str, root: Path, patterns: Sequence[str]) -> bool:
    from claimcheck.gate import within

    return within(path, root, patterns)


def _named(argument: str, excluded: Callable[[str], bool]) -> Iterator[Input]:
    path = Path(argument)
    if argument == STDIN:
        yield Input(STDIN)
    elif path.is_dir():
        yield from _inside(path, argument, excluded)
    elif path.exists() or not glob.has_magic(argument):
        yield Input(argument)
    else:
        matches = sorted(match for match in glob.glob(argument, recursive=True) if Path(match).is_file())  # noqa: PTH207 - absolute patterns too
        kept = [Input(match) for match in matches if not excluded(match) and not is_report(Path(match))]
        problem = "matches only files that are excluded" if matches else "matches no file; check the pattern"
        yield from kept or [Input(argument, problem)]


def _inside(folder: Path, argument: str, excluded: Callable[[str], bool]) -> Iterator[Input]:
    closed: list[Input] = []

    def skip(error: OSError) -> None:
        closed.append(Input(str(error.filename or folder), f"cannot be read: {error.strerror}; check its permissions"))

    found = [str(file) for file in files_in(folder, skip)]
    files = [Input(file) for file in found if not excluded(file)]
    known = f"no file in this folder has a known suffix ({' '.join(FORMATS)})"
    yield from [*files, *closed] or [Input(argument, "holds only files that are excluded" if found else known)]
