"""An exact number or interval -> the short form a reader expects (1.32亿–1.57亿, 884–942, 2022-08-15)."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from typing import Final

from claimcheck.model.interval import EXACT, Interval

__all__ = ["spell", "spell_interval"]

_FEWEST, _MOST = 3, 6
"""Significant digits of the ends of a computed interval: as many as tell them apart; exact results keep theirs."""

_SCALES: Final = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_WEEKDAYS: Final = {
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def spell(number: Decimal, language: str) -> str:
    """One number.

    >>> spell(Decimal(2370000), "zh"), spell(Decimal(2370000), "en"), spell(Decimal("62.00"), "zh")
    ('237万', '2,370,000', '62')
    """
    if language != "zh":
        return f"{_plain(number):,}" if abs(number) >= 10000 else f"{_plain(number):f}"
    for scale, word in _SCALES:
        if abs(number) >= scale:
            with localcontext(EXACT):
                scaled = _plain(number / scale)
            # a long exact count reads better in a smaller scale, or in full, than with eight decimals
            if -_exponent(scaled) <= 4:
                return f"{scaled:f}{word}"
    return f"{_plain(number):f}"


def spell_interval(interval: Interval, unit: str, language: str, gives: str = "", apart: Interval | None = None) -> str:
    """Both ends with the unit, or one number; ``gives`` says what the numbers count.

    What is shown stays disjoint from ``apart`` where the interval is, however close the two are.

    >>> spell_interval(Interval(Decimal(132461538), Decimal(156545454)), "人", "zh")
    '1.32亿–1.57亿人'
    >>> spell_interval(Interval(Decimal(1), None), "人", "zh")
    '≥1人'
    """
    if interval.lower is None and interval.upper is None:
        return "?"
    if gives == "weekday" and interval.exact and interval.lower is not None and 1 <= interval.lower <= 7:
        return _WEEKDAYS[language][int(interval.lower) - 1]
    if gives == "date":
        return _dates(interval)
    gap = "" if language == "zh" or not unit.isascii() or not unit.isalpha() else " "
    shown = _shown(interval, apart)
    low = None if shown.lower is None else spell(shown.lower, language)
    high = None if shown.upper is None else spell(shown.upper, language)
    if interval.exact:
        return f"{low}{gap}{unit}"
    if high is None:
        return f"{'>' if interval.lower_open else '≥'}{low}{gap}{unit}"
    if low is None:
        return f"{'<' if interval.upper_open else '≤'}{high}{gap}{unit}"
    return f"{low}–{high}{gap}{unit}" if low != high else f"{low}{gap}{unit}"


def _shown(interval: Interval, apart: Interval | None) -> Interval:
    """The interval with its ends rounded outwards, but not onto what it differs from."""
    digits = _digits(interval)
    while True:
        low = None if interval.lower is None else _shorten(interval.lower, ROUND_FLOOR, digits)
        high = None if interval.upper is None else _shorten(interval.upper, ROUND_CEILING, digits)
        shown = Interval(low, high, interval.lower_open, interval.upper_open)
        if apart is None or not digits or digits >= _MOST + 4 or not shown.meets(apart):
            return shown
        digits += 1


def _digits(interval: Interval) -> int:
    """How many digits tell the ends apart; 0 for a single number that needs no rounding."""
    low, high = interval.lower, interval.upper
    if low is None or high is None or low == high:
        number = low if low is not None else high
        return _MOST if number is not None and len(_plain(number).as_tuple().digits) > 12 else 0
    with localcontext(EXACT):
        return min(_MOST, max(_FEWEST, max(abs(low), abs(high)).adjusted() - (high - low).adjusted() + 2))


def _dates(interval: Interval) -> str:
    ends = [date.fromordinal(int(end)).isoformat() for end in (interval.lower, interval.upper) if end is not None and 1 <= end <= 3652059]
    return "–".join(dict.fromkeys(ends))


def _shorten(number: Decimal, rounding: str, digits: int) -> Decimal:
    """The first digits; small whole numbers (884 days) stay whole."""
    if number == 0 or not digits or (number == number.to_integral_value() and abs(number) < 10000):
        return number
    with localcontext(EXACT):
        return number.quantize(Decimal(1).scaleb(number.adjusted() - digits + 1), rounding=rounding)


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent."""
    with localcontext(EXACT):
        bare = number.normalize()
        return bare.quantize(Decimal(1)) if _exponent(bare) > 0 else bare


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
