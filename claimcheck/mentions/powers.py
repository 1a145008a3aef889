"""A numeral and what scales it (a point before it, an exponent, a power of ten) -> the numeral with that value."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Numeral
from claimcheck.packs.patterns import late

__all__ = ["power_of_ten", "read_numeral", "times"]

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_POWER_OF_TEN = late(r"×10(?:\^\(?([-−]?[0-9]{1,2})\)?|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![0-9])")
_EXPONENT = late(r"[eE]([+-]?[0-9]{1,2})()(?![0-9A-Za-z])")
_SIGNS = frozenset(["", *"<>=≤≥＜＞＝±~-− "])
"""What a number that begins with its point stands behind; behind anything else the point is a full stop."""


def read_numeral(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Written | None:
    """The numeral with the point before it (P<.05) or the exponent behind it (1.5e+6)."""
    written = words.reader.read(text, start, limit)
    if written is None or written.digits is None:
        return written
    if start > floor and text[start - 1] == "." and text[max(0, start - 2) : start - 1] in _SIGNS:
        return _behind_point(written, written.digits.width)
    raised = _EXPONENT.match(text, written.end, limit) if text[written.end : written.end + 1] in ("e", "E") else None
    return written if raised is None else _raised(written, raised)


def power_of_ten(text: str, written: Written, limit: int) -> Written | int:
    """2.8×10^6; or where to go on where the exponent has lost how it was set off, so that no number can be read."""
    raised = _POWER_OF_TEN.match(text, written.end, limit)
    if raised is not None:
        return _raised(written, raised)
    place = written.end + 3
    while place < limit and (text[place].isdigit() or text[place] in "-−^×"):
        place += 1
    return place


def times(numeral: Numeral, worth: Decimal) -> Numeral:
    """The numeral so many times as large."""
    return replace(numeral, value=EXACT.multiply(numeral.value, worth), place=EXACT.multiply(numeral.place, worth))


def _raised(written: Written, found: re.Match[str]) -> Written:
    """1.5×10^8, 3×10⁻⁶."""
    exponent = int((found[1] or found[2]).translate(_SUPERSCRIPTS))
    power = Decimal((0, (1,), exponent))
    numeral = replace(times(written.numeral, power), span=Span(written.numeral.span.start, found.end()))
    if exponent > 0:
        numeral = replace(numeral, value=Decimal(f"{numeral.value:f}"), place=Decimal(f"{numeral.place:f}"))
    return written._replace(end=found.end(), numeral=numeral, digits=None, power=power if exponent > 0 else written.power)


def _behind_point(written: Written, width: int) -> Written:
    """Decimals whose zero is not written."""
    numeral = times(written.numeral, Decimal((0, (1,), -width)))
    start = numeral.span.start - 1
    digits = written.digits._replace(leading_zero=False) if written.digits is not None else None
    return written._replace(numeral=replace(numeral, span=Span(start, numeral.span.end)), digits=digits)
