"""`claimcheck baseline` -> a file of the findings that are known and put up with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from claimcheck.cli.gate import Today
from claimcheck.cli.options import ExitStatus, FactsOption, Rules
from claimcheck.cli.settings import (
    ConfigOption,
    Cross,
    DocumentDate,
    Exclude,
    ExtendSelect,
    Gitignore,
    Ignore,
    NoConfig,
    Select,
    found_settings,
    settings_of,
)
from claimcheck.cli.voice import tell
from claimcheck.config import BASELINE, Settings
from claimcheck.errors import SettingsError

if TYPE_CHECKING:
    from claimcheck.gate.baseline import Baseline, Entry

__all__ = ["app"]

app = typer.Typer(help="Keep a file of known findings, so that only new ones are reported.", no_args_is_help=True)

Files = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders or globs.", show_default=False)]
FileOption = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help=f"The file; by default that of the configuration, else {BASELINE}.")
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every command of the group is told: the file, the articles, and how to look at them."""

    place: Path
    paths: list[str]
    settings: Settings
    today: str | None


def _asked(
    paths: Files,
    file: FileOption = None,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    exclude: Exclude = None,
    gitignore: Gitignore = None,
    today: Today = None,
    document_date: DocumentDate = None,
    cross: Cross = None,
    config: ConfigOption = None,
    no_config: NoConfig = False,
    rules: Rules = None,
    facts: FactsOption = None,
) -> _Asked:
    """The options of all three commands, which are the same."""
    settings = settings_of(
        found_settings(config, no_config), select=select, extend_select=extend_select, ignore=ignore, exclude=exclude, gitignore=gitignore,
        document_date=document_date, rules=rules, facts=facts, cross=cross,
    )  # fmt: skip
    return _Asked(_place(file, config, no_config), paths, settings, today)


def _command(act: Callable[[_Asked], None]) -> None:
    """A command of the group by the name of its function, with the options of ``_asked``."""

    def run(**given: Any) -> None:
        act(_asked(**given))

    run.__doc__ = act.__doc__
    run.__annotations__ = get_type_hints(_asked, include_extras=True)
    vars(run)["__signature__"] = signature(_asked, eval_str=True)
    app.command(act.__name__)(run)


@_command
def create(asked: _Asked) -> None:
    """Write a new file with everything that is found now."""
    from claimcheck.gate.baseline import Baseline

    if asked.place.exists():
        raise SettingsError(f"{asked.place}: exists; `claimcheck baseline update` brings it up to date")
    made, active = _examined(Baseline(asked.place, ()), asked)
    _write(made, made.updated(active))


@_command
def update(asked: _Asked) -> None:
    """Replace the entries of these files by what is found now; those of other files stay, those of files that are gone go."""
    from claimcheck.gate.baseline import read_baseline

    made, active = _examined(read_baseline(asked.place), asked)
    _write(made, made.updated(active))


@_command
def prune(asked: _Asked) -> None:
    """Remove the entries of these files that nothing answers to any more; what is new is not added."""
    from claimcheck.gate.baseline import read_baseline

    made, active = _examined(read_baseline(asked.place), asked)
    _write(made, made.pruned(active))


def _place(file: Path | None, config: Path | None, no_config: bool) -> Path:
    found = found_settings(config, no_config)
    return file or found.baseline or found.root / BASELINE


def _examined(baseline: Baseline, asked: _Asked) -> tuple[Baseline, frozenset[str]]:
    """The baseline after it has seen the findings of all files, and the rules in force; nothing is written where a file is unreadable."""
    from claimcheck.cli.gate import Tolerance, gate_of
    from claimcheck.cli.inputs import inputs
    from claimcheck.cli.work import work_through
    from claimcheck.config.selection import pack_of
    from claimcheck.corpus import Corpus
    from claimcheck.gate import active_rules
    from claimcheck.gate.between import settle_between
    from claimcheck.model.document import Document
    from claimcheck.pipeline import check

    paths, settings = asked.paths, asked.settings
    if "-" in paths:
        raise SettingsError("standard input has no lasting name; name the files themselves")
    pack = pack_of(settings)
    gate = replace(gate_of(settings, pack, (), Tolerance(today=asked.today)), baseline=baseline)

    corpus = Corpus(pack)

    def one(document: Document) -> None:
        checked = check(replace(document, published=document.published or settings.document_date), pack)
        corpus.add(checked)
        gate.settle(checked)

    if work_through(inputs(paths, settings), "", one):
        tell(f"{baseline.file}: not written, because not every file could be read")
        raise typer.Exit(ExitStatus.INPUT)
    if settings.cross:
        settle_between(gate, corpus)
    return baseline, active_rules(pack, cross=settings.cross)


def _write(baseline: Baseline, entries: tuple[Entry, ...]) -> None:
    from claimcheck.gate.baseline import write_baseline

    write_baseline(baseline.file, entries)
    before, after = (sum(entry.count for entry in some) for some in (baseline.entries, entries))
    typer.echo(f"{baseline.file}: {after} known finding{'' if after == 1 else 's'} ({before} before)")
