"""Names of output formats -> the choices of --format, known without loading what renders them."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["ClaimFormat", "ScanFormat"]


class ScanFormat(StrEnum):
    """Formats of `claimcheck scan`."""

    CONSOLE = "console"
    JSON = "json"
    JSONL = "jsonl"


class ClaimFormat(StrEnum):
    """Formats of `claimcheck extract`."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
