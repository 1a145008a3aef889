"""Lengths of time in the commonest spelling -> what the full reader would make of them."""

from __future__ import annotations

from itertools import product

import pytest

from claimcheck.mentions.lengths import read_length
from claimcheck.mentions.plainlengths import read_plain_length
from claimcheck.mentions.timewords import time_words
from claimcheck.model.mention import Quantity
from claimcheck.packs import load

WORDS = time_words(load())
BEFORE = ("", "，", "约", "近 ", "第", "每", "同", "历时", "仅", "岁零", "大")
NUMBERS = ("5", "19", "1.5", "三", "0.5", "05", "2022", "一")
UNITS = ("年", "个月", "月", "天", "小时", "个小时", "分钟", "周年", "周", "秒", "个交易日", "季度", "多年", "个多月", " 天")
BEHIND = ("", "，", "后", "以上", "左右", "半", "多", "至6年", "3个月", "零3天", "级", "龄", "大的", "代", "三", "的", " ", "左手", "前")


def read(text: str, start: int, end: int) -> Quantity | None:
    found = WORDS.unit_at.match(text, end)
    return read_plain_length(text, start, end, found, WORDS) if found else None


def test_the_short_way_leads_to_the_same_length() -> None:
    for before, number, unit, behind in product(BEFORE, NUMBERS, UNITS, BEHIND):
        text = f"{before}{number}{unit}{behind}"
        short = read(text, len(before), len(before + number))
        assert short in (None, read_length(text, len(before), WORDS)), text


@pytest.mark.parametrize("text", ["5年，", "三个月后的", "1.5小时。", "19天"])
def test_most_lengths_are_plain(text: str) -> None:
    end = next(place for place, sign in enumerate(text) if sign not in "0123456789.三")
    assert read(text, 0, end) is not None
