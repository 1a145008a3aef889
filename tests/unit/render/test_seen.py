"""Places in pages -> the words that stand there."""

from __future__ import annotations

from claimcheck.api import report_of, scan_document
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.render.console import edit_text, render_console
from claimcheck.render.html import render_html
from claimcheck.render.markdown import render_markdown
from claimcheck.render.seen import as_seen, seen
from claimcheck.render.view import View
from tests.reports import everything

PAGE = read_text("<p>会议于2022年8月<b>15</b>日(星期二)召开,共<i>6</i>2&#20154;。", "a.html")


def test_of_a_page_words_are_seen() -> None:
    source = PAGE.as_written()
    report = report_of([scan_document(PAGE, load(), "zh").report])
    (finding,) = as_seen(report, {"a.html": source}).documents[0].findings
    assert [span.text for span in finding.spans] == ["星期二", "2022年8月15日"]
    assert [claim.span.text for claim in as_seen(report, {"a.html": source}).documents[0].claims][-1] == "62人"
    repairs = [edit_text(repair, report.documents[0].findings[0], source) for repair in finding.repairs]
    assert "2022年8月15日 → 2022年8月16日" in repairs
    for text in (render_console(report, {"a.html": source}, View()), render_markdown(report, {"a.html": source}, View())):
        assert "2022年8月15日 → 2022年8月16日" in text.replace("\\", "")
    page = render_html(report, {"a.html": source}, View())
    assert "2022年8月15日" in page
    assert "&lt;b&gt;" not in page


def test_of_anything_else_the_text_is_seen() -> None:
    report, sources = everything()
    assert as_seen(report, sources) is report
    assert seen("<b>", 0, 3, None) == "<b>"
