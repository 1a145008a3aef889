"""Inner types -> the public report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.document import Clause, Span
from claimcheck.model.finding import Comparison, Finding, Place, Repair, Side, Suppressed
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Moment, Numeral, Period, Quantity
from claimcheck.packs import load
from claimcheck.pipeline import Checked
from claimcheck.publish import REPAIRS, decimal_text, publish, publish_claim, publish_finding
from claimcheck.read import read_text

DOCUMENT = read_text("标题\n2023年4月,约6.5%的人到场。", "a.txt")
CLAUSE = Clause(0, Span(11, 20), 0, 0, ",", "。")
NUMERAL = Numeral(Span(12, 15), Decimal("6.5"), Decimal("0.1"))
RATE = Quantity(Span(12, 16), Span(11, 16), "6.5%", (NUMERAL,), "%", "ratio", Decimal("0.01"))
MONTH = Moment(Span(3, 10), "2023年4月", 2023, 4, first=date(2023, 4, 1).toordinal(), last=date(2023, 4, 30).toordinal())


@pytest.mark.parametrize(("number", "text"), [
    ("8.61E+6", "8610000"), ("0", "0"), ("-0.0", "0"), ("0.010", "0.01"), ("-1.50", "-1.5"), ("1E+20", "1" + "0" * 20),
    ("123456789012345678901234567890123456789", "123456789012345678901234567890123456789"),
])  # fmt: skip
def test_numbers_are_plain_decimals(number: str, text: str) -> None:
    assert decimal_text(Decimal(number)) == text


def test_a_quantity_is_given_in_its_own_unit() -> None:
    claim = publish_claim(
        Claim(3, RATE, CLAUSE, head="到场", aspect=("累计", "新增"), scope=("城区",), time=MONTH, whole="应到人数"), DOCUMENT
    )
    assert claim.id == "c3"
    assert claim.kind == "quantity"
    assert claim.text == "约6.5%的人到场"
    assert (claim.span.line, claim.span.column, claim.span.text) == (2, 10, "6.5%")
    assert (claim.metric, claim.aspect, claim.scope, claim.whole) == ("到场", "累计 新增", "城区", "应到人数")
    assert claim.quantity is not None
    assert (claim.quantity.lower, claim.quantity.value, claim.quantity.upper) == ("6.45", "6.5", "6.55")
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == ("2023-04-01", "2023-04-30")


def test_hedges_and_open_ends() -> None:
    meant = Interval(Decimal("6.5"), None, lower_open=True)
    hedged = Quantity(RATE.span, RATE.around, "6.5%", RATE.numerals, "元", "money", per="人", hedges=("above", "about"), hard=meant)
    quantity = publish_claim(Claim(0, hedged, CLAUSE), DOCUMENT).quantity
    assert quantity is not None
    assert (quantity.lower, quantity.upper, quantity.hedge, quantity.unit) == ("6.5", None, "above about", "元/人")


@pytest.mark.parametrize(("mention", "kind"), [
    (MONTH, "moment"),
    (Period(MONTH.span, MONTH.text, MONTH, None), "period"),
    (Quantity(RATE.span, RATE.around, "19天", RATE.numerals, "天", "duration"), "duration"),
    (Quantity(RATE.span, RATE.around, "第3", RATE.numerals, "", "ordinal"), "ordinal"),
    (Quantity(RATE.span, RATE.around, "30岁", RATE.numerals, "岁", "age"), "age"),
])  # fmt: skip
def test_kinds(mention: Quantity | Moment | Period, kind: str) -> None:
    assert publish_claim(Claim(0, mention, CLAUSE), DOCUMENT).kind == kind


def test_an_open_period_has_no_end() -> None:
    claim = publish_claim(Claim(0, Period(MONTH.span, "自2023年4月起", MONTH, None), CLAUSE), DOCUMENT)
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == ("2023-04-01", None)


def test_an_unknown_year_has_no_days() -> None:
    claim = publish_claim(Claim(0, Moment(MONTH.span, "4月", month=4), CLAUSE), DOCUMENT)
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == (None, None)


def finding(severity: str = "error", kind: str = "scale") -> Finding:
    return Finding(
        rule="r", check="c", severity=severity, confidence=4, message={"zh": "不符", "en": "does not fit"},
        places=(Place(RATE.span, "rate"), Place(MONTH.span, "time")), claims=(3,), steps={"zh": ("一",), "en": ("one",)},
        repairs=(Repair(RATE.span, "65%", kind),), fingerprint="f",
    )  # fmt: skip


def test_findings_speak_one_language() -> None:
    said = publish_finding(finding(), DOCUMENT, "en")
    assert (said.message, said.derivation, said.claims) == ("does not fit", ["one"], ["c3"])
    assert [span.role for span in said.spans] == ["rate", "time"]
    assert (said.repairs[0].replacement, said.repairs[0].why) == ("65%", "the scale (万, 亿) slipped")
    assert publish_finding(finding(), DOCUMENT, "zh").repairs[0].why == "数量级（万、亿）写错"


def test_both_sides_are_published_as_decimal_strings() -> None:
    third = Interval(Decimal(1) / 3, None)
    sides = (
        Comparison("number", Side("甲", Interval.of(3), "人"), Side("乙", third, "人"), ">"),
        Comparison("date", Side("甲", Interval.of(date(2022, 8, 4).toordinal())), Side("乙", Interval()), "≠"),
    )
    number, day = publish_finding(replace(finding(), sides={"en": sides}), DOCUMENT, "en").sides
    assert (number.left.lower, number.left.upper, number.left.unit, number.sign) == ("3", "3", "人", ">")
    assert (number.right.lower, number.right.upper) == ("0.3333333333333333333333333333", None)
    assert (day.kind, day.left.lower, day.left.upper, day.right.lower) == ("date", "2022-08-04", "2022-08-04", None)


def test_of_a_page_the_file_is_published() -> None:
    page = read_text("<p>\n共<b>6</b>2&#20154;,男50人", "a.html")
    spans = {words: Span(at, at + len(words)) for words in ("62人", "50") for at in [page.text.index(words)]}
    repairs = tuple(Repair(span, "1", "substituted") for span in spans.values())
    places = tuple(Place(span, "total") for span in spans.values())
    found = publish_finding(replace(finding(), places=places, repairs=repairs), page, "zh")
    assert [(span.line, span.column, span.text) for span in found.spans] == [(2, 5, "6</b>2&#20154;"), (2, 21, "50")]
    # an edit across a tag would break it
    assert [repair.span.text for repair in found.repairs] == ["50"]


def test_what_is_suppressed_says_why() -> None:
    (entry,) = publish(Checked(DOCUMENT, (), suppressed=(Suppressed(finding(), "comment", "待核", date(2026, 1, 31)),)), "en").suppressed
    assert (entry.kind, entry.reason, entry.until, entry.finding.message) == ("comment", "待核", "2026-01-31", "does not fit")


def test_an_unknown_kind_of_repair_is_named_as_it_is() -> None:
    assert publish_finding(finding(kind="new-kind"), DOCUMENT, "en").repairs[0].why == "new-kind"


def test_every_kind_of_edit_has_its_words() -> None:
    assert set(load().evidence.edits) <= set(REPAIRS)


def test_severities_are_checked() -> None:
    with pytest.raises(ValueError, match="no such severity"):
        publish_finding(finding("fatal"), DOCUMENT, "en")


def test_a_document_is_published_whole() -> None:
    report = publish(Checked(DOCUMENT, (Claim(0, RATE, CLAUSE),), (finding(),), ("odd",)), "zh")
    assert (report.path, report.title, report.published, report.notes) == ("a.txt", "标题", None, ["odd"])
    assert len(report.claims) == len(report.findings) == 1
