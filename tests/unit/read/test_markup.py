"""Pages -> their tokens, whatever is wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.read.markup import Token, attributes, tokens


def cut(markup: str) -> list[tuple[str, str]]:
    return [(token.kind, markup[token.start : token.end]) for token in tokens(markup)]


@pytest.mark.parametrize(("markup", "kinds"), [
    ("1<2 人</p>", [("text", "1<2 人"), ("close", "</p>")]),
    ("<p title='a>b' id=x>一", [("open", "<p title='a>b' id=x>"), ("text", "一")]),
    ("<p title=it's>一</p>", [("open", "<p title=it's>"), ("text", "一"), ("close", "</p>")]),
    ("<!-- > --> 一", [("comment", "<!-- > -->"), ("text", " 一")]),
    ("<!-->一<!--->二<!-- 三", [("comment", "<!-->"), ("text", "一"), ("comment", "<!--->"), ("text", "二"), ("comment", "<!-- 三")]),
    ("<script>if (a<b) '</p>'</SCRIPT >一",
     [("open", "<script>"), ("raw", "if (a<b) '</p>'"), ("close", "</SCRIPT >"), ("text", "一")]),
    ("<?xml version='1'?><!DOCTYPE html></ 一>二",
     [("declaration", "<?xml version='1'?>"), ("declaration", "<!DOCTYPE html>"), ("declaration", "</ 一>"), ("text", "二")]),
    ("一<p class='", [("text", "一"), ("cut off", "<p class='")]),
])  # fmt: skip
def test_a_page_is_cut_as_browsers_cut_it(markup: str, kinds: list[tuple[str, str]]) -> None:
    assert cut(markup) == kinds


def test_attributes() -> None:
    assert attributes(Token("open", 0, 0, "p", " A = \"1\" b='2' c=3 d A=4/")) == {"a": "1", "b": "2", "c": "3", "d": ""}


@given(st.text(alphabet="<>/!-='\"pscript 一62&;", max_size=60))
def test_tokens_cover_the_page(markup: str) -> None:
    places = [(token.start, token.end) for token in tokens(markup)]
    assert "".join(markup[start:end] for start, end in places) == markup


@pytest.mark.parametrize("piece", ["<", "<a ", "<a b='", "<!--", "<![CDATA[", "</a", "<script>", "<a<", "<a b=\"'", "<xmp></x>"])
def test_hostile_pages_are_cut_once(piece: str) -> None:
    """What takes the square of its length would take minutes here."""
    assert sum(token.end - token.start for token in tokens(piece * 200_000)) == len(piece) * 200_000
