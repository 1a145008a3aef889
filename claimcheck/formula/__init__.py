"""What a check says must hold -> whether it can, with the derivation printed."""

from __future__ import annotations

from claimcheck.formula.derive import compared, derive, side_texts
from claimcheck.formula.functions import FUNCTIONS, Function
from claimcheck.formula.language import Formula, FormulaError, parse
from claimcheck.formula.operands import View, interval
from claimcheck.formula.solve import holds, sides, value

__all__ = [
    "FUNCTIONS",
    "Formula",
    "FormulaError",
    "Function",
    "View",
    "compared",
    "derive",
    "holds",
    "interval",
    "parse",
    "side_texts",
    "sides",
    "value",
]
