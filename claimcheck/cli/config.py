"""`claimcheck config` -> the settings in force, a file to begin with, or the schema of such files."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from claimcheck.cli.options import FactsOption
from claimcheck.cli.settings import ConfigOption, NoConfig, found_settings, settings_of
from claimcheck.errors import SettingsError

__all__ = ["app"]

app = typer.Typer(help="Show, begin or describe the configuration file.", no_args_is_help=True)


@app.command("show")
def show(config: ConfigOption = None, no_config: NoConfig = False, facts: FactsOption = None) -> None:
    """Print the settings in force and the file they come from, as TOML; rules that do not exist are told."""
    from claimcheck.config.selection import pack_of
    from claimcheck.config.template import show as written

    settings = settings_of(found_settings(config, no_config), facts=facts)
    pack_of(settings)
    typer.echo(written(settings), nl=False)


@app.command("init")
def init() -> None:
    """Write a claimcheck.toml here in which every setting stands explained and commented out."""
    from claimcheck.config.files import NAME
    from claimcheck.config.template import begin

    try:
        with Path(NAME).open("x", encoding="utf-8", newline="\n") as file:
            file.write(begin())
    except FileExistsError:
        raise SettingsError(f"{NAME}: exists; `claimcheck config show` prints what it says") from None
    typer.echo(f"wrote {NAME}")


@app.command("schema")
def schema() -> None:
    """Print the JSON schema of claimcheck.toml and of [tool.claimcheck], for editors that complete and check it."""
    from claimcheck.config.schema import ConfigFile

    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **ConfigFile.model_json_schema()}
    typer.echo(json.dumps(whole, ensure_ascii=False, indent=2))
