"""Settings -> TOML: those in force, or a file to begin with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.config.schema import ConfigFile

__all__ = ["begin", "show"]

_EXAMPLES: Mapping[str, object] = {
    "select": ["sum-mismatch", "rate-mismatch"],
    "extend-select": [],
    "ignore": ["length-mismatch"],
    "severity": {"year-conflict": "note"},
    "per-file-ignores": {"drafts": ["value-conflict"]},
    "exclude": ["archive", "*.draft.md"],
    "gitignore": False,
    "rules": ["house-rules"],
    "facts": ["ledger.csv"],
    "language": "zh",
    "document-date": date(2026, 1, 31),
    "fail-on": "warning",
    "max-warnings": 10,
    "min-severity": "warning",
    "baseline": "known.json",
    "cross": True,
}


def begin() -> str:
    """A claimcheck.toml in which every key stands explained, with an example and commented out; tables come last."""
    plain, tables = [], []
    for field in ConfigFile.model_fields.values():
        name = str(field.alias)
        value = _EXAMPLES[name]
        if isinstance(value, dict):
            tables += ["", f"# {field.description}", f"# [{name}]", *(f"# {line}" for line in _pairs(value))]
        else:
            plain += ["", f"# {field.description}", f"# {name} = {_toml(value)}"]
    return "\n".join(["# Settings of claimcheck: remove the # before those you want.", *plain, *tables]) + "\n"


def show(settings: Settings) -> str:
    """The settings in force as a claimcheck.toml, with the file they come from; what is not set stays out."""
    plain, tables = [f"# from {settings.source}" if settings.source else "# no configuration file; these are the defaults"], []
    for attribute, field in ConfigFile.model_fields.items():
        value = getattr(settings, attribute)
        if isinstance(value, Mapping):
            tables += ["", f"[{field.alias}]", *_pairs(value)] if value else []
        elif value is not None:
            plain.append(f"{field.alias} = {_toml(value)}")
    return "\n".join([*plain, *tables]) + "\n"


def _pairs(table: Mapping[str, object]) -> list[str]:
    return [f"{json.dumps(key, ensure_ascii=False)} = {_toml(value)}" for key, value in table.items()]


def _toml(value: object) -> str:
    """A value as TOML writes it: strings escaped as in JSON, which TOML reads too."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str | Path):
        return json.dumps(str(value), ensure_ascii=False)
    if isinstance(value, Iterable):
        return f"[{', '.join(map(_toml, value))}]"
    raise TypeError(f"no TOML for {value!r}")
