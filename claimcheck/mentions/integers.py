"""The digits of a date, in any script -> their value."""

from __future__ import annotations

__all__ = ["DIGITS", "integer", "several"]

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "元": 1}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_SCORES = {"廿": 20, "卅": 30}


def integer(text: str) -> int | None:
    """A whole number in Arabic digits, in positional hanzi, or with 十, 百 and 千.

    >>> integer("二〇二二"), integer("廿三"), integer("两千零四"), integer("十"), integer("二十一")
    (2022, 23, 2004, 10, 21)
    """
    if text.isascii():
        return int(text) if text.isdigit() else None
    if text[0] in _SCORES:
        rest = text[1:]
        return _SCORES[text[0]] + DIGITS.get(rest, 0) if not rest or rest in DIGITS else None
    if all(character in DIGITS or character.isdecimal() for character in text):
        return int("".join(str(DIGITS.get(character, character)) for character in text))
    return _scaled(text)


def several(text: str) -> bool:
    """Whether two digits side by side leave a number open: 七八点钟 is seven or eight, 十五六日 the 15th or 16th.

    >>> several("七八"), several("十五六"), several("两三"), several("十五"), several("二〇"), several("78")
    (True, True, True, False, False, False)
    """
    low, high = (DIGITS.get(character, 0) for character in text[-2:].rjust(2))
    return low > 0 and high == low + 1


def _scaled(text: str) -> int | None:
    value = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in _SCALES:
            value += (digit or 1) * _SCALES[character]
            digit = 0
        else:
            return None
    return value + digit
