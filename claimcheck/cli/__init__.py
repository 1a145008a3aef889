"""A command line -> calls of the library, output and an exit status."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

import typer

from claimcheck.cli.baseline import app as baseline
from claimcheck.cli.config import app as config
from claimcheck.cli.explain import explain
from claimcheck.cli.extract import extract
from claimcheck.cli.facts import facts
from claimcheck.cli.options import ExitStatus
from claimcheck.cli.rules import app as rules
from claimcheck.cli.scan import scan
from claimcheck.cli.trial import trial
from claimcheck.cli.voice import listen, tell
from claimcheck.errors import ClaimcheckError, DocumentError

__all__ = ["app", "main"]

app = typer.Typer(
    name="claimcheck",
    help="Find the numbers in Chinese articles that cannot all be true, and prove it.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for name, command in (("scan", scan), ("extract", extract), ("explain", explain), ("facts", facts), ("test", trial)):
    app.command(name)(command)
for name, group in (("rules", rules), ("baseline", baseline), ("config", config)):
    app.add_typer(group, name=name)


def _show_version(asked: bool) -> None:
    if asked:
        from claimcheck.api import version

        typer.echo(f"claimcheck {version()}")
        raise typer.Exit


@app.callback()
def _global(
    version: bool = typer.Option(False, "--version", help="Show the version and exit.", callback=_show_version, is_eager=True),
) -> None:
    del version


def main() -> NoReturn:
    """Run the command line; a failure is one plain line on stderr, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    listen(sys.argv[1:])
    gc.set_threshold(50_000, 20, 50)  # what is made at the start stays: looking through it again and again finds no garbage
    try:
        app()
    except DocumentError as error:
        _fail(str(error), ExitStatus.INPUT)
    except ClaimcheckError as error:
        _fail(str(error), ExitStatus.USAGE)
    except BrokenPipeError:
        # the reader has gone; keep Python from flushing into the closed pipe at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitStatus.CLEAN)
    except OSError as error:
        _fail(f"{error.filename or 'output'}: {error.strerror or error}", ExitStatus.USAGE)
    except Exception as error:
        if os.environ.get("CLAIMCHECK_TRACEBACK"):
            raise
        _fail(f"internal error: {type(error).__name__}: {error}; CLAIMCHECK_TRACEBACK=1 shows where", ExitStatus.USAGE)
    sys.exit(ExitStatus.CLEAN)


def _fail(message: str, status: ExitStatus) -> NoReturn:
    tell(message)
    sys.exit(status)
