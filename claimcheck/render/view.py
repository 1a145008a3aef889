"""A terminal or a pipe -> how to show things on it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["View"]


@dataclass(frozen=True, slots=True)
class View:
    """The language of labels, the width to fill in terminal cells, and whether colours may be used."""

    language: str = "zh"
    width: int = 100
    colour: bool = False

    def say(self, zh: str, en: str) -> str:
        """The text in the language of the view."""
        return zh if self.language == "zh" else en
