"""Any text, any places -> every format says something that its readers can parse."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from xml.etree import ElementTree

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from claimcheck.model.report import FindingSpan, Report, SeverityCounts, Summary
from claimcheck.read import read_text
from claimcheck.render.formats import SCAN_FORMATS
from claimcheck.render.view import View
from tests.reports import comparison, finding, sample

SIGNS = st.sampled_from(
    [*"一6%1.\n\r\t <>&\"'[](){}|\\`*_#@:;,=+-~\x00\x1b\u202e\u2028\ufeff\ufffe😀", "\r\n", "]]>", "</script>", "-->", "万"]
)
TEXTS = st.lists(SIGNS, max_size=40).map("".join)


def ordered(words: str, ends: list[str | None]) -> tuple[str, str | None, str | None]:
    low, high = sorted(ends, key=lambda end: Decimal(end or 0))
    return words, low, high


ENDS = st.one_of(st.none(), st.decimals(-(10**15), 10**15, places=2).map(lambda number: f"{number:f}"))
STEPS = st.lists(TEXTS, max_size=2)
SIDES = st.builds(
    lambda left, right, kind: comparison(left, right, kind) if kind == "number" else comparison(("1", "1", "1"), ("2", "2", "2"), kind),
    st.builds(ordered, TEXTS, st.lists(ENDS, min_size=2, max_size=2)), st.builds(ordered, TEXTS, st.lists(ENDS, min_size=2, max_size=2)),
    st.sampled_from(["number", "weekday"]),
)  # fmt: skip


@st.composite
def reports(draw: st.DrawFn) -> tuple[Report, str]:
    text = "头" + draw(TEXTS) + "尾"
    document = read_text(text, draw(TEXTS.map(lambda name: name.replace("\x00", "") or "a")))
    found = []
    for severity in draw(st.lists(st.sampled_from(["error", "warning", "note"]), min_size=1, max_size=3)):
        places = []
        for _ in range(draw(st.integers(1, 3))):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start, len(text)))
            line, column = document.position(start)
            places.append(FindingSpan(start=start, end=end, line=line, column=column, text=text[start:end], role=""))
        one = finding(document, "some-rule", draw(TEXTS), ("头",), severity=severity, derivation=draw(STEPS), sides=[draw(SIDES)])
        found.append(one.model_copy(update={"spans": places}))
    whole = sample()[0]
    account = whole.documents[0].model_copy(update={"path": document.path, "title": draw(TEXTS), "findings": found, "claims": []})
    summary = Summary(documents=1, claims=0, findings=SeverityCounts(error=len(found)))
    return whole.model_copy(update={"documents": [account], "summary": summary}), text


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(reports(), st.sampled_from(["zh", "en"]))
def test_every_format_can_be_read_back(made: tuple[Report, str], language: str) -> None:
    report, text = made
    path, count = report.documents[0].path, len(report.documents[0].findings)
    sources = {path: read_text(text, path)}
    said = {name: render(report, sources, View(language)) for name, render in SCAN_FORMATS.items()}
    assert len(json.loads(said["sarif"])["runs"][0]["results"]) == count
    assert len({entry["fingerprint"] for entry in json.loads(said["gitlab"])}) == count
    assert len(json.loads(said["rdjson"])["diagnostics"]) == said["rdjsonl"].count("\n") == count
    assert len(list(csv.DictReader(io.StringIO(said["csv"], newline="")))) == count
    cases = ElementTree.fromstring(said["junit"]).findall(".//failure")
    assert len(cases) == sum(found.severity == "error" for found in report.documents[0].findings)
    assert said["github"].count("\n") == count
    assert all(line.startswith("::") for line in said["github"].split("\n")[:-1])
    assert said["markdown"].count("<details>") == said["markdown"].count("</details>")
    assert said["html"].count("<script") == said["html"].count("</script>") == 2
    assert Report.model_validate_json(said["json"]) == report
