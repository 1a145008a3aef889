"""The digits of a date or a span of time, in any script -> their value and the value of their last place."""

from __future__ import annotations

from decimal import Decimal, localcontext

from claimcheck.model.interval import EXACT

__all__ = ["DIGITS", "amount", "integer"]

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "Ｏ": 0, "两": 2, "元": 1, "仨": 3}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}


def integer(text: str) -> int | None:
    """A whole number in Arabic digits, in positional hanzi or with 十百千.

    >>> integer("二〇二二"), integer("廿三"), integer("两千零四"), integer("十"), integer("二十一")
    (2022, 23, 2004, 10, 21)
    """
    if text.isascii():
        return int(text) if text.isdigit() else None
    if text[0] in "廿卅":
        return _score(text)
    if all(c in DIGITS or c.isdigit() for c in text):
        return int("".join(str(DIGITS[c]) if c in DIGITS else c for c in text))
    found = _grouped(text)
    return None if found is None else int(found[0])


def _score(text: str) -> int | None:
    rest = text[1:]
    if len(rest) > 1 or (rest and rest not in DIGITS):
        return None
    return (20 if text[0] == "廿" else 30) + (DIGITS[rest] if rest else 0)


def _grouped(text: str) -> tuple[int, int] | None:
    """Value and last place of a hanzi number with scales: 两万四千 is (24000, 1000)."""
    whole = section = digit = 0
    place = 1
    bare = True
    for character in text:
        if character in DIGITS:
            digit = digit * 10 + DIGITS[character] if digit and bare else DIGITS[character]
            place, bare = 1, True
        elif character in _SCALES:
            scale = _SCALES[character]
            section += (digit or 1) * scale
            digit, place, bare = 0, scale, False
        elif character in _MYRIADS:
            scale = _MYRIADS[character]
            whole = (whole + section + digit) * scale
            section = digit = 0
            place, bare = place * scale, False
        else:
            return None
    return whole + section + digit, place


def amount(text: str) -> tuple[Decimal, Decimal] | None:
    """A number that may have grouping commas, a point or 万 and 亿: its value and the value of its last place.

    >>> amount("2.5亿"), amount("35,000"), amount("一点五")
    ((Decimal('250000000'), Decimal('10000000')), (Decimal('35000'), Decimal('1')), (Decimal('1.5'), Decimal('0.1')))
    """
    scale = 1
    while text and text[-1] in _MYRIADS and text[:-1]:
        scale *= _MYRIADS[text[-1]]
        text = text[:-1]
    if "点" in text:
        left, _, right = text.partition("点")
        whole = integer(left) if left else None
        if whole is None or not right or any(c not in DIGITS for c in right):
            return None
        text = f"{whole}." + "".join(str(DIGITS[c]) for c in right)
    if text and text[0].isascii():
        return _arabic(text.replace(",", ""), scale)
    if not text:
        return None
    found = _grouped(text) if text[0] not in "廿卅" else ((_score(text) or 0), 1)
    if found is None:
        return None
    return Decimal(found[0] * scale), Decimal(found[1] * scale)


def _arabic(text: str, scale: int) -> tuple[Decimal, Decimal] | None:
    if not text.replace(".", "", 1).isdigit():
        return None
    decimals = len(text.partition(".")[2])
    with localcontext(EXACT):
        place = Decimal(scale).scaleb(-decimals)
        value = Decimal(text) * scale
        if scale > 1:
            value, place = Decimal(f"{value:f}").normalize(), Decimal(f"{place:f}").normalize()
            value, place = (_plain(n) for n in (value, place))
    return value, place


def _plain(number: Decimal) -> Decimal:
    """The number without an exponent, so that it prints as written."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
