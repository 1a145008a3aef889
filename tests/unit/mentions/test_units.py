"""Characters behind numerals -> units; rules/units.yaml -> proof that its factors agree."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions import find
from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.units import UnitTable
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out

TABLE = lexicon(load()).units


@pytest.mark.parametrize(
    ("text", "name", "length"),
    [
        ("人次旅客", "人次", 2),
        ("人民币", "元", 3),
        ("名患者", "人", 1),
        ("个百分点", "百分点", 4),
        ("千瓦时", "千瓦时", 3),
        ("km/h", "公里", 2),
        ("平方公里", "平方公里", 4),
        ("个标准箱", "标准箱", 4),
        ("剂次", "剂次", 2),
        ("家企业", "家", 1),
    ],
)
def test_the_longest_alias_wins(text: str, name: str, length: int) -> None:
    found = TABLE.at(text, 0)
    assert found is not None
    assert (found[0].name, found[1]) == (name, length)


@pytest.mark.parametrize("text", ["家庭", "成立", "人才", "部位", "名额", "mode", "元旦", "份额", "件均", "次日", ""])
def test_words_that_begin_like_a_unit(text: str) -> None:
    assert TABLE.at(text, 0) is None


@pytest.mark.parametrize(
    ("one", "times", "other"),
    [
        ("公顷", 15, "亩"),
        ("平方公里", 1500, "亩"),
        ("公里", 2, "里"),
        ("丈", 10, "尺"),
        ("吨", 2000, "斤"),
        ("斤", 10, "两"),
        ("海里", 1852, "米"),
        ("兆瓦时", 1000, "千瓦时"),
        ("百分点", 100, "基点"),
        ("%", 10, "‰"),
        ("成", 10, "%"),
    ],
)
def test_factors_agree(one: str, times: int, other: str) -> None:
    large, small = TABLE.by_name[one], TABLE.by_name[other]
    assert large.dimension == small.dimension
    assert large.factor == small.factor * times


def test_a_small_coin_is_given_in_the_large_one() -> None:
    coin = TABLE.by_name["角"]
    assert (coin.name, coin.scale, coin.factor) == ("元", Decimal("0.1"), 1)


def test_entries_that_are_no_mappings_are_left_out() -> None:
    assert UnitTable({"x": "y"}).by_name == {}


def test_only_what_is_measured_converts() -> None:
    alone = {"count", "money", "ordinal", "age", "temperature", "fahrenheit", "degree", "multiple", "doubling"}
    assert {unit.factor for unit in TABLE.by_name.values() if unit.dimension in alone} == {Decimal(1)}


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("派息12港仙", "港元", "0.12"),
        ("机电井1730眼", "眼", "1730"),
        ("主摄5000万像素", "像素", "50000000"),
        ("豪取五连胜", "连胜", "5"),
        ("遭遇3连败", "连败", "3"),
    ],
)
def test_units_of_wells_pictures_cents_and_streaks(text: str, unit: str, value: str) -> None:
    [found] = find(lay_out(read_text(text)), load())
    assert isinstance(found, Quantity)
    assert (found.unit, found.value) == (unit, Decimal(value))
