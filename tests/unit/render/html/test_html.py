"""A report -> one HTML file in which an article is only text."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from claimcheck.model.report import Report
from claimcheck.render.html import render_html
from claimcheck.render.view import View
from tests.reports import HOSTILE, sample

VOID = {"meta", "input", "line", "rect"}


class Outline(HTMLParser):
    """The elements of a page: how they nest, their ids, where they point, and the text of each article."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.attributes: set[str] = set()
        self.crossed: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            self.ids += [value or ""] if name == "id" else []
            self.targets += [value or ""] if name in ("href", "src") else []
            if name == "data-n":
                self.texts.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        if "p" in self.open and self.texts:
            self.texts[-1] += data


def outline(page: str) -> Outline:
    parsed = Outline()
    parsed.feed(page)
    parsed.close()
    return parsed


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_is_well_formed_and_every_link_arrives(language: str) -> None:
    page = outline(render_html(*sample(), View(language)))
    assert (page.open, page.crossed) == ([], [])
    assert len(set(page.ids)) == len(page.ids)
    assert {target for target in page.targets if not target.startswith("#")} == set()
    assert {target[1:] for target in page.targets} - set(page.ids) == set()


def test_an_article_is_only_text() -> None:
    page = outline(render_html(*sample(), View()))
    assert page.tags.count("script") == 2
    assert {"img", "b", "i", "iframe"} & set(page.tags) == set()
    assert {name for name in page.attributes if name.startswith("on") or name == "style"} == set()
    assert HOSTILE.split("\n")[0] in page.texts


def test_only_the_style_and_script_of_the_page_may_run() -> None:
    said = render_html(*sample(), View())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', said)
    for name in ("style", "script"):
        (body,) = re.findall(rf"<{name}>(.*?)</{name}>", said, re.DOTALL)
        hashed = b64encode(sha256(body.encode()).digest()).decode()
        assert f"{name}-src &#39;sha256-{hashed}&#39;".replace("+", "&#43;") in policy.replace("+", "&#43;")
    assert policy.startswith("default-src 'none'")


def test_the_table_gets_every_claim() -> None:
    (found,) = re.findall(r'id="data">(.*?)</script>', render_html(*sample(), View("en")), re.DOTALL)
    data = json.loads(found)
    assert len(data["rows"]) == 6
    assert data["rows"][0] == [0, 0, 3, 7, 1, "error", "65件", "", "收件", "", "actual", "", "65", "件", "", "quantity", "subject: clause"]
    assert [row[12] for row in data["rows"]] == ["65", "50", "5.5 – 6.5", "", "≥ 30", "≤ 20"]


def test_a_large_report_stays_small_and_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in (("_MOST_TEXT", 60), ("_MOST_FINDINGS", 3), ("_MOST_DOCUMENTS", 1), ("_MOST_CLAIMS", 2)):
        monkeypatch.setattr(f"claimcheck.render.html.{name}", most)
    report, sources = sample()
    silent: Report = report.model_copy(update={"documents": [*report.documents, report.documents[0].model_copy(update={"findings": []})]})
    said = render_html(silent, sources, View("en"))
    assert "1 findings and 2 articles are not listed" in said
    assert "4 claims are not listed" in said
    monkeypatch.setattr("claimcheck.render.html._MOST_TEXT", 10)
    assert "Only what stands around findings is shown." in render_html(silent, sources, View("en"))


def test_a_report_without_its_texts_or_findings() -> None:
    report, _ = sample()
    assert "正文" in render_html(report, {}, View("zh"))
    clean = report.model_copy(update={"documents": [document.model_copy(update={"findings": []}) for document in report.documents]})
    assert outline(render_html(clean, {}, View())).crossed == []
