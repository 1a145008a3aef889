"""What is to be told beside the reports -> lines on standard error, in the language asked for."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from contextvars import ContextVar

import typer

from claimcheck.config import Language, language_of
from claimcheck.render.phrases import said

__all__ = ["choose", "listen", "spoken", "tell"]

_ASKED: ContextVar[Language | None] = ContextVar("asked", default=None)
_SET: ContextVar[Language | None] = ContextVar("set", default=None)
_OPTION = "--lang"


def listen(arguments: Sequence[str]) -> None:
    """Note the language that a command line asks for, so that what is wrong with the command line is told in it too."""
    behind = [after for option, after in itertools.pairwise(arguments) if option == _OPTION]
    behind += [argument.removeprefix(f"{_OPTION}=") for argument in arguments if argument.startswith(f"{_OPTION}=")]
    _ASKED.set(next((language for language in Language if language.value in behind), None))
    _SET.set(None)


def choose(language: Language | None) -> None:
    """Note the language of the settings."""
    _SET.set(language)


def spoken() -> Language:
    """That of the command line, else of the settings, else of the locale."""
    return _ASKED.get() or _SET.get() or language_of()


def tell(text: str) -> None:
    """A message of this program, in plain English."""
    typer.echo(f"claimcheck: {said(text, spoken())}", err=True)
