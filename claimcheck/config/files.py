"""claimcheck.toml or pyproject.toml of the nearest ancestor folder -> Settings."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from claimcheck.config import Settings
from claimcheck.config.schema import ConfigFile
from claimcheck.errors import SettingsError

__all__ = ["NAME", "find_settings", "read_settings"]

NAME: Final = "claimcheck.toml"
_PROJECT: Final = "pyproject.toml"


def find_settings(folder: Path) -> Settings:
    """The settings of the nearest folder, from ``folder`` up, that has any; the defaults where none has."""
    start = folder.resolve()
    for place in (start, *start.parents):
        for name in (NAME, _PROJECT):
            # as seen from the folder, so that messages name ../claimcheck.toml and not the whole way to it
            path = Path(os.path.normpath(folder / os.path.relpath(place, start) / name))
            if path.is_file() and (name == NAME or "claimcheck" in _tool(_table(path), path)):
                return read_settings(path)
    return Settings(root=folder)


def read_settings(path: Path) -> Settings:
    """The settings of one file; SettingsError tells all that is wrong with it."""
    table = _table(path)
    prefix = ""
    if path.name == _PROJECT:
        table, prefix = _tool(table, path).get("claimcheck", {}), "tool.claimcheck"
    try:
        entry = ConfigFile.model_validate(table)
    except ValidationError as error:
        raise SettingsError("\n".join(f"{path}: {_fault(fault, prefix)}" for fault in error.errors(include_url=False))) from None
    root = path.parent
    return Settings(
        select=tuple(entry.select),
        extend_select=tuple(entry.extend_select),
        ignore=tuple(entry.ignore),
        severity=dict(entry.severity),
        per_file_ignores={pattern: tuple(rules) for pattern, rules in entry.per_file_ignores.items()},
        exclude=tuple(entry.exclude),
        gitignore=entry.gitignore,
        rules=tuple(root / folder for folder in entry.rules),
        facts=tuple(root / folder for folder in entry.facts),
        language=entry.language,
        document_date=entry.document_date,
        fail_on=entry.fail_on,
        max_warnings=entry.max_warnings,
        min_severity=entry.min_severity,
        baseline=root / entry.baseline if entry.baseline else None,
        cross=entry.cross,
        root=root,
        source=path,
    )


def _table(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(f"{path}: no such file; `claimcheck config init` writes one") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror or error}") from None
    except ValueError as error:
        raise SettingsError(f"{path}: is not TOML: {error}") from None


def _tool(table: Mapping[str, Any], path: Path) -> Mapping[str, Any]:
    tool = table.get("tool", {})
    if not isinstance(tool, dict):
        raise SettingsError(f"{path}: tool: must be a table")
    return tool


def _fault(fault: Any, prefix: str) -> str:
    keys = [str(key) for key in fault["loc"] if key != "[key]"]
    dotted = ".".join((prefix, *keys) if prefix else keys)
    if fault["type"] == "extra_forbidden":
        known = [str(field.alias) for field in ConfigFile.model_fields.values()]
        close = get_close_matches(keys[-1].replace("_", "-"), known, n=1)
        return f"{dotted}: unknown key; " + (f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}")
    return f"{dotted or 'the file'}: {fault['msg']}"
