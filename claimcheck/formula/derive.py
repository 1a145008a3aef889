"""A formula that fails and its players -> the derivation in words, both sides with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext

from claimcheck.formula.functions import FUNCTIONS
from claimcheck.formula.language import Call, Constant, Expression, Formula, Name, Operation
from claimcheck.formula.language import Comparison as Clause
from claimcheck.formula.operands import Players, View
from claimcheck.formula.solve import sides, value
from claimcheck.formula.spell import spell, spell_interval
from claimcheck.model.claim import Given, Operand
from claimcheck.model.finding import Comparison, Side
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Quantity

__all__ = ["compared", "derive", "side_texts"]

_FAILS = {"==": "≠", "<=": ">", "<": "≥"}
_UNITS = {"days": {"zh": "天", "en": "days"}, "years": {"zh": "岁", "en": "years"}}
_PURE = frozenset({"ratio", "points", "multiple", "doubling"})
"""Dimensions of plain factors, which never name the unit of a product."""


def derive(formula: Formula, players: Players, view: View, language: str) -> str:
    """One line that shows why the formula fails: "50人 + 12人 = 62人 ≠ 65人"."""
    told = compared(formula, players, view, language)
    if told is None:
        return "" if not formula.clauses else _asked(formula, players, view, language)
    return f"{told.left.words} {told.sign} {told.right.words}"


def compared(formula: Formula, players: Players, view: View, language: str) -> Comparison | None:
    """The two sides of the comparison that fails, in words and in numbers; None where none does."""
    failed = sides(formula, players, view)
    if failed is None:
        return None
    clause, *numbers = failed
    printer = _Printer(players, view, language)
    divided = printer.divided(clause)
    if divided:
        return divided
    left, right = _Side(clause.left, numbers[0]), _Side(clause.right, numbers[1])
    if clause.sign == "==" and isinstance(clause.left, Name) and not isinstance(clause.right, Name):
        # what is computed comes first, what is stated last
        left, right = right, left
    words = printer.side(left, right), printer.side(right, left, last=True)
    return printer.comparison((left, right), words, _FAILS[clause.sign])


def side_texts(formula: Formula, players: Players, view: View, language: str) -> tuple[str, str]:
    """The two computed sides of the comparison that fails, for use in a message."""
    failed = sides(formula, players, view)
    if failed is None:
        return "", ""
    clause, *numbers = failed
    left, right = _Side(clause.left, numbers[0]), _Side(clause.right, numbers[1])
    printer = _Printer(players, view, language)
    return printer.number(left, right), printer.number(right, left)


def _asked(formula: Formula, players: Players, view: View, language: str) -> str:
    """The words of a yes-or-no function that answers no."""
    printer = _Printer(players, view, language)
    return ";".join(filter(None, (printer.text(clause) for clause in formula.clauses if isinstance(clause, Call))))


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a comparison and what it comes to."""

    expression: Expression
    number: Interval


