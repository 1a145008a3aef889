"""What a user asked for -> Settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

__all__ = ["BASELINE", "FailOn", "Language", "Settings", "language_of"]

BASELINE = "claimcheck-baseline.json"
"""What the file of known findings is called unless the settings say otherwise."""


class FailOn(StrEnum):
    """The mildest severity that makes the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Language(StrEnum):
    """The languages of messages."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Settings:
    """How to scan: which rules, how grave, where not, with what folders of one's own, in which language, and what makes a scan fail.

    ``cross`` holds articles against each other too. ``source`` is the configuration file they come from, ``root`` the folder that
    its paths and patterns start at; without ``baseline`` the file BASELINE there is used where there is one.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    rules: tuple[Path, ...] = ()
    facts: tuple[Path, ...] = ()
    language: Language | None = None
    document_date: date | None = None
    fail_on: FailOn = FailOn.ERROR
    max_warnings: int | None = None
    min_severity: Severity = Severity.NOTE
    baseline: Path | None = None
    cross: bool = False
    root: Path = Path()
    source: Path | None = None


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the user's locale: Chinese where it is, else English.

    >>> language_of({"LANG": "zh_CN.UTF-8"})
    <Language.ZH: 'zh'>
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return Language.ZH if locale.lower().startswith("zh") else Language.EN
