"""Inputs -> what a function makes of each, with a progress bar on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from claimcheck.cli.inputs import STDIN, Input, open_input
from claimcheck.cli.voice import tell
from claimcheck.errors import DocumentError
from claimcheck.model.document import Document
from claimcheck.model.report import Unchecked
from claimcheck.packs.compiled import keep_compiled

__all__ = ["work_through"]

_MANY = 10


def work_through(
    entries: Sequence[Input], stdin_filename: str, work: Callable[[Document], None], *, quiet: bool = False
) -> list[Unchecked]:
    """Read and work on every input; those that could not be read are returned, and told on stderr."""
    problems: list[Unchecked] = []
    with _progress(0 if quiet else len(entries)) as advance:
        for entry in entries:
            try:
                work(open_input(entry, stdin_filename))
            except DocumentError as error:
                name = stdin_filename if entry.path == STDIN else entry.path
                problems.append(Unchecked(path=name, problem=str(error).removeprefix(f"{name}: ")))
            advance()
    keep_compiled()
    for problem in problems:
        tell(f"{problem.path}: {problem.problem}")
    return problems


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on stderr where that is a terminal and there is something to wait for."""
    if total < _MANY or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    with Progress(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
