"""The characters of a written number, Arabic, Chinese or mixed -> the numbers it can be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from claimcheck.mentions.arabic import Digits, read_digits, read_torn
from claimcheck.mentions.tokens import Signs, Token, scan
from claimcheck.model.document import make_span
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral, make_numeral

__all__ = ["NumeralReader", "Written"]

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_TEARS = frozenset(" \n")
_MYRIAD, _MYRIAD_MYRIADS = Decimal(10**4), Decimal(10**12)


class Written(NamedTuple):
    """A numeral as it stands.  ``last`` is the second end of 三五; ``vague`` the meaning of 几十; ``hedge`` a word inside
    (十多万) that reaches up to ``reach`` above the value; ``bare`` marks a scale without a digit (百, 万)."""

    end: int
    numeral: Numeral
    last: Numeral | None = None
    vague: Interval | None = None
    hedge: str = ""
    reach: Decimal = Decimal(0)
    bare: bool = False
    lone: bool = False
    power: Decimal = _ONE
    digits: Digits | None = None


@dataclass(slots=True)
class _Sum:
    """A number while its parts are added up: ``section`` is what stands before the next 万 or 亿."""

    whole: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    place: Decimal = _ONE
    last: Decimal = _ONE
    power: Decimal = _ONE

    def scale(self, scale: Decimal, arabic: bool) -> None:
        self.section = EXACT.add(self.section, EXACT.multiply(_ONE if self.digit is None else self.digit, scale))
        self.place = EXACT.multiply(self.place, scale) if arabic else _ONE
        self.digit, self.last = None, scale

    def raise_by(self, power: Decimal) -> None:
        section = EXACT.add(self.section, self.digit or 0)
        if self.power != 1 and power >= self.power:  # 万亿, and 三万五千亿
            self.whole = EXACT.multiply(EXACT.add(self.whole, section), power)
            self.power = EXACT.multiply(self.power, power) if not section else power
        else:
            self.whole = EXACT.add(self.whole, EXACT.multiply(section or _ONE, power))
            self.power = power
        self.place = EXACT.multiply(self.place, power)
        self.section, self.digit, self.last = Decimal(0), None, power

    def total(self) -> Decimal:
        value = EXACT.add(EXACT.add(self.whole, self.section), self.digit or 0)
        return Decimal(int(value)) if value == value.to_integral_value() else value


def _exact(number: Decimal, power: Decimal) -> Decimal:
    """The product, without an exponent or zeros behind the point where it is whole."""
    product = EXACT.multiply(number, power)
    whole = int(product)
    return Decimal(whole) if whole == product else product


class NumeralReader:
    """Reads a number where one starts."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs
        self.before_power = frozenset([" ", *signs.powers])

    def read(self, text: str, start: int, limit: int) -> Written | None:
        """The numeral that starts at ``start`` and ends before ``limit``."""
        quick = self._digits(text, start, limit) if text[start] in "0123456789" else self._lone(text, start, limit)
        if quick is not None:
            return quick
        tokens, end, flaws = scan(self.signs, text, start, limit)
        return self._written(text, start, end, tokens, flaws) if tokens else None

    def _digits(self, text: str, start: int, limit: int) -> Written | None:
        """Digits with at most one power behind them, as nearly all numerals are; None for anything longer."""
        digits = read_digits(text, start, limit)
        if digits is None:
            return None
        more, end = self.signs.more, digits.end
        after = text[end] if end < limit else ""
        if after in _TEARS and text[end + 1 : end + 2].isdigit():
            torn = read_torn(text, start, limit)
            if torn is not None and (text[torn.end : torn.end + 1] in self.signs.powers or self.signs.unit_at(text, torn.end)):
                digits, end = torn, torn.end
                after = text[end] if end < limit else ""
        if not after or after not in more or after == "\n" or (after == " " and text[end + 1 : end + 2] not in self.signs.powers):
            return Written(end, make_numeral(make_span(start, end), digits.value, digits.place, "arabic", digits.flaws), digits=digits)
        if after in self.signs.inside and text[end + 1 : end + 2] not in self.before_power:  # 150多个
            return Written(
                end, make_numeral(make_span(start, end), _exact(digits.value, _ONE), digits.place, "arabic", digits.flaws), digits=digits
            )
        power = self.signs.powers.get(after)
        if power is None or after == "兆":
            return None
        end += 1
        after = text[end] if end < limit else ""
        if after == "亿" and power == _MYRIAD:
            power, end = _MYRIAD_MYRIADS, end + 1
            after = text[end] if end < limit else ""
        rough = after in self.signs.inside and digits.value and text[end + 1 : end + 2] not in self.before_power  # 3万余件
        if after and not rough and (after in more or after in "0123456789"):
            return None
        value, place = _exact(digits.value, power), EXACT.multiply(digits.place, power) if rough else _exact(digits.place, power)
        return Written(end, make_numeral(make_span(start, end), value, place, "arabic", digits.flaws), power=power, digits=digits)

    def _lone(self, text: str, start: int, limit: int) -> Written | None:
        """A single digit in hanzi: 一个, 两名."""
        value = self.signs.digits.get(text[start])
        if value is None:
            return None
        end = start + 1
        if end < limit and (text[end] in self.signs.more or text[end] in "0123456789"):
            return None
        form = "capital" if text[start] in self.signs.capitals else "hanzi"
        return Written(end, make_numeral(make_span(start, end), value, _ONE, form), lone=True)

    def _written(self, text: str, start: int, end: int, tokens: list[Token], flaws: list[str]) -> Written:
        kinds = "".join(token[0] for token in tokens)
        low, reach = _evaluate(tokens, 0)
        span = make_span(start, end)
        form = _form(kinds, not self.signs.capitals.isdisjoint(text[start:end]))
        first = read_digits(text, start, end) if kinds[0] == "a" else None
        found = flaws + list(first.flaws if first else ())
        numeral = make_numeral(span, low.total(), low.place, form, tuple(found))
        last = vague = None
        if "r" in kinds:
            high, _ = _evaluate(tokens, 1)
            last = make_numeral(span, high.total(), high.place, form)
        elif "v" in kinds:
            numeral = make_numeral(span, low.total(), low.place, "word", tuple(found))
            vague = _vague(tokens, low.total())
        power = low.power
        if kinds in ("ds", "as", "rs"):
            power = tokens[-1][1]
        hedge = self._inside(text, start, end) if reach else ""
        bare = kinds[0] in "sp" and text[start] not in "十拾"
        return Written(end, numeral, last, vague, hedge, reach, bare, kinds in ("d", "v") or (kinds == "s" and not bare), power, first)

    def _inside(self, text: str, start: int, end: int) -> str:
        """The hedge among the characters of a numeral (十多万, 十来万)."""
        return next(self.signs.inside[c] for c in text[start:end] if c in self.signs.inside)


