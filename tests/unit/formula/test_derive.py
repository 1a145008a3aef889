"""Formulas that fail -> derivations in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.formula import View, compared, derive, parse, side_texts
from claimcheck.model.claim import Given
from claimcheck.model.document import Span
from tests.handmade import discourse, reading


@pytest.mark.parametrize(
    ("text", "formula", "roles", "step"),
    [
        ("65人,50人,12人", "total == sum(parts)", {"total": 0, "parts": (1, 2)}, "50人 + 12人 = 62人 ≠ 65人"),
        ("90万人,3%,100万人", "part == rate * whole", {"part": 0, "rate": 1, "whole": 2}, "3% × 100万人 = 2.48万–3.52万人 ≠ 90万人"),
        ("313例,228例", "part <= whole", {"part": 0, "whole": 1}, "313例 > 228例"),
        ("15%,3%,15个百分点", "a == b + change", {"a": 0, "b": 1, "change": 2}, "3% + 15个百分点 = 17–19% ≠ 15%"),
        ("17例,72.0%", "reachable(rate, whole)", {"whole": 0, "rate": 1}, "以17例为分母得不出72.0%"),
        ("3项,1项,2项", "stated == count(items)", {"stated": 0, "items": (1, 2)}, "列出的项数 = 2 ≠ 3项"),
    ],
)
def test_steps(text: str, formula: str, roles: dict[str, object], step: str) -> None:
    assert derive(parse(formula), reading(discourse(text), **roles).players, View(), "zh") == step


def test_a_fact_is_solved_for() -> None:
    made = discourse("90万人,3%")
    fact = Given(Span(0, 0), Decimal(3000000), "某市人口300万人", "普查")
    players = {"part": (made.claims[0],), "rate": (made.claims[1],), "whole": (fact,)}
    step = derive(parse("part == rate * whole"), players, View(), "zh")
    assert step == "90万人 ÷ 3% = 2550万–3620万人 ≠ 某市人口300万人（普查）"


def test_what_holds_has_nothing_to_show() -> None:
    players = reading(discourse("62人,50人,12人"), total=0, parts=(1, 2)).players
    assert derive(parse("total == sum(parts)"), players, View(), "zh") == ""
    assert side_texts(parse("total == sum(parts)"), players, View(), "zh") == ("", "")


@pytest.mark.parametrize(
    ("text", "formula", "roles", "left", "right", "unit"),
    [
        ("65人,50人,12人", "total == sum(parts)", {"total": 0, "parts": (1, 2)}, (62, 62), (65, 65), "人"),
        ("90万人,3%,100万人", "part == rate * whole", {"part": 0, "rate": 1, "whole": 2}, (24875, 35175), (895000, 905000), "人"),
        ("15%,3%,15个百分点", "a == b + change", {"a": 0, "b": 1, "change": 2}, (17, 19), (14.5, 15.5), "%"),
        ("3项,1项,2项", "stated == count(items)", {"stated": 0, "items": (1, 2)}, (2, 2), (3, 3), "项"),
    ],
)
def test_both_sides_are_in_one_unit(
    text: str, formula: str, roles: dict[str, object], left: tuple[int, int], right: tuple[float, float], unit: str
) -> None:
    told = compared(parse(formula), reading(discourse(text), **roles).players, View(), "zh")
    assert told is not None
    assert (told.left.number.lower, told.left.number.upper) == left
    assert (told.right.number.lower, told.right.number.upper) == right
    assert (told.left.unit, told.right.unit, told.kind, told.sign) == (unit, unit, "number", "≠")
