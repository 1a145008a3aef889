"""What was found and what a build tolerates -> the findings that count."""

from __future__ import annotations

from claimcheck.gate.lines import Changed

__all__ = ["Changed"]