class _Printer:
    """Prints expressions of one constraint in one language."""

    def __init__(self, players: Players, view: View, language: str) -> None:
        self.players, self.view, self.language = players, view, language

    def side(self, side: _Side, other: _Side, *, last: bool = False) -> str:
        """An expression and what it comes to; a lone operand needs no number, on the right the number comes first."""
        text = self.text(side.expression)
        if isinstance(side.expression, Name | Constant) or self.alone(side.expression):
            return text
        result = self.number(side, other)
        if result in ("?", text):
            return text
        return f"{result} = {text}" if last else f"{text} = {result}"

    def alone(self, expression: Expression) -> bool:
        """Whether an expression is the sum of one operand, which needs no result beside it."""
        if not isinstance(expression, Call) or expression.function != "sum":
            return False
        (role,) = expression.arguments
        return isinstance(role, Name) and len(self.players[role.role]) == 1

    def text(self, expression: Expression) -> str:
        """The expression in the words of the text."""
        if isinstance(expression, Constant):
            return f"{expression.value:f}"
        if isinstance(expression, Name):
            return " + ".join(_words(operand) for operand in self.players[expression.role])
        if isinstance(expression, Operation):
            left, right = self.text(expression.left), self.text(expression.right)
            if expression.sign == "+":
                return f"{left} + {right}"
            return f"{_grouped(left, expression.left)} × {_grouped(right, expression.right)}"
        function = FUNCTIONS[expression.function]
        words = function.zh if self.language == "zh" else function.en
        return words.format(*(self.text(argument) for argument in expression.arguments))

    def number(self, side: _Side, other: _Side) -> str:
        """What a side comes to, in the unit of its operands or, failing that, of the other side's."""
        gives = self.gives(side.expression)
        unit, factor = self.measure(side, other)
        return spell_interval(side.number * factor, unit, self.language, gives if not unit else "", other.number * factor)

    def measure(self, side: _Side, other: _Side) -> tuple[str, Interval]:
        """The unit that a side is told in, and what turns its number into that unit."""
        gives = self.gives(side.expression)
        if gives in _UNITS:
            return _UNITS[gives][self.language], Interval.of(1)
        if gives in ("date", "weekday", "number", "year", "minutes"):
            return "", Interval.of(1)
        unit, factor = self.unit(side.expression, other.expression)
        with localcontext(EXACT):
            return unit, Interval.of(1 / factor)

    def comparison(self, both: tuple[_Side, _Side], words: tuple[str, str], sign: str) -> Comparison:
        """Both sides in one unit: that of the first which has a kind or a unit of its own."""
        kinds = [self.gives(side.expression) for side in both]
        kind = next((known for known in ("weekday", "date") if known in kinds), "number")
        measures = [self.measure(*both), self.measure(*reversed(both))]
        unit, factor = ("", Interval.of(1)) if kind != "number" else next((known for known in measures if known[0]), measures[0])
        left, right = (Side(said, side.number * factor, unit) for side, said in zip(both, words, strict=True))
        return Comparison(kind, left, right, sign)

    def gives(self, expression: Expression) -> str:
        """The kind of number that comes out: a function's own, a date for a day, nothing special for the rest."""
        if isinstance(expression, Call):
            own = FUNCTIONS[expression.function].gives
            return own if own != "same" or not expression.arguments else self.gives(expression.arguments[0])
        if isinstance(expression, Name):
            players = self.players[expression.role]
            first = players[0] if players else None
            dated = first is not None and not isinstance(first, Given) and not isinstance(first.mention, Quantity)
            return "date" if dated else ""
        if isinstance(expression, Operation):
            return self.gives(expression.left) or self.gives(expression.right)
        return ""

    def unit(self, expression: Expression, other: Expression) -> tuple[str, Decimal]:
        """Unit and factor for a result: the first operand's that is no plain factor, else the other side's, else none."""
        quantities = [*self.quantities(expression), *self.quantities(other)]
        named = [quantity for quantity in quantities if quantity.dimension not in _PURE and not quantity.per]
        if isinstance(other, Name):
            # compared with one operand, the result must read like it
            named = list(self.quantities(other)) or named
        chosen = next(iter(named or quantities), None)
        return (chosen.unit, chosen.factor) if chosen else ("", Decimal(1))

    def quantities(self, expression: Expression) -> Iterator[Quantity]:
        """The quantities among an expression's operands, in order."""
        if isinstance(expression, Name):
            for operand in self.players[expression.role]:
                if not isinstance(operand, Given) and isinstance(operand.mention, Quantity):
                    yield operand.mention
        elif isinstance(expression, Operation):
            yield from self.quantities(expression.left)
            yield from self.quantities(expression.right)
        elif isinstance(expression, Call):
            for argument in expression.arguments:
                yield from self.quantities(argument)

    def divided(self, clause: Clause) -> Comparison | None:
        """A product with a looked-up factor, solved for it: "90万人 ÷ 3% = 2550万–3620万人 ≠ 300万人"."""
        product = clause.right
        if clause.sign != "==" or not isinstance(product, Operation) or product.sign != "*":
            return None
        for factor, fact in ((product.left, product.right), (product.right, product.left)):
            if isinstance(fact, Name) and self.looked_up(fact):
                whole = value(clause.left, self.players, self.view).over(value(factor, self.players, self.view))
                if whole is None:
                    return None
                both = _Side(clause.left, whole), _Side(clause.left, value(fact, self.players, self.view))
                words = f"{self.text(clause.left)} ÷ {_grouped(self.text(factor), factor)} = {self.number(*both)}"
                return self.comparison(both, (words, self.text(fact)), "≠")
        return None

    def looked_up(self, name: Name) -> bool:
        """Whether a reference fact fills the role."""
        players = self.players[name.role]
        return len(players) == 1 and isinstance(players[0], Given) and bool(players[0].source)


def _words(operand: Operand) -> str:
    if isinstance(operand, Given):
        text = operand.text or spell(operand.value, "zh")
        return f"{text}（{operand.source}）" if operand.source else text
    return operand.mention.text


def _grouped(text: str, expression: Expression) -> str:
    return f"({text})" if isinstance(expression, Operation) and expression.sign == "+" else text
