"""Words for an age -> the decade of a life that they mean."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.agewords import find_age_words
from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load


@pytest.mark.parametrize(
    ("text", "word", "lower", "upper"),
    [
        ("花甲老人学会了视频通话", "花甲", 60, 70),
        ("他已到而立之年", "而立之年", 30, 40),
        ("年近古稀的她仍在教书", "古稀", 60, 70),
        ("年过半百才动笔", "年过半百", 50, 60),
    ],
)
def test_ages(text: str, word: str, lower: int, upper: int) -> None:
    (found,) = find_age_words(lexicon(load()), text, load())
    assert (found.text, found.dimension) == (word, "age")
    assert found.hard is not None
    assert (found.hard.lower, found.hard.upper) == (Decimal(lower), Decimal(upper))


def test_nothing_where_there_is_none() -> None:
    assert find_age_words(lexicon(load()), "花园里而今没有人", load()) == []
