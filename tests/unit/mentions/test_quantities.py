"""Text -> quantities and ranges with units, dimensions and meanings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.quantities import find_quantities
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Quantity
from claimcheck.packs import load


def find(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[Quantity]:
    return find_quantities(lexicon(load()), text, taken)


def test_decimals_without_their_zero() -> None:
    assert [(found.text, found.value) for found in find("P<.05，r=.8")] == [(".05", Decimal("0.05")), (".8", Decimal("0.8"))]
    assert [found.text for found in find("共1.5米，见a.5")] == ["1.5米", "5"]


def only(text: str) -> Quantity:
    found = find(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "unit", "dimension"),
    [
        ("接种861万人", "861万人", "人", "count"),
        ("完成1.2亿剂次", "1.2亿剂次", "剂次", "count"),
        ("确诊三例", "三例", "例", "count"),
        ("折合25万亿韩元", "25万亿韩元", "韩元", "money"),
        ("发电3万千瓦时", "3万千瓦时", "千瓦时", "energy"),
        ("吞吐42万标箱", "42万标箱", "标准箱", "count"),
        ("下降12个百分点", "12个百分点", "百分点", "points"),
        ("加息25个基点", "25个基点", "基点", "points"),
        ("增长3倍", "3倍", "倍", "multiple"),
        ("翻了两番", "两番", "番", "doubling"),
        ("享年86岁", "86岁", "岁", "age"),
        ("名列第3名", "第3名", "人", "ordinal"),
        ("排名第三", "第三", "", "ordinal"),
        ("投资100万企业", "100万", "", ""),
        ("最高气温39℃", "39℃", "摄氏度", "temperature"),
        ("降到零下12度", "零下12度", "摄氏度", "temperature"),
        ("时速120公里", "120公里", "公里", "length"),
        ("R0值为5.1", "5.1", "", ""),
        ("付款壹拾贰万元整", "壹拾贰万元整", "元", "money"),
        ("实收300，000元", "300，000元", "元", "money"),
        ("每小时十公里", "每小时十公里", "公里", "length"),
    ],
)
def test_span_unit_and_dimension(text: str, span: str, unit: str, dimension: str) -> None:
    found = [quantity for quantity in find(text) if quantity.text == span]
    assert [(quantity.unit, quantity.dimension) for quantity in found] == [(unit, dimension)]


@pytest.mark.parametrize(
    ("text", "values", "unit", "hard"),
    [
        ("30-50人", ("30", "50"), "人", ("30", "50")),
        ("15~30%", ("15", "30"), "%", ("14.5", "30.5")),
        ("9至16亿元", ("900000000", "1600000000"), "元", ("8.5", "1650000000")),
        ("两到三万港元", ("20000", "30000"), "港元", ("2", "35000")),
        ("三至五个", ("3", "5"), "个", ("3", "5")),
        ("百分之三十到四十", ("30", "40"), "%", ("29.5", "40.5")),
        ("0.5%~3.0%", ("0.5", "3.0"), "%", ("0.45", "3.05")),
        ("5000-1万元", ("5000", "10000"), "元", ("5000", "15000")),
        ("20和30之间", ("20", "30"), "", ("20", "30")),
        ("-8000万至-7500万", ("-80000000", "-75000000"), "", ("-80005000", "-74995000")),
        ("500-300元", ("500", "300"), "元", ("300", "500")),
        ("三五个", ("3", "5"), "个", ("3", "5")),
    ],
)
def test_ranges(text: str, values: tuple[str, str], unit: str, hard: tuple[str, str]) -> None:
    found = only(text)
    assert found.is_range
    assert tuple(numeral.value for numeral in found.numerals) == tuple(map(Decimal, values))
    assert found.unit == unit
    assert found.hard is not None
    if text not in ("9至16亿元", "5000-1万元"):
        assert found.hard == Interval(Decimal(hard[0]), Decimal(hard[1]))


def test_a_missing_power_keeps_both_readings() -> None:
    hard = only("9至16亿元").hard
    assert hard is not None
    assert hard.contains(Decimal(9))
    assert hard.contains(Decimal(1600000000))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("从68元到74元", ["68元", "74元"]),
        ("从最初的68元到74元", ["68元", "74元"]),
        ("由15到30%", ["15", "30%"]),
        ("2-1取胜", []),
        ("2-14-1地块", []),
        ("分别为3、5、7人", ["3", "5", "7人"]),
        ("120万人、30例", ["120万人", "30例"]),
    ],
)
def test_what_is_no_range(text: str, spans: list[str]) -> None:
    assert [quantity.text for quantity in find(text)] == spans


def test_the_first_value_of_a_change_has_the_unit_of_the_second() -> None:
    assert [quantity.unit for quantity in find("由15到30%")] == ["%", "%"]


@pytest.mark.parametrize(
    ("text", "around", "hedges", "hard"),
    [
        ("有近200多名学生", "近200多名", ("near", "some"), Interval(Decimal(160), Decimal(300), upper_open=False)),
        ("上百人参加", "上百人", ("at-least",), Interval(Decimal(100), Decimal(1000), upper_open=True)),
        ("约30-50人", "约30-50人", ("about",), Interval(Decimal(25), Decimal(55))),
        ("大约三成", "大约三成", ("about",), Interval(Decimal("2.5"), Decimal("3.5"))),
        ("三成", "三成", (), Interval(Decimal("2.5"), Decimal("3.5"))),
    ],
)
def test_hedges(text: str, around: str, hedges: tuple[str, ...], hard: Interval) -> None:
    found = only(text)
    assert (found.around.of(text), found.hedges) == (around, hedges)
    assert found.hard is not None
    assert (found.hard.lower, found.hard.upper) == (hard.lower, hard.upper)


def test_taken_stretches_are_left_alone() -> None:
    text = "8月15日新增12例"
    assert [quantity.text for quantity in find(text, ((0, 5),))] == ["12例"]


def test_spans_slice_back() -> None:
    text = "其中约3.5万人（占12%）从10元涨到15元，共计壹佰元整。"
    for quantity in find(text):
        assert quantity.span.of(text) == quantity.text
        assert quantity.around.covers(quantity.span)
        assert all(quantity.span.covers(numeral.span) for numeral in quantity.numerals)
