"""Where a time may begin: the quick pattern takes no number that is none, and misses nothing that looking at every number leads to."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from claimcheck.mentions import times
from claimcheck.mentions.candidates import NUMBER_CHARACTERS
from claimcheck.mentions.times import find_durations, find_times
from claimcheck.mentions.timewords import time_words
from claimcheck.packs import load
from claimcheck.packs.patterns import late

WORDS = time_words(load())


@pytest.mark.parametrize("text", ["共12%的人", "3.5亿元", "1,234人", "12.05%", "数据", "上的"])
def test_numbers_that_are_no_times_are_passed_over(text: str) -> None:
    found = WORDS.candidates.anywhere.search(text)
    assert found is None or text[found.start()] not in "0123456789万"


@pytest.mark.parametrize(
    ("text", "start"),
    [("共12年", 1), ("共2022.8.15止", 1), ("在,5月", 2), ("20220815", 0), ("1.2017年", 0), ("×10^6年", 1), ("3万多年", 0)],
)
def test_numbers_that_may_be_times_begin_at_their_first_digit(text: str, start: int) -> None:
    found = WORDS.candidates.anywhere.search(text, 1 if text[0] in "共约" else 0)
    assert found is not None
    assert found.start() == start


def test_a_time_may_begin_inside_digits_that_follow_a_time() -> None:
    assert WORDS.candidates.anywhere.search("5,3天", 1) is None
    found = WORDS.candidates.going_on.search("5,3天", 1)
    assert found is not None
    assert found.start() == 2


def test_looking_at_every_number_leads_to_the_same_times(monkeypatch: pytest.MonkeyPatch) -> None:
    heads, numbers = ("共", "，", ".", ",", "8:30", "×", "A", "三", "第"), ("5", "12", "2022", "3.5", "1,234", "20220815", "8万", "3亿万")
    tails = ("年", "月3日", "天", "人", "万五千年", "、6月", "多年", " 小时", ".5年", ",7天", "—9日", "^6年", "个月", "%")
    texts = ["".join(parts) + "。" for parts in product(heads, numbers, tails)]
    quick = [(find_times(text, load()), find_durations(text, load())) for text in texts]
    every = late(f"{WORDS.candidates.going_on.pattern}|[第{NUMBER_CHARACTERS.strip('0123456789')}]")
    anywhere = replace(WORDS, candidates=WORDS.candidates._replace(anywhere=every))
    monkeypatch.setattr(times, "time_words", lambda _pack: anywhere)
    times._latest.clear()
    assert [(find_times(text, load()), find_durations(text, load())) for text in texts] == quick
