"""Failures a user can mend -> exceptions with one plain line each."""

from __future__ import annotations


class ClaimcheckError(Exception):
    """Base of every error that claimcheck raises on purpose; its text is one line for the user."""


class PackError(ClaimcheckError):
    """A rule pack cannot be read; every problem is listed with file:line:column and dotted path."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class DocumentError(ClaimcheckError):
    """An input is missing, unreadable, empty or of no known format."""


class SettingsError(ClaimcheckError):
    """The command line or a configuration file says something that cannot be done."""
