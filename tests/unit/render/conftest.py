"""A small article with one finding -> what renderers are given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model.document import Document
from claimcheck.model.report import (
    Claim,
    ClaimQuantity,
    ClaimTime,
    DocumentReport,
    Finding,
    FindingSpan,
    Repair,
    Report,
    SeverityCounts,
    Span,
    Summary,
    Tool,
)
from claimcheck.read import read_text

TEXT = "标题\n本周共收件65件,其中城区50件、郊区12件。\n"


@pytest.fixture
def document() -> Document:
    return read_text(TEXT, "a.txt")


@pytest.fixture
def report_on() -> Callable[[Document], Report]:
    """A report with one finding and two claims on the document."""
    return _report


@pytest.fixture
def report(document: Document) -> Report:
    return _report(document)


def span(document: Document, text: str) -> Span:
    start = document.text.index(text)
    line, column = document.position(start)
    return Span(start=start, end=start + len(text), line=line, column=column, text=text)


def _report(document: Document) -> Report:
    places = [
        FindingSpan(**span(document, text).model_dump(), role=role)
        for text, role in (("65件", "total"), ("50件", "parts"), ("12件", "parts"))
    ]
    finding = Finding(
        rule="sum-mismatch",
        check="parts-make-total",
        severity="error",
        confidence=5,
        message="分项之和 62 与总数 65件 不符",
        spans=places,
        claims=["c0"],
        derivation=["50件 + 12件 = 62 ≠ 65件"],
        repairs=[Repair(span=span(document, "65件"), replacement="62件", why="一个数字写错")],
        fingerprint="0123456789abcdef",
    )
    claims = [
        Claim(
            id="c0", kind="quantity", text="本周共收件65件", span=span(document, "65件"), subject="", metric="收件", aspect="共",
            stance="actual", scope="",
            quantity=ClaimQuantity(lower="65", upper=None, value="65", unit="件", dimension="count", hedge="above"),
            time=ClaimTime(start=None, end="2023-04-09", text="本周"), reasons=["time: clause"],
        ),
        Claim(
            id="c1", kind="moment", text="=1+1", span=span(document, "本周"), subject="=1+1", metric="-x", aspect="", stance="actual",
            scope="", quantity=None, time=None, reasons=[],
        ),
    ]  # fmt: skip
    counts = SeverityCounts(error=1)
    account = DocumentReport(path=document.path, title="标题", published=None, claims=claims, findings=[finding], notes=[])
    return Report(tool=Tool(name="claimcheck", version="0"), summary=Summary(documents=1, claims=2, findings=counts), documents=[account])
