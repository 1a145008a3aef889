"""The public models -> the JSON that was promised."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from claimcheck.model.report import Claim, Finding, Report, SeverityCounts, Span, Summary, Tool


def test_the_fields_are_those_of_the_format() -> None:
    between = ["corpus_findings", "corpus_suppressed"]
    assert list(Report.model_fields) == ["schema_version", "tool", "summary", "documents", *between, "unchecked"]
    assert list(Claim.model_fields) == [
        "id", "kind", "text", "span", "subject", "metric", "aspect", "stance", "scope", "whole", "quantity", "time", "reasons",
    ]  # fmt: skip
    assert list(Finding.model_fields) == [
        "rule", "check", "severity", "confidence", "message", "spans", "claims", "derivation", "repairs", "fingerprint", "sides",
    ]  # fmt: skip


def test_models_are_frozen_and_know_their_fields() -> None:
    span = Span(start=0, end=1, line=1, column=1, text="一")
    with pytest.raises(ValidationError):
        span.start = 3  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Span.model_validate({**span.model_dump(), "more": 1})


def test_corpus_findings_are_always_written() -> None:
    report = Report(
        tool=Tool(name="claimcheck", version="0"), summary=Summary(documents=0, claims=0, findings=SeverityCounts()), documents=[]
    )
    assert '"corpus_findings":[]' in report.model_dump_json()
