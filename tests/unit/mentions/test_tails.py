"""What follows a unit -> added to the amount."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.amounts import read_amount
from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load

WORDS = lexicon(load())


def read(text: str) -> Amount:
    found = read_amount(WORDS, text, 0, 0, len(text))
    assert isinstance(found, Amount)
    return found


def test_a_bracket_ends_what_is_left_of_a_metre() -> None:
    assert read("2米03(6英尺8英寸)").numeral.value == Decimal("2.03")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("两米半", "2.5", "米"),
        ("三倍半", "3.5", "倍"),
        ("五元三毛", "5.3", "元"),
        ("123元1角1分", "123.11", "元"),
        ("九块九", "9.9", "元"),
        ("三块零四", "3.04", "元"),
        ("九毛九", "0.99", "元"),
        ("七成六", "7.6", "成"),
        ("十二度五", "12.5", "度"),
        ("3斤5两", "3.5", "斤"),
        ("6尺3寸", "6.3", "尺"),
        ("四丈二尺七寸", "4.27", "丈"),
        ("五．六元".replace("．", "."), "5.6", "元"),
    ],
)
def test_parts_of_a_unit(text: str, value: str, unit: str) -> None:
    found = read(text)
    assert (found.numeral.value, found.unit.name, found.inner) == (Decimal(value), unit, len(text))


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [("0.3元/人", "元", "人"), ("60公里/小时", "公里", "小时"), ("4元每公斤", "元", "公斤"), ("30微克/立方米", "微克", "立方米")],
)
def test_denominators(text: str, unit: str, per: str) -> None:
    found = read(text)
    assert (found.unit.name, found.per, found.inner) == (unit, per, len(text))


@pytest.mark.parametrize(
    ("text", "hedges", "outer"),
    [
        ("100人左右", ["about"], 6),
        ("30%以上", ["at-least"], 5),
        ("50元及以下", ["at-most"], 6),
        ("3公里多", ["some"], 4),
        ("3公里多左右", ["some", "about"], 6),
        ("200人以上各", [], 4),
        ("5倍多", ["some"], 3),
        ("3人多次", [], 2),
        ("300人有余", ["some"], 6),
        ("3人出头露面", [], 2),
        ("300元之多", [], 6),
    ],
)
def test_hedges_behind(text: str, hedges: list[str], outer: int) -> None:
    found = read(text)
    assert (found.hedges, found.outer) == (hedges, outer)


def test_a_unit_written_twice() -> None:
    assert read("12%%").flaws == ("repeated-unit",)
    assert read("300元元。").flaws == ("repeated-unit",)
    assert read("300元元旦券").flaws == ()


def test_a_digit_behind_the_percent_sign() -> None:
    assert read("3%0收取").flaws == ("stray-digit",)
    assert read("5%10%").flaws == ()


def test_a_range_may_begin_behind_the_rest_of_a_unit() -> None:
    assert read("1米72至1米75").numeral.value == Decimal("1.72")


def test_metres_and_what_is_left_of_them_before_a_verb() -> None:
    assert read("6米72夺冠").numeral.value == Decimal("6.72")
    assert read("3米12人抬").numeral.value == 3
