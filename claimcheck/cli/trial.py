"""`claimcheck test` -> the examples of every check, run like tests."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.options import ExitStatus, Lang, Rules, view

__all__ = ["trial"]


def trial(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="A folder of rules of your own; only its examples are run.", show_default=False),
    ] = None,
    lang: Lang = None,
    rules: Rules = None,
) -> None:
    """Run the examples of every check (bad ones must be reported where they are marked, good ones must not be), and
    every word of every unit, metric and hedge (it must be read as its entry says).

    Exit status: 0 all are judged as they say, 1 some are not, 2 wrong usage or broken rules.
    """
    from claimcheck.errors import SettingsError
    from claimcheck.judge.entries import run_entries
    from claimcheck.judge.trials import run_examples
    from claimcheck.packs import load
    from claimcheck.pipeline import check, understand
    from claimcheck.read import read_text
    from claimcheck.render.cells import safe

    own = sorted(path.stem for path in folder.glob("checks/*.yaml")) if folder else []
    if folder and not own:
        raise SettingsError(f"{folder}: holds no checks/*.yaml")
    pack = load((*(rules or ()), *((folder,) if folder else ())))
    results = list(run_examples(pack, lambda text, pack: check(read_text(text), pack).findings, own))
    words = [] if folder else list(run_entries(pack, lambda text, pack: understand(read_text(text), pack)))
    failed = [result for result in (*results, *words) if result.fault]
    for result in failed:
        typer.echo(f"{result.name}: {safe(result.fault)}\n    {safe(result.text)}")
    checks, total = len({result.check for result in results}), len(results) + len(words)
    typer.echo(
        view(lang).say(
            f"{checks} 项检查的 {len(results)} 条例句,{len(words)} 个词:{total - len(failed)} 条符合,{len(failed)} 条不符",
            f"{len(results)} examples of {checks} checks, {len(words)} words: {total - len(failed)} as they say, {len(failed)} not",
        )
    )
    raise typer.Exit(ExitStatus.FOUND if failed or not results else ExitStatus.CLEAN)
