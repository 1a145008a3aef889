"""A formula and its players -> whether it can hold in one view."""

from __future__ import annotations

from claimcheck.formula.functions import FUNCTIONS
from claimcheck.formula.language import Call, Comparison, Constant, Expression, Formula, Name
from claimcheck.formula.operands import ANYTHING, Players, View, interval
from claimcheck.model.claim import Given, Operand
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Quantity

__all__ = ["holds", "sides", "value"]


def value(expression: Expression, players: Players, view: View) -> Interval:
    """The numbers that an expression can be."""
    if isinstance(expression, Constant):
        return Interval.of(expression.value)
    if isinstance(expression, Name):
        operands = players[expression.role]
        return interval(operands[0], view, expression.role) if len(operands) == 1 else ANYTHING
    if isinstance(expression, Call):
        result = _call(expression, players, view)
        return result if isinstance(result, Interval) else ANYTHING
    left, right = value(expression.left, players, view), value(expression.right, players, view)
    return left + right if expression.sign == "+" else left * right


def holds(formula: Formula, players: Players, view: View) -> bool:
    """Whether every clause of the formula can be true."""
    return all(_can(clause, players, view) for clause in formula.clauses)


def sides(formula: Formula, players: Players, view: View) -> tuple[Comparison, Interval, Interval] | None:
    """The first comparison that fails, with the intervals of its two sides; None where there is none."""
    for clause in formula.clauses:
        if isinstance(clause, Comparison) and not _can(clause, players, view):
            return clause, value(clause.left, players, view), value(clause.right, players, view)
    return None


def _can(clause: Comparison | Call, players: Players, view: View) -> bool:
    if isinstance(clause, Call):
        return bool(_call(clause, players, view))
    left, right = value(clause.left, players, view), value(clause.right, players, view)
    if clause.sign == "==":
        return left.meets(right)
    if clause.sign == "<=":
        return not right.below(left)
    return left.lower is None or right.upper is None or left.lower < right.upper


def _call(call: Call, players: Players, view: View) -> Interval | bool:
    function = FUNCTIONS[call.function]
    arguments: list[object] = []
    for kind, argument in zip(function.takes, call.arguments, strict=True):
        if kind == "number":
            arguments.append(value(argument, players, view))
            continue
        role = argument.role if isinstance(argument, Name) else ""
        operands = players[role]
        if kind == "operands":
            arguments.append(operands)
        elif not operands:
            return ANYTHING
        else:
            arguments.append([_in_unit(operand, view, role, kind == "figures") for operand in operands])
    result: Interval | bool = function.apply(*arguments)
    return result


def _in_unit(operand: Operand, view: View, role: str, own: bool) -> Interval:
    """An operand in base units, or in its own."""
    number = interval(operand, view, role)
    if not own or isinstance(operand, Given) or not isinstance(operand.mention, Quantity):
        return number
    return number.over(Interval.of(operand.mention.factor)) or ANYTHING
