"""`claimcheck rules` -> the list of rules."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import Lang, Rules, view

__all__ = ["rules"]


def rules(
    lang: Lang = None,
    rules: Rules = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Write the full reference (docs/rules.md).")] = False,
) -> None:
    """List the rules, with the highest severity and the title of each check."""
    from claimcheck.packs import load
    from claimcheck.render.explain import list_rules, reference

    pack = load(tuple(rules or ()))
    typer.echo(reference(pack) if markdown else list_rules(pack, view(lang)), nl=False)
