"""A terminal or a pipe -> how to show things on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["View"]


@dataclass(frozen=True, slots=True)
class View:
    """How to show a report: the language of labels, the width to fill in terminal cells, whether colours may be used, the rules for
    formats that describe them, whether totals stay out, the severities that fail a build, whether what is suppressed is shown too,
    and the unit of columns in formats that leave it open."""

    language: str = "zh"
    width: int = 100
    colour: bool = False
    pack: Pack | None = None
    quiet: bool = False
    failing: frozenset[str] = frozenset({"error"})
    suppressed: bool = False
    columns: str = "code-points"

    def say(self, zh: str, en: str) -> str:
        """The text in the language of the view."""
        return zh if self.language == "zh" else en

    @property
    def colon(self) -> str:
        """What stands between a label and what it labels."""
        return self.say("：", ": ")

    def aside(self, text: str) -> str:
        """Some text in brackets, behind what it is about."""
        return self.say(f"（{text}）", f" ({text})")
