"""`claimcheck extract` -> the claims of every article, unjudged."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.choices import ClaimFormat
from claimcheck.cli.options import ExitStatus, FactsOption, Filename, Lang, Paths, Rules, language, view
from claimcheck.cli.settings import ConfigOption, DocumentDate, Exclude, Gitignore, NoConfig, found_settings, settings_of

__all__ = ["extract"]


def extract(
    paths: Paths,
    form: Annotated[ClaimFormat, typer.Option("--format", "-f", help="How to write the claims.")] = ClaimFormat.TABLE,
    lang: Lang = None,
    rules: Rules = None,
    facts: FactsOption = None,
    document_date: DocumentDate = None,
    exclude: Exclude = None,
    gitignore: Gitignore = None,
    config: ConfigOption = None,
    no_config: NoConfig = False,
    stdin_filename: Filename = "stdin.txt",
) -> None:
    """List what articles claim with numbers and dates: subject, metric, aspect, quantity with its interval, unit, time and place."""
    from dataclasses import replace

    from claimcheck.api import report_of
    from claimcheck.cli.inputs import inputs
    from claimcheck.cli.work import work_through
    from claimcheck.config import Language
    from claimcheck.config.selection import whole_pack
    from claimcheck.model.document import Document
    from claimcheck.model.report import DocumentReport
    from claimcheck.pipeline import Checked, understand
    from claimcheck.publish import publish
    from claimcheck.render.formats import CLAIM_FORMATS
    from claimcheck.render.phrases import said

    settings = settings_of(
        found_settings(config, no_config), rules=rules, facts=facts, document_date=document_date, exclude=exclude, gitignore=gitignore
    )
    pack = whole_pack(settings)
    reports: list[DocumentReport] = []

    def one(document: Document) -> None:
        dated = replace(document, published=document.published or settings.document_date)
        reports.append(publish(Checked(dated, understand(dated, pack).claims), "zh"))

    unchecked = work_through(inputs(paths, settings), stdin_filename, one)
    speaks = language(lang or settings.language) if form is ClaimFormat.TABLE else lang or Language.ZH
    report = report_of(reports, unchecked=[entry.model_copy(update={"problem": said(entry.problem, speaks)}) for entry in unchecked])
    typer.echo(CLAIM_FORMATS[form.value](report, {}, replace(view(lang or settings.language), pack=pack)), nl=False)
    raise typer.Exit(ExitStatus.INPUT if unchecked else ExitStatus.CLEAN)
