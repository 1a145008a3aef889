"""Names of output formats -> the choices of --format, known without loading what renders them."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["ClaimFormat", "Columns", "ScanFormat"]


class ScanFormat(StrEnum):
    """Formats of `claimcheck scan`."""

    CONSOLE = "console"
    CONCISE = "concise"
    GROUPED = "grouped"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSON = "rdjson"
    RDJSONL = "rdjsonl"
    MARKDOWN = "markdown"
    CSV = "csv"
    HTML = "html"

    @property
    def for_people(self) -> bool:
        """Whether it speaks the language of the locale; what machines read is the same everywhere."""
        return self in (ScanFormat.CONSOLE, ScanFormat.CONCISE, ScanFormat.GROUPED, ScanFormat.MARKDOWN, ScanFormat.HTML)


class Columns(StrEnum):
    """Units that columns are counted in, where a format leaves it open."""

    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"
    UTF_8 = "utf-8"


class ClaimFormat(StrEnum):
    """Formats of `claimcheck extract`."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
