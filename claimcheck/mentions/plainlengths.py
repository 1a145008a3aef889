"""A number and a unit of time with nothing around them that could change what they mean -> the length of time."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.mentions.lengths import FACTORS
from claimcheck.mentions.simple import read_value
from claimcheck.mentions.timewords import CONNECTING, TimeWords
from claimcheck.model.document import make_span
from claimcheck.model.mention import Numeral, Quantity, make_numeral, make_quantity

__all__ = ["read_plain_length"]

_ONE, _LONGEST = Decimal(1), 12
_LONE = frozenset("一二两三四五六七八九")
_BEFORE = frozenset("岁零又第每同前上后下次大")
_BEHIND = CONNECTING | frozenset("半多余届级龄大零又加0123456789〇一二两三四五六七八九十")


def read_plain_length(text: str, at: int, end: int, found: re.Match[str], words: TimeWords) -> Quantity | None:
    """5年, 三个月, 1.5小时: the number stands from ``at`` to ``end``, ``found`` is its unit."""
    before, after = text[at - 1 : at], text[found.end() : found.end() + 1]
    if before in _BEFORE or before in words.hedge_ends or before in words.emphasis_ends or after in _BEHIND or after in words.hedge_starts:
        return None
    some, each, inside, name = found.groups()
    if some or inside or before.isspace() or after.isspace():
        return None
    unit = words.units.get(("个" if each else "") + name) or words.units.get("个" + name)
    if unit is None or (name == "月" and not each):
        return None
    blocked = words.blocked_units.get(name) or words.blocked_units.get(unit)
    if blocked and blocked.match(text, found.end()):
        return None
    numeral = _numeral(text, at, end, words)
    if numeral is None:
        return None
    span = make_span(at, found.end())
    factor = FACTORS.get(unit, _ONE)
    return make_quantity(span, span, text[at : found.end()], (numeral,), unit, "duration", factor, "", (), None, None, ())


def _numeral(text: str, at: int, end: int, words: TimeWords) -> Numeral | None:
    written = text[at:end]
    if written in _LONE:
        return make_numeral(make_span(at, end), words.numerals.signs.digits[written], _ONE, "hanzi", ())
    whole, point, part = written.partition(".")
    if not (written.isascii() and whole.isdecimal() and len(written) <= _LONGEST) or (point and not part.isdecimal()):
        return None
    if whole[0] == "0" and len(whole) > 1:
        return None
    value, place = read_value(written)
    return make_numeral(make_span(at, end), value, place, "arabic", ())
