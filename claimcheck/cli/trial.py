"""`claimcheck test` -> the examples of every check, run like tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.options import ExitStatus, Lang, Rules, view
from claimcheck.cli.settings import own_pack
from claimcheck.errors import SettingsError

if TYPE_CHECKING:
    from claimcheck.judge.trials import ExampleResult
    from claimcheck.packs import Pack

__all__ = ["trial"]


def trial(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="A folder of rules of your own; only its examples are run.", show_default=False),
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="RULE", help="Only the examples of this rule or check; may be repeated.")
    ] = None,
    lang: Lang = None,
    rules: Rules = None,
) -> None:
    """Run the examples of every check (bad ones must be reported where they are marked, good ones must not be), and
    every word of every unit, metric and hedge (it must be read as its entry says).

    What is not as it says is told with file:line:column and what was found instead.

    Exit status: 0 all are judged as they say, 1 some are not, 2 wrong usage or broken rules.
    """
    from claimcheck.corpus import findings_in
    from claimcheck.judge.entries import run_entries
    from claimcheck.judge.trials import run_examples
    from claimcheck.pipeline import understand
    from claimcheck.read import read_text
    from claimcheck.render.cells import safe
    from claimcheck.render.console import count

    pack = own_pack((*(rules or ()), *((folder,) if folder else ())))
    wanted = _wanted(pack, folder, only or ())
    results = list(run_examples(pack, findings_in, wanted))
    words = [] if wanted else list(run_entries(pack, lambda text, pack: understand(read_text(text), pack)))
    failed = [result for result in (*results, *words) if result.fault]
    for result in failed:
        where = f"{result.place}: {result.kind} example {result.number} of {result.check}" if result.place else result.name
        typer.echo(f"{where}: {safe(result.fault)}\n    {safe(result.text)}")
        for line in _instead(result, pack) if result.place and result.kind == "bad" else ():
            typer.echo(f"    {safe(line)}")
    checks, total = len({result.check for result in results}), len(results) + len(words)
    typer.echo(
        view(lang).say(
            f"{checks} 项检查的 {len(results)} 条例句，{len(words)} 个词：{total - len(failed)} 条符合，{len(failed)} 条不符",
            f"{count(len(results), 'example')} of {count(checks, 'check')}, {count(len(words), 'word')}: "
            f"{total - len(failed)} as they say, {len(failed)} not",
        )
    )
    raise typer.Exit(ExitStatus.FOUND if failed or not results else ExitStatus.CLEAN)


def _wanted(pack: Pack, folder: Path | None, only: Sequence[str]) -> list[str]:
    """The names that are tried: those asked for, of the checks of a folder where one is named; none means all."""
    from claimcheck.config.selection import names_in
    from claimcheck.gate.suppression import unknown_rule

    own = sorted(path.stem for path in folder.glob("checks/*.yaml")) if folder else []
    if folder and not own:
        raise SettingsError(f"{folder}: holds no checks/*.yaml; `claimcheck rules new NAME --dir {folder}` begins one")
    wrong, meant = unknown_rule(only, names_in(pack))
    if wrong:
        raise SettingsError(
            f"--only: no rule is called {wrong}; " + (f"did you mean {meant}?" if meant else "`claimcheck rules` lists them")
        )
    return [name for name in own if not only or {name, pack.checks[name].reports} & set(only)] if own else list(only)


def _instead(result: ExampleResult, pack: Pack) -> list[str]:
    """What a text that should have been reported was taken for: its claims, and what was compared."""
    from claimcheck.judge.trials import unmarked
    from claimcheck.pipeline import check
    from claimcheck.read import read_text

    checked = check(read_text(unmarked(result.text)[0]), pack.enable(pack.rules()))
    read = ", ".join(claim.mention.text for claim in checked.claims) or "no number and no date"
    return [f"read: {read}", *(f"compared: {note}" for note in checked.notes)]
