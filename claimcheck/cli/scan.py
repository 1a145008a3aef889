"""`claimcheck scan` -> the findings of every article, in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choices import ScanFormat
from claimcheck.cli.options import ExitStatus, Filename, Lang, Paths, Rules, language, view
from claimcheck.config import FailOn, Language, Settings

if TYPE_CHECKING:
    from claimcheck.model.report import SeverityCounts

__all__ = ["scan"]


def scan(
    paths: Paths,
    form: Annotated[ScanFormat, typer.Option("--format", "-f", help="How to write the report.")] = ScanFormat.CONSOLE,
    lang: Lang = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="The mildest severity that makes the exit status 1.")] = FailOn.ERROR,
    rules: Rules = None,
    stdin_filename: Filename = "stdin.txt",
) -> None:
    """Check articles and report the numbers in them that cannot all be true.

    Exit status: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or broken rules, 3 an input is missing, unreadable or empty.
    """
    from claimcheck.api import report_of, scan_document
    from claimcheck.cli.inputs import inputs
    from claimcheck.cli.work import work_through
    from claimcheck.model.document import Document
    from claimcheck.model.report import DocumentReport
    from claimcheck.packs import load
    from claimcheck.render.formats import SCAN_FORMATS

    # people read their own language; what machines read is the same everywhere
    spoken = language(lang) if form is ScanFormat.CONSOLE else lang or Language.ZH
    settings = Settings(tuple(rules or ()), spoken, fail_on)
    pack = load(settings.rules)
    sources: dict[str, Document] = {}
    reports: list[DocumentReport] = []

    def one(document: Document) -> None:
        reports.append(scan_document(document, pack, settings.language).report)
        if reports[-1].findings:
            sources[document.path] = document

    problems = work_through(inputs(paths), stdin_filename, one)
    report = report_of(reports)
    typer.echo(SCAN_FORMATS[form.value](report, sources, view(lang)), nl=False)
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