def _form(kinds: str, capital: bool) -> str:
    if "a" in kinds:
        return "arabic" if set(kinds) <= {"a", "p", "h"} else "mixed"
    return "capital" if capital else "hanzi"


def _vague(tokens: list[Token], low: Decimal) -> Interval:
    """几 is 2 to 9, 几十 20 to 99, 几十万 20万 up to 100万."""
    if len(tokens) == 1:
        return Interval(Decimal(2), Decimal(9))
    high = EXACT.multiply(low, Decimal(5))
    if any(token[0] == "p" for token in tokens):
        return Interval(low, high, upper_open=True)
    return Interval(low, EXACT.subtract(high, _ONE))


def _evaluate(tokens: list[Token], end: int) -> tuple[_Sum, Decimal]:
    """Add the tokens up, taking the first (0) or second (1) end of an approximate digit."""
    result = _Sum()
    reach = Decimal(0)
    before = ""
    arabic = False
    final = len(tokens) - 1
    for index, (kind, value, place, width) in enumerate(tokens):
        if kind == "s":
            result.scale(value, arabic)
        elif kind == "p":
            result.raise_by(value)
            reach = EXACT.multiply(reach, value)
        elif kind == "f":
            if before == "d" and index > 1 and tokens[index - 2][0] in "sp" and result.last >= _HUNDRED and result.digit:
                result.digit = EXACT.multiply(result.digit, EXACT.divide(result.last, Decimal(10)))  # 一千六点五
            result.digit = EXACT.add(EXACT.add(result.section, result.digit or 0), value)
            result.section, result.place = Decimal(0), place
        elif kind == "h":
            so_far = EXACT.add(result.section, result.digit or 0) or _ONE
            reach = make_numeral(make_span(0, 0), so_far, result.place).coarse_place
        elif kind in "adgrv":
            result.digit = place if kind == "r" and end else value
            result.place = place if kind == "a" else _ONE
            arabic = kind == "a"
            ends = index == final or (before == "s" and result.last >= _HUNDRED and tokens[index + 1][0] == "p")  # 百二万
            if before in ("s", "p") and kind in "adr" and width == 1 and ends:
                result.place = EXACT.divide(result.last, Decimal(10))  # 四千三, 3万2
                result.digit = EXACT.multiply(result.digit, result.place)
        before = kind
    return result, reach
