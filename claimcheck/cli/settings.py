"""Options and the configuration file -> the settings in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.voice import choose
from claimcheck.config import FailOn, Language, Settings, Severity
from claimcheck.errors import SettingsError

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = [
    "ConfigOption", "Cross", "DocumentDate", "Exclude", "ExtendSelect", "FailOnOption", "Gitignore", "Ignore", "MaxWarnings", "MinSeverity",
    "NoConfig", "Select", "day", "found_settings", "own_pack", "settings_of",
]  # fmt: skip

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The configuration file, instead of that of the nearest folder upwards."),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Read no configuration file.")]
Select = Annotated[
    list[str] | None, typer.Option("--select", metavar="RULE", help="Only this rule or check; may be repeated.")
]  # fmt: skip
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option("--extend-select", metavar="RULE", help="This rule or check too, which is off unless asked for; may be repeated."),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE", help="Not this rule or check; may be repeated.")]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="PATTERN", help="Leave these files of folders and globs out; may be repeated."),
]
Gitignore = Annotated[
    bool | None,
    typer.Option(
        "--gitignore/--no-gitignore", help="Leave out of folders and globs what git ignores, as is the default.", show_default=False
    ),
]
MinSeverity = Annotated[
    Severity | None, typer.Option("--min-severity", help="The mildest severity that is shown; the exit status stays what it is.")
]  # fmt: skip
FailOnOption = Annotated[
    FailOn | None, typer.Option("--fail-on", help="The mildest severity that makes the exit status 1; error by default.")
]  # fmt: skip
MaxWarnings = Annotated[
    int | None, typer.Option("--max-warnings", metavar="N", min=0, help="More warnings than these make the exit status 1.")
]  # fmt: skip
Cross = Annotated[
    bool | None, typer.Option("--cross/--no-cross", help="Check the articles against each other too.", show_default=False)
]  # fmt: skip
DocumentDate = Annotated[
    str | None, typer.Option("--document-date", metavar="DATE", help="The date of articles that state none of their own.")
]  # fmt: skip


def found_settings(config: Path | None, no_config: bool) -> Settings:
    """The settings of the file that was asked for, else of the nearest one."""
    from claimcheck.config.files import find_settings, read_settings

    if config is not None:
        return read_settings(config)
    return Settings() if no_config else find_settings(Path())


def settings_of(
    found: Settings,
    *,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    exclude: Sequence[str] | None = None,
    rules: Sequence[Path] | None = None,
    facts: Sequence[Path] | None = None,
    lang: Language | None = None,
    document_date: str | None = None,
    fail_on: FailOn | None = None,
    max_warnings: int | None = None,
    min_severity: Severity | None = None,
    gitignore: bool | None = None,
    cross: bool | None = None,
) -> Settings:
    """The settings of a file with what the command line says: a choice replaces that of the file, what is added adds to it."""
    choose(lang or found.language)
    known = {folder.resolve() for folder in (*found.rules, *found.facts)}
    return replace(
        found,
        select=tuple(select) if select else found.select,
        extend_select=(*found.extend_select, *(extend_select or ())),
        ignore=(*found.ignore, *(ignore or ())),
        exclude=(*found.exclude, *(exclude or ())),
        rules=(*found.rules, *(folder for folder in rules or () if folder.resolve() not in known)),
        facts=(*found.facts, *(table for table in facts or () if table.resolve() not in known)),
        language=lang or found.language,
        document_date=day(document_date, "--document-date") or found.document_date,
        fail_on=fail_on or found.fail_on,
        min_severity=min_severity or found.min_severity,
        gitignore=found.gitignore if gitignore is None else gitignore,
        cross=found.cross if cross is None else cross,
        max_warnings=found.max_warnings if max_warnings is None else max_warnings,
    )


def own_pack(rules: Sequence[Path] | None, facts: Sequence[Path] | None = None) -> Pack:
    """All rules and figures, with those of the nearest configuration and of some more folders and tables."""
    from claimcheck.config.selection import whole_pack

    return whole_pack(settings_of(found_settings(None, False), rules=rules, facts=facts))


def day(text: str | None, option: str) -> date | None:
    """The day that an option names; SettingsError where it names none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise SettingsError(f"{option} {text}: is no date; write it like 2026-01-31") from None
