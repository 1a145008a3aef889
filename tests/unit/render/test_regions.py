"""Spans -> lines and columns in code points and in bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.read import read_text
from claimcheck.render.regions import UTF_8, UTF_16, Region, in_bytes, region
from tests.reports import span


@pytest.mark.parametrize(
    ("text", "quote", "points", "encoded"),
    [
        ("共65件", "65", Region(1, 2, 1, 4), Region(1, 4, 1, 6)),
        ("😀共65件", "共65", Region(1, 2, 1, 5), Region(1, 5, 1, 10)),
        ("一\r\n二20\r\n人。", "20\r\n人", Region(2, 2, 3, 2), Region(2, 4, 3, 4)),
    ],
)
def test_columns(text: str, quote: str, points: Region, encoded: Region) -> None:
    document = read_text(text)
    assert region(span(document, quote)) == points
    assert in_bytes(span(document, quote), document) == encoded


def test_columns_of_editors() -> None:
    document = read_text("一\n😀共65😀件")
    assert region(span(document, "65😀件"), document, UTF_16) == Region(2, 4, 2, 9)
    assert region(span(document, "65😀件"), document, UTF_8) == in_bytes(span(document, "65😀件"), document)
    assert region(span(document, "65😀件"), None, UTF_16) == region(span(document, "65😀件")) == Region(2, 3, 2, 7)


def test_bytes_are_unknown_without_the_text() -> None:
    document = read_text("共65件")
    assert in_bytes(span(document, "65"), None) == Region(1, 0, 1, 0)


@given(st.text("一é😀a1\n\r", min_size=3, max_size=40), st.data())
def test_the_bytes_are_those_of_the_span(text: str, data: st.DataObject) -> None:
    document = read_text("头" + text + "尾")
    start = data.draw(st.integers(0, len(document.text) - 2))
    end = data.draw(st.integers(start + 1, len(document.text)))
    quote = document.text[start:end]
    if document.text.index(quote) != start or quote[0] == "\n" or quote[-1] == "\r":
        return
    at = in_bytes(span(document, quote), document)
    lines = [line.encode() for line in document.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    lines[at.end_line - 1] = lines[at.end_line - 1][: at.end_column - 1]
    lines[at.line - 1] = lines[at.line - 1][at.column - 1 :]
    cut = b"\n".join(lines[at.line - 1 : at.end_line])
    assert cut.decode() == quote.replace("\r\n", "\n").replace("\r", "\n")
