"""The findings of a Report -> each with a fingerprint that no other of them has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.model.report import DocumentReport, Finding, Report

__all__ = ["told_apart"]


def told_apart(report: Report) -> Iterator[tuple[DocumentReport, Finding, str]]:
    """Each finding with its document and its fingerprint, numbered among those that share it there: two wrong sums of one clause
    are two findings."""
    seen: Counter[tuple[str, str]] = Counter()
    for document in report.documents:
        for finding in document.findings:
            seen[document.path, finding.fingerprint] += 1
            yield document, finding, f"{finding.fingerprint}:{seen[document.path, finding.fingerprint]}"
