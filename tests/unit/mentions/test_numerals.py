"""Written numbers of every system -> values, last places and spans of meaning."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.model.interval import Interval
from claimcheck.packs import load


def read(written: str) -> Written:
    found = lexicon(load()).reader.read(written, 0, len(written))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "value", "place", "form"),
    [
        ("861万", "8610000", "10000", "arabic"),
        ("3.4亿", "340000000", "10000000", "arabic"),
        ("1.25万亿", "1250000000000", "10000000000", "arabic"),
        ("3万2千", "32000", "1000", "mixed"),
        ("2亿3千4百万", "234000000", "1000000", "mixed"),
        ("3万2", "32000", "1000", "arabic"),
        ("1亿2000万", "120000000", "10000", "arabic"),
        ("30w", "300000", "10000", "arabic"),
        ("一百二十万", "1200000", "10000", "hanzi"),
        ("三千零五", "3005", "1", "hanzi"),
        ("四千三", "4300", "100", "hanzi"),
        ("两万四千", "24000", "1", "hanzi"),
        ("十", "10", "1", "hanzi"),
        ("廿七", "27", "1", "hanzi"),
        ("二〇二三", "2023", "1", "hanzi"),
        ("百二万", "1200000", "100000", "hanzi"),
        ("参万肆仟", "34000", "1", "capital"),
        ("三点一四", "3.14", "0.01", "hanzi"),
        ("二十点一万", "201000", "1000", "hanzi"),
        ("一亿零三十万", "100300000", "10000", "hanzi"),
        ("壹佰壹拾万零伍佰", "1100500", "1", "capital"),
        ("两兆", "2000000000000", "1000000000000", "hanzi"),
        ("三万五千亿", "3500000000000", "100000000", "hanzi"),
    ],
)
def test_values(written: str, value: str, place: str, form: str) -> None:
    found = read(written)
    assert found.end == len(written)
    assert (found.numeral.value, found.numeral.place, found.numeral.form) == (Decimal(value), Decimal(place), form)
    assert found.numeral.flaws == ()


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("三五", 3, 5),
        ("七八十", 70, 80),
        ("四五万", 40000, 50000),
        ("十五六", 15, 16),
        ("一万六七", 16000, 17000),
        ("七百三四十", 730, 740),
    ],
)
def test_two_digits_side_by_side_are_the_ends_of_a_span(written: str, low: int, high: int) -> None:
    found = read(written)
    assert found.last is not None
    assert (found.numeral.value, found.last.value) == (low, high)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("几", Interval(Decimal(2), Decimal(9))),
        ("几十", Interval(Decimal(20), Decimal(99))),
        ("数百", Interval(Decimal(200), Decimal(999))),
        ("数万", Interval(Decimal(20000), Decimal(100000), upper_open=True)),
    ],
)
def test_vague_digits(written: str, meant: Interval) -> None:
    found = read(written)
    assert found.vague == meant
    assert found.numeral.form == "word"


@pytest.mark.parametrize(
    ("written", "hedge", "value", "reach"),
    [
        ("30多万", "some", 300000, 100000),
        ("十来万", "about", 100000, 100000),
        ("十几亿", "some", 10**9, 10**9),
        ("两百多万", "some", 2 * 10**6, 10**6),
    ],
)
def test_hedges_before_the_power(written: str, hedge: str, value: int, reach: int) -> None:
    found = read(written)
    assert (found.hedge, found.numeral.value, found.reach) == (hedge, value, reach)


def test_bare_scales_and_lone_digits_are_told() -> None:
    assert read("百").bare
    assert read("万").bare
    assert not read("十").bare
    assert read("三").lone
    assert read("十").lone
    assert not read("十三").lone
