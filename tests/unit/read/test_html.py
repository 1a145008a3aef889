"""Pages -> their prose, with places in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import DocumentError
from claimcheck.model.document import Document, Span
from claimcheck.read import comments_in, read_bytes, read_text
from claimcheck.read.html import decode_html, prose_of_html


@pytest.mark.parametrize(("markup", "text"), [
    ("<p>共<b>6</b>2人</p><p>第二段", "共62人\n第二段"),
    ("<p>共\n  62\n人<p>GDP\n growth", "共62人\nGDP growth"),
    ("占6&#37;,约&nbsp;3&percnt;&#x3002;&unknown;&amp", "占6%,约\xa03%。&unknown;&"),
    ("<head><title>题</title></head>一<script>62</script>二<style>62</style>三<!-- 62 -->四", "一 二 三四"),
    ("一<nav>62</nav>二<code>62</code>三<template><p>62</template>四", "一 二 三 四"),
    ("<head><meta name=a>\n<p>没有 body 的页", "没有 body 的页"),
    ("<nav>1<nav>2</nav>3</nav>一<svg/>二<p hidden>3</p><p style='display: none'>4</p>三", "一二 三"),
    ("一<br>二<div>三</div>四", "一\n二\n三\n四"),
    ("<pre>一\n二</pre>", "一\n二\n"),
    ("10<sup>4</sup>米,5m<sup>2</sup>,PM<sub>2.5</sub>", "10⁴米,5m²,PM2.5"),
    ("<table><tr><th>项<br>目<th>数<tr><td><p>甲</p></td><td>12</td></tr></table>完", "| 项 目 | 数 |\n| 甲 | 12 |\n完"),
    ("<table><tr><td>甲<table><tr><td>乙<td>1</table></td><td>丙</table>", "甲\n| 乙 | 1 |\n丙\n"),
    ("<table><tr><td><p>" + "甲" * 60 + "</p><p>" + "乙" * 60 + "</p><td>丙</table>", "甲" * 60 + "\n" + "乙" * 60 + "\n丙\n"),
    ("<td>甲<td>乙", "| 甲 | 乙 |\n"),
    ("<ruby>大<rt>da</rt></ruby>1<2", "大 1<2"),
])  # fmt: skip
def test_what_a_reader_reads(markup: str, text: str) -> None:
    assert prose_of_html(markup).text == text


def test_every_sign_is_found_in_the_file() -> None:
    page = "<html>\n<p>共<b>6</b>2&#20154;,\r\n占 6&percnt;</p>"
    document = read_text(page, "a.html")
    origin = document.origin
    assert document.text == "共62人,占 6%\n"
    assert origin is not None
    found = {words: document.in_file(Span(at, at + len(words))) for words in ("共", "62人", "占 6%") for at in [document.text.index(words)]}
    assert {words: span.of(page) for words, span in found.items()} == {"共": "共", "62人": "6</b>2&#20154;", "占 6%": "占 6&percnt;"}
    assert [origin.position(span.start) for span in found.values()] == [(2, 4), (2, 8), (3, 1)]


def test_what_is_seen_keeps_its_place() -> None:
    page = "<p>共<b>6</b>2&#20154;</p><!-- claimcheck: ignore sum-mismatch: 因 -->"
    shown = read_text(page, "a.html").as_written()
    assert (shown.text, shown.origin) == (page, None)
    assert shown.visible.replace("\0", "") == "共62人"
    assert [place for place, sign in enumerate(shown.visible) if sign != "\0"] == [3, 7, 12, 13]


def test_comments_are_those_of_the_page() -> None:
    real = "<!-- claimcheck: ignore sum-mismatch: 因 -->"
    page = f"<script>'{real}'</script><nav>{real}</nav><p>&lt;!-- claimcheck: ignore sum-mismatch: 因 --&gt;</p>{real}<p>一"
    document = read_text(page, "a.html")
    assert [document.in_file(span).start for span in comments_in(document)] == [page.rindex("<!--")]
    assert "claimcheck" not in document.plain[document.text.rindex("<!--") :]


@pytest.mark.parametrize(("head", "published"), [
    ('<meta name="PubDate" content="2026-03-02 10:00">', "2026-03-02"),
    ('<meta property="article:published_time" content="2026-03-02T08:00:00+08:00"/>', "2026-03-02"),
    ('<meta name="date" content="2026-13-02">', "None"),
    ('<meta name="description" content="2026-03-02">', "None"),
])  # fmt: skip
def test_the_head_dates_a_page(head: str, published: str) -> None:
    assert str(read_text(f"<head>{head}</head><p>今年产值12亿元。", "a.html").published) == published


def test_the_title_is_that_of_the_head_where_no_heading_is() -> None:
    long = "<p>" + "今年产值12亿元" * 10 + "。"
    assert read_text(f"<title>周\n报 &amp; 月报</title>{long}", "a.html").title == "周 报 & 月报"
    assert read_text(f"<title>某网</title><h1>周报</h1>{long}", "a.html").title == "周报"


@pytest.mark.parametrize(("data", "notes"), [
    ("共62人".encode(), ()),
    ("\ufeff共62人".encode(), ()),
    ('<meta charset="gb2312">共62人'.encode("gb18030"), ("decoded as gb18030",)),
    ('<meta content="text/html; charset=big5">共62人'.encode("big5"), ("decoded as big5",)),
    ("共62人,他们在家".encode("gb18030"), ("decoded as gb18030",)),
    ("\ufeff共62人".encode("utf-16-le"), ()),
])  # fmt: skip
def test_the_encoding_that_a_page_names(data: bytes, notes: tuple[str, ...]) -> None:
    text, told = decode_html(data)
    assert "共62人" in text
    assert told == notes


HOSTILE = ["<table><tr><td>x", "<tr>", "<div>x", "<nav>", "<sup>1", "<pre>\n", "<!-- claimcheck -->", " \n", "&", "&#"]
PIECES = [
    "<p>", "</p>", "<b>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "共62人", "&#37;", " ", "\n",
    "<!-- claimcheck: x -->", "<nav>", "</nav>", "<sup>", "</sup>", "<br>", "<", "&",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_pages_are_read_once(piece: str) -> None:
    """What takes the square of its length would take minutes here."""
    assert len(prose_of_html("文" + piece * 20_000).text) > 0


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_page_keeps_its_lengths(pieces: list[str]) -> None:
    try:
        document = read_text("".join(pieces), "a.htm")
    except DocumentError:
        return
    assert len(document.text) == len(document.plain)
    page = document.as_written()
    assert isinstance(page, Document)
    assert len(page.visible) == len(page.text)
    places = [document.in_file(Span(at, at + 1)) for at in range(len(document.text))]
    assert all(0 <= span.start <= span.end <= len(page.text) for span in places)


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"a\.html: holds no text"):
        read_bytes(b"<script>var a = 62</script>", "a.html")
