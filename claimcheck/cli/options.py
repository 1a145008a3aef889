"""Options that several commands share -> their types, and what they mean together."""

from __future__ import annotations

import os
import shutil
import sys
from enum import IntEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.config import Language, language_of
from claimcheck.render.view import View

__all__ = ["ExitStatus", "FactsOption", "Filename", "Lang", "Paths", "Quiet", "Rules", "language", "view"]


class ExitStatus(IntEnum):
    """What the process returns."""

    CLEAN = 0
    FOUND = 1
    USAGE = 2
    INPUT = 3


Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for standard input.", show_default=False)]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", help="Language of messages; that of the locale by default, zh in machine formats."),
]
Rules = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="A folder of rules of your own, read after the built-in ones; may be repeated."),
]
FactsOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--facts", metavar="FILE.csv", help="A table of figures of your own to check against, or a folder of them; may be repeated."
    ),
]
Filename = Annotated[
    str,
    typer.Option("--stdin-filename", metavar="NAME", help="What to call standard input; its suffix names the format."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings and failures only: no totals, no progress, no remarks.")]

_PIPE_WIDTH = 100


def language(asked: Language | None) -> Language:
    """The language for people."""
    return asked or language_of()


def view(asked: Language | None) -> View:
    """How to show things on standard output: fixed width and no colour in a pipe, so that the output is the same everywhere."""
    terminal = sys.stdout.isatty()
    return View(
        language=language(asked),
        width=shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns if terminal else _PIPE_WIDTH,
        colour=terminal and not os.environ.get("NO_COLOR"),
    )
