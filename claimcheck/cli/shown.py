"""A report and the mildest severity to show -> the report without what is milder."""

from __future__ import annotations

from claimcheck.config import Severity
from claimcheck.model.finding import SEVERITIES
from claimcheck.model.report import Finding, Report, SeverityCounts

__all__ = ["shown_from"]


def shown_from(report: Report, mildest: Severity) -> Report:
    """The findings that are grave enough, counted anew; how many are not is told."""
    if mildest is Severity.NOTE:
        return report
    grave = SEVERITIES[SEVERITIES.index(mildest) :]
    documents = [
        document.model_copy(update={"findings": [finding for finding in document.findings if finding.severity in grave]})
        for document in report.documents
    ]
    between = [finding for finding in report.corpus_findings if finding.severity in grave]
    left: list[Finding] = [*(finding for document in documents for finding in document.findings), *between]
    found = [finding.severity for finding in left]
    counts = SeverityCounts(error=found.count("error"), warning=found.count("warning"), note=found.count("note"))
    hidden = sum(report.summary.findings.model_dump().values()) - len(found)
    summary = report.summary.model_copy(update={"findings": counts, "hidden": hidden})
    return report.model_copy(update={"documents": documents, "corpus_findings": between, "summary": summary})
