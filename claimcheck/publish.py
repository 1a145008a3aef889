"""A checked Document -> the public models of the report, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Literal

from claimcheck.corpus import Conflict, SuppressedConflict
from claimcheck.model import report
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Comparison, Finding, Place, Repair, Side, Suppressed
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.pipeline import Checked

__all__ = ["claim_id", "decimal_text", "publish", "publish_claim", "publish_conflict", "publish_finding", "publish_suppressed_conflict"]

REPAIRS: Mapping[str, Mapping[str, str]] = {
    "transposed": {"zh": "两个数字写颠倒了", "en": "two digits were swapped"},
    "doubled-digit": {"zh": "多写了一个数字", "en": "a digit was doubled"},
    "moved-point": {"zh": "小数点错位", "en": "the decimal point moved"},
    "scale": {"zh": "数量级（万、亿）写错", "en": "the scale (万, 亿) slipped"},
    "dropped-digit": {"zh": "漏写了一个数字", "en": "a digit was dropped"},
    "date": {"zh": "日期写错", "en": "the date is wrong"},
    "year": {"zh": "年份写错", "en": "the year is wrong"},
    "weekday": {"zh": "星期写错", "en": "the weekday is wrong"},
    "lost-digits": {"zh": "小数丢了整数部分和小数点", "en": "the integer part and the point were lost"},
    "direction": {"zh": "升降、高低写反", "en": "the direction is wrong"},
    "substituted": {"zh": "一个数字写错", "en": "one digit is wrong"},
}
"""Kind of edit -> why it is suggested."""

_DIGITS = 30
"""More than any article writes."""


def publish(checked: Checked, lang: str) -> report.DocumentReport:
    """The public account of one document."""
    document = checked.document
    return report.DocumentReport(
        path=document.path,
        title=document.title,
        published=document.published.isoformat() if document.published else None,
        claims=publish_claims(checked.claims, document),
        findings=[publish_finding(finding, document, lang) for finding in checked.findings],
        notes=list(checked.notes),
        suppressed=[_suppressed(entry, document, lang) for entry in checked.suppressed],
    )


def publish_claims(claims: Iterable[Claim], document: Document) -> list[report.Claim]:
    """The public account of claims, in order of appearance."""
    return [publish_claim(claim, document) for claim in claims]


def publish_claim(claim: Claim, document: Document) -> report.Claim:
    """The public account of one claim."""
    mention = claim.mention
    return report.Claim(
        id=claim_id(claim.id),
        kind=_kind(mention),
        text=claim.clause.span.of(document.text).strip(),
        span=_span(claim.span, document),
        subject=claim.subject,
        metric=claim.metric or claim.head,
        aspect=" ".join(claim.aspect),
        stance=claim.stance,
        scope=" ".join(claim.scope),
        whole=claim.whole,
        quantity=_quantity(mention) if isinstance(mention, Quantity) else None,
        time=_time(claim.time if isinstance(mention, Quantity) else mention),
        reasons=list(claim.reasons),
    )


def publish_finding(finding: Finding, document: Document, lang: str) -> report.Finding:
    """The public account of one finding, with its texts in ``lang``."""
    return report.Finding(
        rule=finding.rule,
        check=finding.check,
        severity=_severity(finding),
        confidence=finding.confidence,
        message=finding.message[lang],
        spans=[_finding_span(place, document) for place in finding.places],
        claims=[claim_id(number) for number in finding.claims],
        derivation=list(finding.steps[lang]),
        repairs=[_repair(repair, document, lang) for repair in finding.repairs if _is_whole(repair.span, document)],
        fingerprint=finding.fingerprint,
        sides=[_comparison(compared) for compared in finding.sides.get(lang, ())],
    )


def publish_conflict(conflict: Conflict, lang: str) -> report.CorpusFinding:
    """The public account of a finding between documents."""
    finding = conflict.finding
    spans = [
        report.CorpusSpan(**_finding_span(place, document).model_dump(), path=document.path)
        for place, document in zip(finding.places, conflict.documents, strict=True)
    ]
    told = publish_finding(finding, conflict.documents[0], lang)
    return report.CorpusFinding(**told.model_dump(exclude={"spans"}), spans=spans)


def publish_suppressed_conflict(entry: SuppressedConflict, lang: str) -> report.CorpusSuppressed:
    """The public account of a finding between documents that does not count."""
    until = entry.until.isoformat() if entry.until else None
    finding = publish_conflict(entry.conflict, lang)
    return report.CorpusSuppressed.model_validate({"finding": finding, "kind": entry.kind, "reason": entry.reason, "until": until})


def claim_id(number: int) -> str:
    """The public name of a claim of one document.

    >>> claim_id(7)
    'c7'
    """
    return f"c{number}"


def decimal_text(number: Decimal) -> str:
    """A number as a decimal string without exponent or idle zeros.

    >>> decimal_text(Decimal("8.610E+6")), decimal_text(Decimal("0.50"))
    ('8610000', '0.5')
    """
    short = number.normalize(EXACT)
    return format(short, "f") if short else "0"


def _comparison(compared: Comparison) -> report.Comparison:
    left, right = (_side(side, compared.kind) for side in (compared.left, compared.right))
    return report.Comparison.model_validate({"kind": compared.kind, "left": left, "sign": compared.sign, "right": right})


def _side(side: Side, kind: str) -> report.Side:
    number = side.number
    lower = None if number.lower is None else _end(number.lower, kind, ROUND_FLOOR)
    upper = None if number.upper is None else _end(number.upper, kind, ROUND_CEILING)
    return report.Side(
        words=side.words, lower=lower, upper=upper, lower_open=number.lower_open, upper_open=number.upper_open, unit=side.unit
    )  # fmt: skip


def _end(number: Decimal, kind: str, rounding: str) -> str | None:
    """An end of an interval; a quotient that never ends is rounded outwards."""
    return _day(int(number)) if kind == "date" else decimal_text(Context(prec=_DIGITS, rounding=rounding).plus(number))


def _suppressed(entry: Suppressed, document: Document, lang: str) -> report.Suppressed:
    finding = publish_finding(entry.finding, document, lang)
    until = entry.until.isoformat() if entry.until else None
    return report.Suppressed.model_validate({"finding": finding, "kind": entry.kind, "reason": entry.reason, "until": until})


def _repair(repair: Repair, document: Document, lang: str) -> report.Repair:
    why = REPAIRS.get(repair.kind, {}).get(lang, repair.kind)
    return report.Repair(span=_span(repair.span, document), replacement=repair.replacement, why=why)


def _is_whole(span: Span, document: Document) -> bool:
    """Whether an edit would touch words alone, and cut into no tag that stands between them."""
    return document.origin is None or document.in_file(span).of(document.origin.text) == span.of(document.text)


def _span(span: Span, document: Document) -> report.Span:
    """A span as its file has it."""
    home, there = document.origin or document, document.in_file(span)
    line, column = home.position(there.start)
    return report.Span(start=there.start, end=there.end, line=line, column=column, text=there.of(home.text))


def _finding_span(place: Place, document: Document) -> report.FindingSpan:
    return report.FindingSpan(**_span(place.span, document).model_dump(), role=place.role)


def _severity(finding: Finding) -> Literal["error", "warning", "note"]:
    match finding.severity:
        case "error" | "warning" | "note" as severity:
            return severity
        case other:
            raise ValueError(f"{finding.check}: no such severity: {other}")


def _kind(mention: Quantity | Moment | Period) -> Literal["quantity", "duration", "ordinal", "age", "moment", "period"]:
    if isinstance(mention, Moment):
        return "moment"
    if isinstance(mention, Period):
        return "period"
    match mention.dimension:
        case "duration" | "ordinal" | "age" as dimension:
            return dimension
        case _:
            return "quantity"


def _quantity(quantity: Quantity) -> report.ClaimQuantity:
    """The meant interval in the written unit, of decimals taken as rounded."""
    meant = replace(quantity, factor=Decimal(1)).interval()
    return report.ClaimQuantity(
        lower=None if meant.lower is None else decimal_text(meant.lower),
        upper=None if meant.upper is None else decimal_text(meant.upper),
        value=decimal_text(quantity.value),
        unit=quantity.unit + (f"/{quantity.per}" if quantity.per else ""),
        dimension=quantity.dimension,
        hedge=" ".join(quantity.hedges),
    )


def _time(time: Moment | Period | None) -> report.ClaimTime | None:
    if time is None:
        return None
    if isinstance(time, Moment):
        first, last = time.first, time.last
    else:
        first = time.start.first if time.start else None
        last = time.end.last if time.end else None
    return report.ClaimTime(start=_day(first), end=_day(last), text=time.text)


def _day(ordinal: int | None) -> str | None:
    return None if ordinal is None or not 1 <= ordinal <= date.max.toordinal() else date.fromordinal(ordinal).isoformat()
