"""Inputs and a report -> which files there are, and how often each rule found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.options import ExitStatus
from claimcheck.cli.voice import tell
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    from claimcheck.cli.inputs import Input, Skipped
    from claimcheck.model.report import Report

__all__ = ["ShowFiles", "Statistics", "show_files_of", "tell_statistics"]

Statistics = Annotated[bool, typer.Option("--statistics", help="Say on standard error how often each rule found something.")]
ShowFiles = Annotated[
    bool,
    typer.Option("--show-files", help="List the files that would be checked, and on standard error those that are left out; check none."),
]


def show_files_of(entries: Sequence[Input], skipped: Sequence[Skipped] = ()) -> ExitStatus:
    """List what can be read on stdout, and on stderr what cannot and what is left out."""
    from claimcheck.cli.inputs import STDIN, open_input

    status = ExitStatus.CLEAN
    for entry in entries:
        try:
            if entry.path != STDIN:
                open_input(entry, "")
            typer.echo(entry.path)
        except DocumentError as error:
            tell(str(error))
            status = ExitStatus.INPUT
    for left in skipped:
        tell(f"{left.path}: left out: {left.why}")
    return status


def tell_statistics(report: Report) -> None:
    """The number, the severity and the rule, most frequent first; on stderr, so that every format stays what it is."""
    found = [*(finding for document in report.documents for finding in document.findings), *report.corpus_findings]
    counts = Counter((finding.rule, finding.severity) for finding in found)
    for (rule, severity), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        typer.echo(f"{count:>5}  {severity:<7}  {rule}", err=True)
