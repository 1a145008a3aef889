"""What a user asked for -> Settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

__all__ = ["FailOn", "Language", "Settings", "language_of"]


class FailOn(StrEnum):
    """The mildest severity that makes the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Language(StrEnum):
    """The languages of messages."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Settings:
    """How to scan: folders of rules of one's own, the language of messages, and what makes a scan fail."""

    rules: tuple[Path, ...] = ()
    language: Language = Language.ZH
    fail_on: FailOn = FailOn.ERROR


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the user's locale: Chinese where it is, else English.

    >>> language_of({"LANG": "zh_CN.UTF-8"})
    <Language.ZH: 'zh'>
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return Language.ZH if locale.lower().startswith("zh") else Language.EN
