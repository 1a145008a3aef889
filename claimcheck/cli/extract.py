"""`claimcheck extract` -> the claims of every article, unjudged."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.choices import ClaimFormat
from claimcheck.cli.options import ExitStatus, FactsOption, Filename, Lang, Paths, Rules, view
from claimcheck.cli.settings import own_pack

__all__ = ["extract"]


def extract(
    paths: Paths,
    form: Annotated[ClaimFormat, typer.Option("--format", "-f", help="How to write the claims.")] = ClaimFormat.TABLE,
    lang: Lang = None,
    rules: Rules = None,
    facts: FactsOption = None,
    stdin_filename: Filename = "stdin.txt",
) -> None:
    """List what articles claim with numbers and dates: subject, metric, aspect, quantity with its interval, unit, time and place."""
    from claimcheck.api import report_of
    from claimcheck.cli.inputs import inputs
    from claimcheck.cli.work import work_through
    from claimcheck.model.document import Document
    from claimcheck.model.report import DocumentReport
    from claimcheck.pipeline import Checked, understand
    from claimcheck.publish import publish
    from claimcheck.render.formats import CLAIM_FORMATS

    pack = own_pack(rules, facts)
    reports: list[DocumentReport] = []

    def one(document: Document) -> None:
        reports.append(publish(Checked(document, understand(document, pack).claims), "zh"))

    problems = work_through(inputs(paths), stdin_filename, one)
    typer.echo(CLAIM_FORMATS[form.value](report_of(reports), {}, view(lang)), nl=False)
    raise typer.Exit(ExitStatus.INPUT if problems else ExitStatus.CLEAN)
