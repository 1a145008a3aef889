"""Formulas -> their trees, and refusals of everything else."""

from __future__ import annotations

import pytest

from claimcheck.formula.language import Comparison, Constant, FormulaError, parse


def test_a_chain_is_several_comparisons() -> None:
    formula = parse("0 <= low <= high")
    assert [clause.sign for clause in formula.clauses if isinstance(clause, Comparison)] == ["<=", "<="]
    assert formula.roles == {"low", "high"}


def test_clauses_may_be_joined() -> None:
    assert len(parse("a == b and reachable(rate, n)").clauses) == 2


def test_constants_keep_their_written_digits() -> None:
    (clause,) = parse("a == 0.10").clauses
    assert isinstance(clause, Comparison)
    assert isinstance(clause.right, Constant)
    assert str(clause.right.value) == "0.10"


@pytest.mark.parametrize(
    "source",
    [
        "",
        "a",
        "a +",
        "a - b == c",
        "a / b == c",
        "a ** 9 == b",
        "a != b",
        "a > b",
        "not a == b",
        "a == b or c == d",
        "a == 'x'",
        "a == True",
        "a.b == c",
        "a[0] == c",
        "f(a) == b",
        "sum(a, b) == c",
        "sum(a + b) == c",
        "sum(parts=a) == c",
        "never() == a",
        "(lambda: a)() == b",
        "__import__('os').system('x') == 1",
        "甲 == 乙",
        "a == b; c == d",
        "(" * 300 + "a" + ")" * 300,
        "a == " + "a + " * 200 + "a",
    ],
)
def test_everything_else_is_refused(source: str) -> None:
    with pytest.raises(FormulaError):
        parse(source)


def test_a_formula_torn_by_its_commas_says_so() -> None:
    with pytest.raises(FormulaError, match="its own line"):
        parse("end == less(a")
