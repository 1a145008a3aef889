"""Characters before numerals -> sign, currency, order and hedges."""

from __future__ import annotations

import pytest

from claimcheck.mentions.left import Left, look_left
from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load


def look(before: str, bare: bool = False) -> Left | None:
    return look_left(lexicon(load()), f"{before}5", len(before), 0, bare)


@pytest.mark.parametrize(
    ("before", "hedges"),
    [
        ("累计约", ["about"]),
        ("人数将近", ["near"]),
        ("已超过了", ["above"]),
        ("至少有", ["at-least"]),
        ("不超过", ["at-most"]),
        ("不足", ["below"]),
        ("签约", []),
        ("最近", []),
        ("附近", []),
        ("条约", []),
        ("占", []),
    ],
)
def test_hedges(before: str, hedges: list[str]) -> None:
    found = look(before)
    assert (found.hedges if found is not None else []) == hedges


def test_a_verb_keeps_the_hedge_apart() -> None:
    found = look("约占")
    assert found is not None
    assert (found.hedges, found.around) == (["about"], 2)


def test_nothing_belongs() -> None:
    assert look("确诊病例") is None


def test_signs_and_currencies_begin_the_quantity() -> None:
    found = look("下降-")
    assert found is not None
    assert (found.negative, found.start) == (True, 2)
    found = look("约人民币")
    assert found is not None
    assert (found.money, found.start, found.around, found.hedges) == ("人民币", 1, 0, ["about"])


def test_a_hyphen_behind_a_digit_is_no_minus() -> None:
    found = look("3-")
    assert found is None or not found.negative


def test_ranks() -> None:
    found = look("第")
    assert found is not None
    assert found.ordinal
    found = look("倒数第")
    assert found is not None
    assert (found.ordinal, found.negative) == (True, True)


def test_some_hedges_need_a_bare_scale() -> None:
    assert (found := look("上", bare=True)) is not None
    assert found.hedges == ["at-least"]
    assert (found := look("上")) is None or not found.hedges


def test_per_and_degrees() -> None:
    found = look("每小时")
    assert found is not None
    assert (found.per, found.start) == ("小时", 0)
    found = look("零下")
    assert found is not None
    assert found.degree == "-度"
