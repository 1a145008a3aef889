"""What a scan found -> the public, typed, serialisable report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "SCHEMA_VERSION",
    "Claim",
    "ClaimQuantity",
    "ClaimTime",
    "Comparison",
    "CorpusFinding",
    "CorpusSpan",
    "CorpusSuppressed",
    "DocumentReport",
    "Finding",
    "FindingSpan",
    "Repair",
    "Report",
    "SeverityCounts",
    "Side",
    "Span",
    "Summary",
    "Suppressed",
    "Tool",
    "Unchecked",
]

SCHEMA_VERSION = "1"

Severity = Literal["error", "warning", "note"]


class _Public(BaseModel):
    """A frozen model that knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(_Public):
    """A stretch of an article: code-point offsets into the decoded text, and line and column counted from 1 in code points."""

    start: int = Field(ge=0, description="Offset of the first character.")
    end: int = Field(ge=0, description="Offset after the last character.")
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    text: str = Field(description="The characters from start to end.")


class ClaimQuantity(_Public):
    """A number with its unit. Numbers are decimal strings in that unit; null means unbounded."""

    lower: str | None = Field(description="The least it can mean.")
    upper: str | None = Field(description="The most it can mean.")
    value: str = Field(description="The number as written; of a range, its first end.")
    unit: str
    dimension: str = Field(description="count, money, ratio, points, multiple, duration, age, ordinal, length, …")
    hedge: str = Field(description="Names of the hedges, separated by spaces: about, near, below, above, …; empty where there is none.")


class ClaimTime(_Public):
    """The days from start to end, both included, as ISO dates; null where the text leaves an end open or its year unknown."""

    start: str | None
    end: str | None
    text: str


class Claim(_Public):
    """One thing that an article states with a number or a date."""

    id: str
    kind: Literal["quantity", "duration", "ordinal", "age", "moment", "period"]
    text: str = Field(description="The clause that states it.")
    span: Span
    subject: str = Field(description="Whom or what it is about; empty where the text does not say.")
    metric: str = Field(description="What is measured: an id of the metric ontology, else the noun phrase of the text.")
    aspect: str = Field(description="Cumulative, new, daily, …, as the text words it, separated by spaces.")
    stance: str = Field(description="actual, plan, capacity, quoted or historic.")
    scope: str = Field(description="Restrictions (urban, imported, male, …), separated by spaces.")
    whole: str = Field(
        default="", description="What a share is a share of (占总股本的 34%: 总股本); empty for all else and where it is not said."
    )
    quantity: ClaimQuantity | None
    time: ClaimTime | None
    reasons: list[str] = Field(description="Every guess made on the way.")


class FindingSpan(Span):
    """A place that a finding points at, and the role it plays there."""

    role: str


class Repair(_Public):
    """One small edit that would make the finding disappear; a suggestion, never applied."""

    span: Span
    replacement: str
    why: str


class Side(_Public):
    """What one side of a comparison can be, from lower to upper; null means unbounded, an open end is not reached."""

    words: str = Field(description="The side as the derivation words it.")
    lower: str | None = Field(description="A decimal string in the unit; of dates an ISO date, of weekdays 1 (Monday) to 7.")
    upper: str | None
    lower_open: bool = False
    upper_open: bool = False
    unit: str


class Comparison(_Public):
    """Two sides that cannot both be as they must: which sign holds between them instead."""

    kind: Literal["number", "date", "weekday"]
    left: Side
    sign: Literal["≠", ">", "≥"]
    right: Side


class Finding(_Public):
    """A contradiction with its proof."""

    rule: str
    check: str
    severity: Severity
    confidence: int = Field(description="Points of evidence: 4 and more for an error, 3 for a warning, 2 for a note.")
    message: str
    spans: Sequence[FindingSpan] = Field(min_length=1, description="The primary place first.")
    claims: list[str] = Field(description="Ids of the claims that take part.")
    derivation: list[str] = Field(description="Steps that a reader can check by hand.")
    repairs: list[Repair]
    fingerprint: str = Field(description="Stays the same when the article is edited elsewhere.")
    sides: list[Comparison] = Field(default_factory=list, description="The numbers that the derivation compares.")


class Suppressed(_Public):
    """A finding that does not count, and why: a comment in the article, the file beside it, or the baseline."""

    finding: Finding
    kind: Literal["comment", "sidecar", "baseline"]
    reason: str = Field(description="The reason that was given; of a baseline, its file.")
    until: str | None = Field(description="The last day of the suppression, where it has one.")


class CorpusSpan(FindingSpan):
    """A place in one of several documents."""

    path: str = Field(description="The document that the place is in, as its report names it.")


class CorpusFinding(Finding):
    """A contradiction between documents of one scan; the numbers of claims count within the document of the place."""

    spans: Sequence[CorpusSpan] = Field(min_length=2, description="One place for each statement, the earliest document first.")


class CorpusSuppressed(_Public):
    """A finding between documents that does not count, and why: a comment in one of them, the file beside it, or the baseline."""

    finding: CorpusFinding
    kind: Literal["comment", "sidecar", "baseline"]
    reason: str = Field(description="The reason that was given; of a baseline, its file.")
    until: str | None = Field(description="The last day of the suppression, where it has one.")


class DocumentReport(_Public):
    """One article: what it claims and what of that cannot be true."""

    path: str
    title: str
    published: str | None
    claims: list[Claim]
    findings: list[Finding]
    notes: list[str] = Field(description="What was compared, what could not be, and what was odd about the input.")
    suppressed: list[Suppressed] = Field(default_factory=list, description="Findings that do not count, in order of place.")


class Unchecked(_Public):
    """An input that was to be checked and could not be read."""

    path: str
    problem: str


class SeverityCounts(_Public):
    """How many findings there are of each severity."""

    error: int = 0
    warning: int = 0
    note: int = 0


class Summary(_Public):
    """Totals over all documents, and over what lies between them."""

    documents: int
    claims: int
    findings: SeverityCounts
    suppressed: int = Field(0, description="Findings that do not count.")
    hidden: int = Field(0, description="Findings milder than --min-severity, which count but are not shown.")
    unchecked: int = Field(0, description="Inputs that could not be read.")


class Tool(_Public):
    """What wrote the report."""

    name: str
    version: str
    url: str = Field("", description="Where the tool lives; empty where its package does not say.")


class Report(_Public):
    """Everything that one scan found; the same bytes give the same report."""

    schema_version: str = SCHEMA_VERSION
    tool: Tool
    summary: Summary
    documents: list[DocumentReport]
    corpus_findings: list[CorpusFinding] = Field(default_factory=list, description="Contradictions between documents (scan --cross).")
    corpus_suppressed: list[CorpusSuppressed] = Field(
        default_factory=list, description="Contradictions between documents that do not count."
    )
    unchecked: list[Unchecked] = Field(default_factory=list, description="Inputs that could not be read: of these nothing is known.")
