"""A report -> a comment in which an article is only text."""

from __future__ import annotations

import pytest

from claimcheck.render.markdown import literal, render_markdown
from claimcheck.render.view import View
from tests.reports import sample


@pytest.mark.parametrize(("text", "shown"), [
    ("3.5% - 2", "3.5% - 2"),
    ("- 项", "\\- 项"),
    ("1. 项", "1\\. 项"),
    ("[x](http://y)", "\\[x\\](http:<!-- -->//y)"),
    ("@all #12 :eyes: www.x.cn", "@<!-- -->all #<!-- -->12 :<!-- -->eyes: www<!-- -->.x.cn"),
    ("a|b`c`\\", "a\\|b\\`c\\`\\\\"),
    ("</details>&amp;", "&lt;/details&gt;&amp;amp;"),
    ("一\n二\x1b", "一 二\ufffd"),
])  # fmt: skip
def test_text_stays_text(text: str, shown: str) -> None:
    assert literal(text) == shown


def test_places_are_bold_in_their_sentence() -> None:
    said = render_markdown(*sample(), View())
    assert "> 😀本周共收件<b>65件</b>,其中城区<b>50件</b>、郊区<b>12件</b>;破损率6%。" in said
    assert "- 可能是：65件 → 62件（一个数字写错）" in said
    assert said.count("<details>") == said.count("</details>") == 4


def test_a_long_comment_is_cut_and_says_so() -> None:
    report, sources = sample()
    document = report.documents[0]
    many = report.model_copy(update={"documents": [document.model_copy(update={"findings": document.findings * 300})]})
    said = render_markdown(many, sources, View("en"))
    assert len(said) < 65_536
    assert "more are not listed here" in said
    assert said.count("<details>") == said.count("</details>")


def test_distant_places_of_a_long_line_are_quoted_with_a_gap() -> None:
    from claimcheck.model.report import Report
    from claimcheck.read import read_text
    from tests.reports import finding

    document = read_text("头" * 90 + "共65件" + "长" * 200 + "其中50件" + "尾" * 90, "a.txt")
    report, _ = sample()
    found = finding(document, "sum-mismatch", "不符", ("50件", "65件"))
    account = report.documents[0].model_copy(update={"path": "a.txt", "findings": [found]})
    one: Report = report.model_copy(update={"documents": [account]})
    (quote,) = [line for line in render_markdown(one, {"a.txt": document}, View()).splitlines() if line.startswith("> ")]
    assert quote.startswith("> …头")
    assert "<b>65件</b>" + "长" * 40 + " … " in quote
    assert quote.endswith("尾…")
