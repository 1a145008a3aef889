"""The text of a formula -> its tree, or a plain word on what is wrong with it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NoReturn

from claimcheck.formula.functions import FUNCTIONS

__all__ = ["Call", "Comparison", "Constant", "Expression", "Formula", "FormulaError", "Name", "Operation", "parse"]


class FormulaError(ValueError):
    """A formula that is not in the language."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A number written in the formula."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """A role."""

    role: str


@dataclass(frozen=True, slots=True)
class Operation:
    """``left`` + or * ``right``."""

    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A named function of the table with its arguments."""

    function: str
    arguments: tuple[Expression, ...]


Expression = Constant | Name | Operation | Call


@dataclass(frozen=True, slots=True)
class Comparison:
    """``left`` ==, <= or < ``right``."""

    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Formula:
    """Comparisons (or calls of functions that answer yes or no) that must all hold together."""

    source: str
    clauses: tuple[Comparison | Call, ...]
    roles: frozenset[str]


_SIGNS: Final[dict[type[ast.AST], str]] = {ast.Eq: "==", ast.LtE: "<=", ast.Lt: "<", ast.Add: "+", ast.Mult: "*"}
_LONGEST: Final = 400


def parse(source: str) -> Formula:
    """Read a formula; Python's grammar is borrowed, nothing is ever executed.

    >>> sorted(parse("total == sum(parts)").roles)
    ['parts', 'total']
    >>> try:
    ...     parse("a - b == c")
    ... except FormulaError as error:
    ...     print(error)
    "a - b": only +, *, ==, <=, <, names, numbers and functions
    """
    if not source.isascii() or len(source) > _LONGEST:
        raise FormulaError(f"must be ASCII and at most {_LONGEST} characters")
    try:
        body = ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # the commas of a function's arguments end an entry of a list that is written in square brackets
        torn = source.count("(") != source.count(")")
        raise FormulaError("not a formula" + (": in a list, write each formula on its own line" if torn else "")) from None
    reader = _Reader(source.strip())
    clauses = reader.clauses(body)
    return Formula(source, clauses, frozenset(reader.roles))


class _Reader:
    """Walks one syntax tree and remembers the roles it meets."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.roles: set[str] = set()

    def clauses(self, node: ast.expr) -> tuple[Comparison | Call, ...]:
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            return tuple(clause for value in node.values for clause in self.clauses(value))
        if isinstance(node, ast.Compare):
            values = [self.expression(value) for value in (node.left, *node.comparators)]
            signs = [_SIGNS.get(type(sign)) for sign in node.ops]
            return tuple(Comparison(sign or self.refuse(node), values[index], values[index + 1]) for index, sign in enumerate(signs))
        if isinstance(node, ast.Call):
            call = self.call(node)
            if FUNCTIONS[call.function].answers:
                return (call,)
        raise FormulaError("must compare two sides or ask a yes-or-no function")

    def expression(self, node: ast.expr) -> Expression:
        if isinstance(node, ast.Name):
            self.roles.add(node.id)
            return Name(node.id)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
            # the written digits, not the binary number that Python made of them
            return Constant(Decimal(self.text(node).replace("_", "")))
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mult):
            return Operation(_SIGNS[type(node.op)], self.expression(node.left), self.expression(node.right))
        if isinstance(node, ast.Call):
            call = self.call(node)
            if FUNCTIONS[call.function].answers:
                raise FormulaError(f"{call.function} answers yes or no and stands alone")
            return call
        return self.refuse(node)

    def call(self, node: ast.Call) -> Call:
        if not isinstance(node.func, ast.Name) or node.keywords:
            return self.refuse(node)
        function = FUNCTIONS.get(node.func.id)
        if function is None:
            raise FormulaError(f"no function {node.func.id}; there are {', '.join(sorted(FUNCTIONS))}")
        if len(node.args) != len(function.takes):
            raise FormulaError(f"{node.func.id} takes {len(function.takes)} arguments, not {len(node.args)}")
        arguments = tuple(self.expression(argument) for argument in node.args)
        for kind, argument in zip(function.takes, arguments, strict=True):
            if kind != "number" and not isinstance(argument, Name):
                raise FormulaError(f"{node.func.id} wants the name of a role")
        return Call(node.func.id, arguments)

    def text(self, node: ast.expr) -> str:
        return ast.get_source_segment(self.source, node) or ""

    def refuse(self, node: ast.expr) -> NoReturn:
        raise FormulaError(f'"{self.text(node)}": only +, *, ==, <=, <, names, numbers and functions')
