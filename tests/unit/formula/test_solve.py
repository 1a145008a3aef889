"""Formulas and players -> whether they can hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.formula import View, holds, parse, sides
from claimcheck.model.claim import Operand
from claimcheck.model.mention import World
from tests.handmade import discourse, reading

SHARE = "治疗90万人,覆盖率3%,人口3000万人,其中1人、2人。"


def players(text: str = SHARE) -> dict[str, tuple[Operand, ...]]:
    made = discourse(text)
    return dict(reading(made, part=0, rate=1, whole=2, parts=(3, 4)).players)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("part == rate * whole", True),
        ("part == whole", False),
        ("part <= whole", True),
        ("whole <= part", False),
        ("part < part", True),
        ("whole < part", False),
        ("sum(parts) == 3", True),
        ("sum(parts) + 1 == 3", False),
        ("count(parts) == 2", True),
        ("max(parts) == 2 and min(parts) == 1", True),
        ("max(parts) == 2 and min(parts) == 2", False),
        ("part <= part <= whole", True),
        ("never()", False),
        ("figure(rate) == 3", True),
        ("written(rate) == 0.03", True),
        ("parts == 7", True),
    ],
)
def test_formulas(formula: str, expected: bool) -> None:
    assert holds(parse(formula), players(), View()) is expected


def test_the_world_decides_near_the_edge() -> None:
    taken = players("治疗299人,覆盖率3%,人口10000人,其中1人、2人。")
    formula = parse("part == rate * whole")
    assert holds(formula, taken, View())
    assert not holds(formula, taken, View(world=World.TRUNCATED))


def test_the_first_failing_comparison_is_shown() -> None:
    failed = sides(parse("part <= whole and whole <= part"), players(), View())
    assert failed is not None
    assert failed[0].sign == "<="
    assert failed[1].lower is not None
    assert sides(parse("part <= whole"), players(), View()) is None


def test_an_empty_list_says_nothing() -> None:
    taken = {**players(), "parts": ()}
    assert holds(parse("sum(parts) == 9"), taken, replace(View(), coarse=True))
