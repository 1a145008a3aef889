"""Rates of interest in 分 and 厘 -> percentages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.interest import read_interest
from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load

WORDS = lexicon(load())


@pytest.mark.parametrize(
    ("before", "written", "percent"),
    [
        ("约定月息", "一分五厘", "1.5"),
        ("月息", "二分", "2"),
        ("月利率", "8厘", "0.8"),
        ("年息", "一分二厘", "12"),
        ("年利率", "六厘", "6"),
        ("月息", "一分五", "1.5"),
        ("日息", "3厘", "0.03"),
    ],
)
def test_what_it_comes_to(before: str, written: str, percent: str) -> None:
    text = f"{before}{written}，借期一年。"
    start = len(before)
    numeral = WORDS.reader.read(text, start, len(text))
    assert numeral is not None
    found = read_interest(WORDS, text, numeral, None, len(text))
    assert found is not None
    assert (found.numeral.value, found.unit.name, text[found.start : found.inner]) == (Decimal(percent), "%", written)


@pytest.mark.parametrize("text", ["主队得三分，", "每斤便宜五分，", "年息百分之三，"])
def test_other_parts(text: str) -> None:
    start = next(place for place, sign in enumerate(text) if sign in "三五百")
    numeral = WORDS.reader.read(text, start, len(text))
    assert numeral is not None
    assert read_interest(WORDS, text, numeral, None, len(text)) is None
