"""A formula and the numbers that all but one role can be -> the numbers that the one can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.formula.language import Call, Comparison, Constant, Expression, Formula, Name, Operation
from claimcheck.model.interval import Interval, total

__all__ = ["Known", "invertible", "solved"]

Known = Mapping[str, Sequence[Interval]]
"""Role -> what each of its players can be."""

_FUNCTIONS = frozenset({"sum", "less", "ratio"})


def invertible(formula: Formula) -> bool:
    """Whether the formula is one equation of sums, differences, products and quotients, in which each role stands once."""
    if len(formula.clauses) != 1:
        return False
    clause = formula.clauses[0]
    if not isinstance(clause, Comparison) or clause.sign != "==":
        return False
    roles = [*_roles(clause.left), *_roles(clause.right)]
    return len(roles) == len(set(roles)) and _plain(clause.left) and _plain(clause.right)


def solved(formula: Formula, role: str, known: Known) -> Interval | None:
    """What one more player of a role can be, given all the others; None where that cannot be told.

    >>> from claimcheck.formula.language import parse
    >>> part, rate = [Interval.of(150)], [Interval.of("0.8")]
    >>> solved(parse("part == rate * whole"), "whole", {"part": part, "rate": rate}) == Interval.of("187.5")
    True
    """
    clause = formula.clauses[0]
    if not isinstance(clause, Comparison):
        return None
    sought, other = (clause.left, clause.right) if role in _roles(clause.left) else (clause.right, clause.left)
    result = _value(other, known)
    return None if result is None else _undone(sought, role, known, result)


def _undone(expression: Expression, role: str, known: Known, result: Interval) -> Interval | None:
    """The number of the role, where the expression comes to ``result``."""
    if isinstance(expression, Name):
        return result
    if isinstance(expression, Operation):
        inner, outer = (expression.left, expression.right) if role in _roles(expression.left) else (expression.right, expression.left)
        value = _value(outer, known)
        if value is None:
            return None
        left = result + -value if expression.sign == "+" else result.over(value)
        return None if left is None else _undone(inner, role, known, left)
    if not isinstance(expression, Call):
        return None
    if expression.function == "sum":
        return result + -total(known.get(role, ()))
    first, second = expression.arguments
    inner, outer = (first, second) if role in _roles(first) else (second, first)
    value = _value(outer, known)
    if value is None:
        return None
    if expression.function == "less":
        return _undone(inner, role, known, result + value if inner is first else value + -result)
    left = result * value if inner is first else value.over(result)
    return None if left is None else _undone(inner, role, known, left)


def _value(expression: Expression, known: Known) -> Interval | None:
    if isinstance(expression, Constant):
        return Interval.of(expression.value)
    if isinstance(expression, Name):
        players = known.get(expression.role, ())
        return players[0] if len(players) == 1 else None
    if isinstance(expression, Operation):
        left, right = _value(expression.left, known), _value(expression.right, known)
        if left is None or right is None:
            return None
        return left + right if expression.sign == "+" else left * right
    if expression.function == "sum":
        (name,) = expression.arguments
        players = known.get(name.role, ()) if isinstance(name, Name) else ()
        return total(players) if players else None
    one, other = (_value(argument, known) for argument in expression.arguments)
    if one is None or other is None:
        return None
    return one + -other if expression.function == "less" else one.over(other)


def _roles(expression: Expression) -> list[str]:
    if isinstance(expression, Constant):
        return []
    if isinstance(expression, Name):
        return [expression.role]
    if isinstance(expression, Operation):
        return [*_roles(expression.left), *_roles(expression.right)]
    return [role for argument in expression.arguments for role in _roles(argument)]


def _plain(expression: Expression) -> bool:
    if isinstance(expression, Constant | Name):
        return True
    if isinstance(expression, Operation):
        return _plain(expression.left) and _plain(expression.right)
    return expression.function in _FUNCTIONS and all(map(_plain, expression.arguments))
