"""The words around a length of time -> what they say of it."""

from __future__ import annotations

from claimcheck.claims.links.span_words import span_words
from claimcheck.packs import load


def test_words_before_and_after_a_length() -> None:
    words = span_words(load())
    assert words.full.search("展会为期")
    assert words.step.search("时隔")
    assert words.later.match("后的")
    assert words.never.search("试用期")
    assert not words.never.search("历时")
