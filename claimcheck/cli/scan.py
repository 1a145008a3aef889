"""`claimcheck scan` -> the findings of every article, in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choices import ScanFormat
from claimcheck.cli.options import ExitStatus, Filename, Lang, Paths, Rules
from claimcheck.cli.outputs import OutputOption, outputs, spare, write
from claimcheck.config import FailOn, Language, Settings

if TYPE_CHECKING:
    from claimcheck.model.report import SeverityCounts

__all__ = ["scan"]


def scan(
    paths: Paths,
    form: Annotated[
        ScanFormat | None,
        typer.Option("--format", "-f", help="How to write the report on standard output; console where nothing else is asked for."),
    ] = None,
    output: OutputOption = None,
    lang: Lang = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="The mildest severity that makes the exit status 1.")] = FailOn.ERROR,
    rules: Rules = None,
    stdin_filename: Filename = "stdin.txt",
) -> None:
    """Check articles and report the numbers in them that cannot all be true.

    Exit status: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or broken rules, 3 an input is missing, unreadable or empty.
    """
    from claimcheck.api import published_in, report_of
    from claimcheck.cli.inputs import inputs
    from claimcheck.cli.work import work_through
    from claimcheck.model.document import Document
    from claimcheck.model.report import DocumentReport
    from claimcheck.packs import load

    wanted = outputs(form, output or (), lang)
    entries = inputs(paths)
    spare(wanted, [entry.path for entry in entries])
    settings = Settings(tuple(rules or ()), wanted[0].language, fail_on)
    pack = load(settings.rules)
    sources: dict[str, Document] = {}
    accounts: dict[Language, list[DocumentReport]] = {output.language: [] for output in wanted}

    def one(document: Document) -> None:
        for language, account in published_in(document, pack, accounts).items():
            accounts[Language(language)].append(account)
        sources[document.path] = document

    problems = work_through(entries, stdin_filename, one)
    reports = {language: report_of(documents) for language, documents in accounts.items()}
    write(wanted, reports, sources, pack)
    report = reports[settings.language]
    raise typer.Exit(_status(report.summary.findings, settings.fail_on, bool(problems)))


def _status(counts: SeverityCounts, fail_on: FailOn, incomplete: bool) -> ExitStatus:
    """Incomplete input is never green and outranks what was found in the rest."""
    if incomplete:
        return ExitStatus.INPUT
    failing = {
        FailOn.ERROR: counts.error,
        FailOn.WARNING: counts.error + counts.warning,
        FailOn.NOTE: counts.error + counts.warning + counts.note,
        FailOn.NEVER: 0,
    }[fail_on]
    return ExitStatus.FOUND if failing else ExitStatus.CLEAN
