"""Time words of a pack -> patterns."""

from __future__ import annotations

import re

from claimcheck.mentions.candidates import alternation
from claimcheck.mentions.timewords import Turn, ahead, time_words
from claimcheck.packs import load


def test_alternation_prefers_the_longer_word() -> None:
    pattern = re.compile(alternation(["今", "今天", "今年", "昨天"]))
    assert [pattern.match(text)[0] for text in ("今天", "今年", "今后", "昨天") if pattern.match(text)] == ["今天", "今年", "今", "昨天"]  # type: ignore[index]


def test_words_are_compiled_once_for_each_pack() -> None:
    words = time_words(load())
    assert words is time_words(load())
    assert words.relative["翌日"] == Turn("day", 1, "text")
    assert words.eras["光绪"] == (1875, 1908, True)
    assert words.holidays["中秋"] == (8, 15, True)


def test_a_candidate_is_told_by_two_characters() -> None:
    candidate = time_words(load()).candidates.anywhere
    assert [found[0] for found in candidate.finditer("上年与上的，一年与一切，今年")] == ["上", "一", "今"]


def test_the_sign_after_the_digits() -> None:
    assert [ahead(text, 0) for text in ("12月", "十二 月", "的8日", "周五")] == [
        ("12", "月"),
        ("十二", "月"),
        ("8", "日"),
        ("", "周"),
    ]
