"""Two small articles, one of them hostile -> a report with every kind of finding, independent of the rules."""

from __future__ import annotations

from claimcheck.model.document import Document
from claimcheck.model.report import (
    Claim,
    ClaimQuantity,
    ClaimTime,
    Comparison,
    CorpusFinding,
    CorpusSpan,
    CorpusSuppressed,
    DocumentReport,
    Finding,
    FindingSpan,
    Repair,
    Report,
    SeverityCounts,
    Span,
    Summary,
    Suppressed,
    Tool,
    Unchecked,
)
from claimcheck.read import read_text

PARCELS = "快递周报\n\n😀本周共收件65件,其中城区50件、郊区12件;破损率6%。\n会议于2022年8月15日(星期二)召开。\n"
HOSTILE = (
    "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">\n"
    "共计[30](http://example.org)人 {0} | `a` *b* @everyone #12 </title>,实到</td>20\n人。]]>\x1b[31m\u202e=1+1\n"
)


def sample() -> tuple[Report, dict[str, Document]]:
    """The report, and the documents by path."""
    parcels = read_text(PARCELS, "周报/a,b:1%.txt")
    hostile = read_text(HOSTILE, "<b>&.md")
    accounts = [_parcels(parcels), _hostile(hostile)]
    found = [finding.severity for account in accounts for finding in account.findings]
    return (
        Report(
            tool=Tool(name="claimcheck", version="0"),
            summary=Summary(
                documents=2,
                claims=sum(len(account.claims) for account in accounts),
                findings=SeverityCounts(error=found.count("error"), warning=found.count("warning"), note=found.count("note")),
            ),
            documents=accounts,
        ),
        {parcels.path: parcels, hostile.path: hostile},
    )


def everything() -> tuple[Report, dict[str, Document]]:
    """The sample with findings that are suppressed, one between the two articles, and an input that could not be read."""
    report, sources = sample()
    first, second = report.documents
    gone = [
        Suppressed(
            finding=first.findings[0].model_copy(update={"fingerprint": "2" * 32}), kind="comment", reason="待核", until="2026-12-31"
        ),
        Suppressed(finding=first.findings[2], kind="baseline", reason="claimcheck-baseline.json", until=None),
    ]
    places = [(account.path, found) for account, found in ((first, first.findings[0].spans[0]), (second, second.findings[0].spans[1]))]
    between = CorpusFinding(
        rule="value-conflict", check="told-by-two", severity="error", confidence=4, message="两篇所说不同:65件与30",
        spans=[CorpusSpan(**found.model_dump(), path=path) for path, found in places], claims=[], derivation=["65件 ≠ 30"], repairs=[],
        fingerprint="3" * 32, sides=[comparison(("65件", "65", "65"), ("30", "30", "30"))],
    )  # fmt: skip
    aside = between.model_copy(update={"message": "两篇所说不同:6%与30", "fingerprint": "4" * 32})
    counts = report.summary.findings.model_copy(update={"error": report.summary.findings.error + 1})
    return (
        report.model_copy(
            update={
                "documents": [first.model_copy(update={"suppressed": gone}), second],
                "corpus_findings": [between],
                "corpus_suppressed": [CorpusSuppressed(finding=aside, kind="sidecar", reason="旧稿", until=None)],
                "unchecked": [Unchecked(path="a/缺 1%.txt", problem="no such file")],
                "summary": report.summary.model_copy(update={"findings": counts, "suppressed": 3, "unchecked": 1}),
            }
        ),
        sources,
    )


def span(document: Document, text: str) -> Span:
    """The first place of a text."""
    start = document.text.index(text)
    line, column = document.position(start)
    return Span(start=start, end=start + len(text), line=line, column=column, text=text)


def quantity(document: Document, id_: str, text: str, bounds: tuple[str | None, str | None], unit: str, **fields: str) -> Claim:
    """A claim of a number; the first of its bounds that is known is its value."""
    lower, upper = bounds
    return Claim(
        id=id_, kind="quantity", text=text, span=span(document, text), subject=fields.get("subject", ""), metric=fields.get("metric", ""),
        aspect="", stance="actual", scope="",
        quantity=ClaimQuantity(lower=lower, upper=upper, value=lower or upper or "0", unit=unit, dimension="count", hedge=""),
        time=None, reasons=["subject: clause"],
    )  # fmt: skip


