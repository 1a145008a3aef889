"""A formula and all roles but one -> what the one can be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.formula.invert import invertible, solved
from claimcheck.formula.language import parse
from claimcheck.model.interval import Interval

ONE, TWO = Interval(Decimal(1), Decimal(2)), Interval.of(2)


@pytest.mark.parametrize(
    ("source", "yes"),
    [
        ("total == a + b", True),
        ("part == rate * whole", True),
        ("total == sum(parts)", True),
        ("net == less(more, less_)", True),
        ("rate == ratio(part, whole)", True),
        ("part <= whole", False),
        ("a == b * b", False),
        ("weekday(date) == stated", False),
        ("0 <= rate <= 1", False),
    ],
)
def test_one_equation_with_each_role_once(source: str, yes: bool) -> None:
    assert invertible(parse(source)) is yes


@pytest.mark.parametrize(
    ("source", "role", "expected"),
    [
        ("total == a + b", "total", (3, 4)),
        ("a == total + b", "total", (-1, 0)),
        ("part == a * b", "part", (2, 4)),
        ("b == part * a", "part", (1, 2)),
        ("x == less(a, b)", "x", (-1, 0)),
        ("b == less(x, a)", "x", (3, 4)),
        ("b == less(a, x)", "x", (-1, 0)),
        ("x == ratio(a, b)", "x", (Decimal("0.5"), 1)),
        ("b == ratio(x, a)", "x", (2, 4)),
        ("b == ratio(a, x)", "x", (Decimal("0.5"), 1)),
        ("b + 1 == a + x", "x", (1, 2)),
    ],
)
def test_every_operation_is_undone(source: str, role: str, expected: tuple[object, object]) -> None:
    found = solved(parse(source), role, {"a": [ONE], "b": [TWO]})
    assert found is not None
    assert (found.lower, found.upper) == expected


def test_a_part_of_a_sum() -> None:
    formula = parse("total == sum(parts)")
    assert solved(formula, "total", {"parts": [ONE, TWO]}) == Interval(Decimal(3), Decimal(4))
    assert solved(formula, "parts", {"total": [Interval.of(5)], "parts": [TWO]}) == Interval.of(3)


def test_what_cannot_be_told() -> None:
    nothing = Interval.of(0)
    assert solved(parse("part == rate * whole"), "whole", {"part": [ONE], "rate": [nothing]}) is None
    assert solved(parse("part == rate * whole"), "whole", {"part": [ONE]}) is None
    assert solved(parse("total == sum(parts)"), "total", {}) is None
