"""A check -> the same check with one part of its condition removed or loosened, once for every part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.formula import Formula, FormulaError, parse
from claimcheck.formula.language import Call, Comparison, Constant, Expression, Name, Operation
from claimcheck.packs import Check, Role

__all__ = ["Mutant", "mutants"]

_TOLERANT = frozenset({"about", "nearest", "written", "figure"})
"""Functions that only widen or narrow their first argument."""

_FILTERS = ("metric", "dimension", "unit", "aspect", "stance")
_OTHER_SIGNS = {"==": ("<=", ">="), "<=": ("<", "=="), "<": ("<=",)}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A check that lacks something; ``name`` says what."""

    name: str
    check: Check


def mutants(check: Check) -> Iterator[Mutant]:
    """Every mutant of a check, in the order of the keys of its file."""
    yield from _of_roles(check)
    for key in check.same:
        yield Mutant(f"same without {key}", replace(check, same=tuple(other for other in check.same if other != key)))
    yield from _of_formulas(check)
    if check.base > 0:
        yield Mutant("base 0", replace(check, base=0))
    for flag, name in (("coarse", "round"), ("soft", "soft"), ("unnamed", "unnamed")):
        if getattr(check, flag):
            off: dict[str, Any] = {flag: False}
            yield Mutant(f"not {name}", replace(check, **off))
    for mark in sorted(check.ignores):
        yield Mutant(f"does not ignore {mark}", replace(check, ignores=check.ignores - {mark}))


def _of_roles(check: Check) -> Iterator[Mutant]:
    """Each filter of each role off; of several words of a filter, each off."""
    for name, role in check.roles.items():
        for key in _FILTERS:
            words: tuple[str, ...] = getattr(role, key)
            # what nothing but its metric finds would find nothing at all without it
            if words and (check.link or key != "metric"):
                yield Mutant(f"{name}: any {key}", _with_filter(check, name, key, ()))
            if len(words) > 1:
                for word in words:
                    rest = tuple(other for other in words if other != word)
                    yield Mutant(f"{name}: {key} not {word}", _with_filter(check, name, key, rest))
        if role.fact:
            yield Mutant(f"{name}: no fact", _with_role(check, name, replace(role, fact="")))
        if role.within is not None:
            yield Mutant(f"{name}: within 1", _with_role(check, name, replace(role, within=type(role.within)(1))))


def _with_filter(check: Check, name: str, key: str, words: tuple[str, ...]) -> Check:
    fields: dict[str, Any] = {key: words}
    return _with_role(check, name, replace(check.roles[name], **fields))


def _with_role(check: Check, name: str, role: Role) -> Check:
    return replace(check, roles={**check.roles, name: role})


def _of_formulas(check: Check) -> Iterator[Mutant]:
    for index, formula in enumerate(check.holds):
        before, after = check.holds[:index], check.holds[index + 1 :]
        if len(check.holds) > 1:
            yield Mutant(f"without {formula.source}", replace(check, holds=(*before, *after)))
        for source in _loosened(formula):
            try:
                yield Mutant(f"{formula.source} -> {source}", replace(check, holds=(*before, parse(source), *after)))
            except FormulaError:
                # the language forbids it, so nobody can write it
                continue


def _loosened(formula: Formula) -> Iterator[str]:
    """The formula with a clause left out, with another sign, or with a tolerance removed, as text."""
    clauses = formula.clauses
    for index, clause in enumerate(clauses):
        others = [_spelled(other) for other in clauses[:index]], [_spelled(other) for other in clauses[index + 1 :]]
        if len(clauses) > 1:
            yield " and ".join((*others[0], *others[1]))
        for variant in _variants(clause):
            yield " and ".join((*others[0], variant, *others[1]))


def _variants(clause: Comparison | Call) -> Iterator[str]:
    if not isinstance(clause, Comparison):
        return
    left, right = _spelled(clause.left), _spelled(clause.right)
    for sign in _OTHER_SIGNS[clause.sign]:
        yield f"{right} <= {left}" if sign == ">=" else f"{left} {sign} {right}"
    for barer in _barer(clause.left):
        yield f"{_spelled(barer)} {clause.sign} {right}"
    for barer in _barer(clause.right):
        yield f"{left} {clause.sign} {_spelled(barer)}"


def _barer(expression: Expression) -> Iterator[Expression]:
    """An expression with one tolerance, or one constant that is added, taken away."""
    if isinstance(expression, Call):
        if expression.function in _TOLERANT:
            yield expression.arguments[0]
        for index, argument in enumerate(expression.arguments):
            for barer in _barer(argument):
                yield replace(expression, arguments=(*expression.arguments[:index], barer, *expression.arguments[index + 1 :]))
    elif isinstance(expression, Operation):
        left, right = expression.left, expression.right
        if expression.sign == "+":
            yield from (kept for kept, other in ((left, right), (right, left)) if isinstance(other, Constant))
        yield from (replace(expression, left=barer) for barer in _barer(left))
        yield from (replace(expression, right=barer) for barer in _barer(right))


def _spelled(node: Expression | Comparison) -> str:
    """A tree as text of the formula language."""
    if isinstance(node, Comparison):
        return f"{_spelled(node.left)} {node.sign} {_spelled(node.right)}"
    if isinstance(node, Constant):
        return f"{node.value:f}"
    if isinstance(node, Name):
        return node.role
    if isinstance(node, Operation):
        return f"({_spelled(node.left)} {node.sign} {_spelled(node.right)})"
    return f"{node.function}({', '.join(map(_spelled, node.arguments))})"
