"""Places where numerals start -> amounts, or how far to skip."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.amounts import read_amount
from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load

WORDS = lexicon(load())


def read(text: str) -> Amount | int:
    match = WORDS.starts.search(text)
    assert match is not None
    return read_amount(WORDS, text, match.start(), 0, len(text))


@pytest.mark.parametrize(
    ("text", "value", "unit", "flaws"),
    [
        ("03%", "3", "%", ("leading-zero",)),
        ("06.3%", "6.3", "%", ("leading-zero",)),
        ("05亿元", "500000000", "元", ("leading-zero",)),
        ("03人", "3", "人", ()),
        ("八五折", "8.5", "折", ()),
        ("七折", "7", "折", ()),
        ("3块钱", "3", "元", ()),
        ("10块。", "10", "元", ()),
        ("华氏70度", "70", "华氏度", ()),
        ("港币300元", "300", "港元", ()),
        ("-3.8%", "-3.8", "%", ()),
        ("负22.9万美元", "-229000", "美元", ()),
        ("跌至-0.4", "-0.4", "", ()),
        ("-86岁", "86", "岁", ()),
        ("9毛", "0.9", "元", ()),
        ("35亿度", "3500000000", "千瓦时", ()),
        ("28,21", "28", "", ("grouping",)),
        ("1.5e+6个", "1500000", "个", ()),
    ],
)
def test_value_unit_and_flaws(text: str, value: str, unit: str, flaws: tuple[str, ...]) -> None:
    found = read(text)
    assert isinstance(found, Amount)
    assert (found.numeral.value, found.unit.name) == (Decimal(value), unit)
    assert found.numeral.flaws == (flaws if unit else ())


@pytest.mark.parametrize(
    "text", ["007", "3.5.1版", "百人大会", "十分努力", "歼-20", "一番努力", "这一个", "百亿级", "2.8×10-6", "三度", "3:1", "10:20:30"]
)
def test_what_is_no_amount(text: str) -> None:
    assert isinstance(read(text), int)


@pytest.mark.parametrize("text", ["三", "五元混", "三到"])
def test_a_lone_digit_waits_for_the_end_of_a_range(text: str) -> None:
    found = read(text)
    assert isinstance(found, int) or found.weak or found.unit.name or len(text) == 1


@pytest.mark.parametrize("text", ["六大产业", "跻身前三。", "答案为五", "四千三", "二十三"])
def test_numerals_that_need_no_unit(text: str) -> None:
    found = read(text)
    assert isinstance(found, Amount)
    assert not found.weak