def finding(document: Document, rule: str, message: str, places: tuple[str, ...], **fields: object) -> Finding:
    """A finding that points at the first places of some texts."""
    known: dict[str, object] = {
        "check": rule, "severity": "error", "confidence": 5, "claims": [], "derivation": [], "repairs": [], "fingerprint": "0" * 32,
    }  # fmt: skip
    spans = [FindingSpan(**span(document, text).model_dump(), role="side") for text in places]
    return Finding.model_validate({**known, **fields, "rule": rule, "message": message, "spans": spans})


def comparison(
    left: tuple[str, str | None, str | None], right: tuple[str, str | None, str | None], kind: str = "number", unit: str = "人"
) -> Comparison:
    """Two sides, each with its words and its ends."""
    sides = [{"words": words, "lower": lower, "upper": upper, "unit": unit} for words, lower, upper in (left, right)]
    return Comparison.model_validate({"kind": kind, "sign": "≠", "left": sides[0], "right": sides[1]})


def _parcels(document: Document) -> DocumentReport:
    day = ClaimTime(start="2022-08-15", end="2022-08-15", text="2022年8月15日")
    moment = Claim(
        id="c3", kind="moment", text="会议于2022年8月15日", span=span(document, "2022年8月15日"), subject="", metric="", aspect="",
        stance="actual", scope="", quantity=None, time=day, reasons=[],
    )  # fmt: skip
    claims = [
        quantity(document, "c0", "65件", ("65", "65"), "件", metric="收件"),
        quantity(document, "c1", "50件", ("50", "50"), "件", subject="城区"),
        quantity(document, "c2", "6%", ("5.5", "6.5"), "%", metric="破损率"),
        moment,
    ]
    repair = Repair(span=span(document, "65"), replacement="62", why="一个数字写错")
    findings = [
        finding(
            document, "sum-mismatch", "分项之和62件与总数65件不符", ("65件", "50件", "12件"), claims=["c0", "c1"],
            derivation=["50件 + 12件 = 62件 ≠ 65件"], repairs=[repair],
            sides=[comparison(("50件 + 12件 = 62件", "62", "62"), ("65件", "65", "65"), unit="件")],
        ),
        # the same clause, the same rule: the fingerprint is the same
        finding(
            document, "sum-mismatch", "破损率6%不符", ("6%",), severity="warning", confidence=3, derivation=["3% ≠ 6%"], claims=["c2"],
            sides=[comparison(("3%", "2.5", "3.5"), ("6%", "5.5", "6.5"), unit="%")],
        ),
        finding(
            document, "weekday-mismatch", "2022年8月15日不是星期二", ("星期二", "2022年8月15日"), severity="note", confidence=2,
            claims=["c3"], derivation=["2022年8月15日 = 星期一 ≠ 星期二"], fingerprint="1" * 32,
            sides=[comparison(("2022年8月15日 = 星期一", "1", "1"), ("星期二", "2", "2"), "weekday", "")],
        ),
    ]  # fmt: skip
    return DocumentReport(path=document.path, title="快递周报", published=None, claims=claims, findings=findings, notes=["1 open"])


def _hostile(document: Document) -> DocumentReport:
    claims = [
        quantity(document, "c0", "30", ("30", None), "人", subject="<i>=1+1</i>", metric="-x"),
        quantity(document, "c1", "20\n人", (None, "20"), "人", subject="</script><script>document.title='run'</script>"),
    ]
    found = finding(
        document, "sum-mismatch", "总数[30](http://example.org)与</td>20\n人不符 100% {0} </script>", ("20\n人", "[30]"),
        claims=["c0", "c1"], derivation=["20\n人 ≠ 30"],
        sides=[comparison(("20\n人", None, "20"), ("</script>30", "30", None))],
    )  # fmt: skip
    return DocumentReport(
        path=document.path, title="<script>document.title='run'</script>", published=None, claims=claims, findings=[found], notes=["<b>"]
    )
