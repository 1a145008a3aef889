"""`claimcheck rules` -> the list of rules, or the file of a new check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.options import Lang, Rules, view
from claimcheck.cli.settings import found_settings, own_pack
from claimcheck.errors import SettingsError

__all__ = ["app", "rules"]

app = typer.Typer(invoke_without_command=True)

_FOLDER = Path("claimcheck-rules")


@app.callback()
def rules(
    context: typer.Context,
    lang: Lang = None,
    rules: Rules = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Write the full reference (docs/rules.md).")] = False,
) -> None:
    """List the rules, with the highest severity and the title of each check; or begin one of your own."""
    if context.invoked_subcommand:
        return
    from claimcheck.render.explain import list_rules, reference

    pack = own_pack(rules)
    typer.echo(reference(pack) if markdown else list_rules(pack, view(lang)), nl=False)


@app.command("new")
def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="The name of the check: small letters, digits and hyphens.", show_default=False)
    ],
    folder: Annotated[
        Path | None,
        typer.Option("--dir", metavar="DIR", help=f"The folder of rules; the first of the configuration by default, else {_FOLDER}."),
    ] = None,
) -> None:
    """Write the file of a new check, complete with examples that pass, to be changed into your own."""
    from claimcheck.config.selection import names_in
    from claimcheck.packs.scaffold import scaffold

    home = folder or next(iter(found_settings(None, False).rules), _FOLDER)
    if name in names_in(own_pack(None)):
        raise SettingsError(f"a rule or check is called {name} already; choose another name")
    path = scaffold(home, name)
    typer.echo(f"wrote {path}\nnext: claimcheck test {home}")
    if home.resolve() not in {folder.resolve() for folder in found_settings(None, False).rules}:
        typer.echo(f'to use it: claimcheck scan --rules {home} PATH..., or rules = ["{home.as_posix()}"] in claimcheck.toml')
