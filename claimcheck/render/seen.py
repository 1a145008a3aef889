"""A report of pages -> the same report with the words of its places instead of their markup, for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from claimcheck.model.document import Document
from claimcheck.model.report import Claim, CorpusFinding, DocumentReport, Finding, Report, Span

__all__ = ["as_seen", "seen"]

_Told = TypeVar("_Told", Finding, CorpusFinding)
_Place = TypeVar("_Place", bound=Span)


def seen(text: str, start: int, end: int, source: Document | None) -> str:
    """What a reader of the page sees of a stretch of the file, which holds ``text``."""
    return source.visible[start:end].replace("\0", "") if source is not None and source.visible else text


def as_seen(report: Report, sources: Mapping[str, Document]) -> Report:
    """The report with the texts of all places as they are seen; of other files than pages that is what they hold."""
    if not any(source.visible for source in sources.values()):
        return report
    between = [
        finding.model_copy(update={"spans": [_span(span, sources.get(span.path)) for span in finding.spans]})
        for finding in report.corpus_findings
    ]
    return report.model_copy(
        update={"documents": [_document(one, sources.get(one.path)) for one in report.documents], "corpus_findings": between}
    )


def _document(account: DocumentReport, source: Document | None) -> DocumentReport:
    if source is None or not source.visible:
        return account
    suppressed = [entry.model_copy(update={"finding": _finding(entry.finding, source)}) for entry in account.suppressed]
    findings = [_finding(finding, source) for finding in account.findings]
    claims: list[Claim] = [claim.model_copy(update={"span": _span(claim.span, source)}) for claim in account.claims]
    return account.model_copy(update={"findings": findings, "claims": claims, "suppressed": suppressed})


def _finding(finding: _Told, source: Document) -> _Told:
    return finding.model_copy(update={"spans": [_span(span, source) for span in finding.spans]})


def _span(span: _Place, source: Document | None) -> _Place:
    return span.model_copy(update={"text": seen(span.text, span.start, span.end, source)})
