"""Articles -> the numeric claims in them, and the proof of which cannot all be true."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.api import extract, scan
    from claimcheck.errors import ClaimcheckError, DocumentError, PackError
    from claimcheck.model.report import Claim, DocumentReport, Finding, Repair, Report, Span

    __version__: str

__all__ = [
    "Claim",
    "ClaimcheckError",
    "DocumentError",
    "DocumentReport",
    "Finding",
    "PackError",
    "Repair",
    "Report",
    "Span",
    "__version__",
    "extract",
    "scan",
]

_HOMES = {
    **dict.fromkeys(("extract", "scan"), "claimcheck.api"),
    **dict.fromkeys(("ClaimcheckError", "DocumentError", "PackError"), "claimcheck.errors"),
    **dict.fromkeys(("Claim", "DocumentReport", "Finding", "Repair", "Report", "Span"), "claimcheck.model.report"),
}
"""Public name -> the module it lives in; imported on first use, so that the command line starts quickly."""


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("claimcheck")
    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
