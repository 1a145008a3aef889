"""`claimcheck facts` -> the reference tables, or what they say of a subject."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from claimcheck.cli.options import FactsOption, Lang, Rules, view
from claimcheck.cli.settings import own_pack

__all__ = ["FactsFormat", "facts"]


class FactsFormat(StrEnum):
    """Formats of `claimcheck facts`."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def facts(
    subject: Annotated[str, typer.Argument(metavar="[SUBJECT]", help="A place, or a subject of your own tables.", show_default=False)] = "",
    metric: Annotated[
        str,
        typer.Argument(
            metavar="[METRIC]", help="What is measured: population, gdp, 营业收入, …; everything by default.", show_default=False
        ),
    ] = "",
    metrics: Annotated[bool, typer.Option("--metrics", help="List what a table may give figures of.")] = False,
    form: Annotated[FactsFormat, typer.Option("--format", "-f", help="How to write the figures.")] = FactsFormat.TABLE,
    tables: FactsOption = None,
    lang: Lang = None,
    rules: Rules = None,
) -> None:
    """List the reference tables, or look up what they say of a subject: value, time and source, the newest first.

    Figures of your own come from --facts and from `facts` in the configuration.
    """
    from claimcheck.render.facts import figures_of, list_metrics, list_tables, render_figures

    pack = own_pack(rules, tables)
    if metrics:
        typer.echo(list_metrics(pack), nl=False)
    elif not subject:
        typer.echo(list_tables(pack, view(lang)), nl=False)
    else:
        typer.echo(render_figures(figures_of(pack, subject, metric), form.value, view(lang)), nl=False)
