"""`claimcheck scan` -> the findings of every article, in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import typer

from claimcheck.cli.choices import Columns
from claimcheck.cli.gate import (
    BaselineOption,
    ChangedSince,
    DiffOption,
    ExitZero,
    NoBaseline,
    Today,
    Tolerance,
    failing,
    known_findings,
    status,
    tell_baseline,
)
from claimcheck.cli.options import FactsOption, Filename, Lang, Paths, Quiet, Rules
from claimcheck.cli.outputs import ColumnsOption, FormatOption, OutputOption, ShowSuppressed, outputs, spare, write
from claimcheck.cli.settings import (
    ConfigOption,
    Cross,
    DocumentDate,
    Exclude,
    ExtendSelect,
    FailOnOption,
    Gitignore,
    Ignore,
    MaxWarnings,
    MinSeverity,
    NoConfig,
    Select,
    found_settings,
    settings_of,
)  # fmt: skip
from claimcheck.cli.summary import ShowFiles, Statistics, show_files_of, tell_statistics

if TYPE_CHECKING:
    from claimcheck.config import Settings
    from claimcheck.gate import Gate
    from claimcheck.model.report import Report

__all__ = ["scan"]


def scan(
    paths: Paths,
    form: FormatOption = None,
    output: OutputOption = None,
    lang: Lang = None,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    exclude: Exclude = None,
    gitignore: Gitignore = None,
    fail_on: FailOnOption = None,
    max_warnings: MaxWarnings = None,
    min_severity: MinSeverity = None,
    exit_zero: ExitZero = False,
    changed_since: ChangedSince = None, diff: DiffOption = None,
    baseline: BaselineOption = None,
    no_baseline: NoBaseline = False,
    today: Today = None,
    document_date: DocumentDate = None,
    show_suppressed: ShowSuppressed = False,
    columns: ColumnsOption = Columns.CODE_POINTS,
    cross: Cross = None,
    quiet: Quiet = False,
    statistics: Statistics = False,
    show_files: ShowFiles = False,
    config: ConfigOption = None, no_config: NoConfig = False,
    rules: Rules = None,
    facts: FactsOption = None,
    stdin_filename: Filename = "stdin.txt",
) -> None:  # fmt: skip
    """Check articles and report the numbers in them that cannot all be true.

    Exit status: 0 nothing at or above --fail-on, 1 something (or over --max-warnings), 2 wrong usage or rules, 3 an input not read.
    """
    from claimcheck.cli.inputs import Skipped, inputs
    from claimcheck.cli.run import checked
    from claimcheck.cli.shown import shown_from

    settings = settings_of(
        found_settings(config, no_config), select=select, extend_select=extend_select, ignore=ignore, exclude=exclude, rules=rules,
        facts=facts, lang=lang, document_date=document_date, fail_on=fail_on, max_warnings=max_warnings, cross=cross,
        min_severity=min_severity, gitignore=gitignore,
    )  # fmt: skip
    wanted = outputs(form, output or (), settings.language)
    skipped: list[Skipped] = []
    entries = inputs(paths, settings, skipped)
    if show_files:
        raise typer.Exit(show_files_of(entries, skipped))
    spare(wanted, [entry.path for entry in entries])
    asked = Tolerance(known_findings(settings, baseline, no_baseline, no_config), changed_since, diff, today)
    done = checked(entries, settings, asked, [one.language for one in wanted], stdin_filename, quiet=quiet)
    report = done.reports[wanted[0].language]
    shown = {language: shown_from(told, settings.min_severity) for language, told in done.reports.items()}
    write(
        wanted, shown, done.sources, pack=done.gate.pack, quiet=quiet, failing=failing(report, settings, exit_zero),
        suppressed=show_suppressed, columns=columns.value,
    )  # fmt: skip
    _leave(
        done.gate, report, settings, statistics=statistics, quiet=quiet, by_itself=not (baseline or settings.baseline), exit_zero=exit_zero
    )


def _leave(gate: Gate, report: Report, settings: Settings, *, statistics: bool, quiet: bool, by_itself: bool, exit_zero: bool) -> NoReturn:
    """Say what goes to standard error beside the reports, and end with the exit status."""
    if statistics:
        tell_statistics(report)
    if not quiet:
        tell_baseline(gate, report, settings, by_itself=by_itself)
    raise typer.Exit(status(report, settings, exit_zero))
