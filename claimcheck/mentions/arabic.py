"""A run of Arabic digits with points and commas -> its value, its last place, and what is wrong with its spelling."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.packs.patterns import late
from claimcheck.text.separators import torn_line

__all__ = ["Digits", "read_digits", "read_torn"]

# a full-width comma joins only what it can be a thousands mark of; points and middle dots join any digits
_RUN = late(r"[0-9]+(?:(?:,|，(?=[0-9]{3}(?![0-9])|00(?![0-9]))|[.·•]{1,2})[0-9]+)*")
_POINTS = late(r"[.·•]+")
_WELL_GROUPED = late(r"[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]{1,4}(?:[,，][0-9]{4}){2,}")
_LONGEST = 60
_SPACED = late(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:\.[0-9]+)?(?![0-9]| [0-9])")
_BROKEN = late(r"([0-9]+(?:[.,][0-9]+)*)\n([0-9]+(?:[.,][0-9]+)*)(?![0-9])")
_NUMBERED = frozenset("图表第注例件章节卷期号题-.,")
"""What stands before the number of a figure, a table or an annex (表1 200家): no blank joins what follows it."""
_COUNTED = ("问卷", "试卷", "答卷", "病例", "案件", "邮件", "信件", "零件", "快件", "来件", "证件", "同期", "习题")
"""… and what is counted and ends in the same sign (问卷1 420份)."""


class Digits(NamedTuple):
    """``end`` is where the run stops; ``list_end`` where its first number does if the commas only separate numbers."""

    end: int
    value: Decimal
    place: Decimal
    width: int
    flaws: tuple[str, ...] = ()
    list_end: int = 0
    leading_zero: bool = False


_ONE = Decimal(1)


def read_digits(text: str, start: int, limit: int) -> Digits | None:
    """The number written in digits at ``start``, or None where none stands there.

    >>> found = read_digits("1,742,500股", 0, 10)
    >>> found.end, found.value, found.flaws
    (9, Decimal('1742500'), ())
    >>> read_digits("35..3%", 0, 6).flaws, read_digits("1,2345元", 0, 7).flaws, read_digits("3·5亿", 0, 4).value
    (('double-point',), ('grouping',), Decimal('3.5'))
    """
    match = _RUN.match(text, start, limit)
    if match is None or match.end() - start > _LONGEST:
        return None
    run = match[0]
    end = match.end()
    zero = run[0] == "0" and len(run) > 1 and run[1].isdigit()
    if run.isdigit():
        return Digits(end, Decimal(run), _ONE, len(run), (), 0, zero)
    if "," not in run and "，" not in run:
        return _pointed(run, run, end, (), 0, zero)
    whole = _POINTS.split(run, maxsplit=1)[0]
    rest = run[len(whole) :]
    comma = min((i for i in (rest.find(","), rest.find("，")) if i >= 0), default=-1)
    if comma >= 0:  # 3.5,4.2 are two numbers
        rest = rest[:comma]
        end = start + len(whole) + comma
    if "," not in whole and "，" not in whole:
        return _pointed(whole + rest, whole + rest, end, (), 0, zero)
    if _WELL_GROUPED.fullmatch(whole) and not zero:
        return _pointed(whole.replace(",", "").replace("，", "") + rest, whole, end, (), 0, zero)
    first = re.split("[,，]", whole)[0]
    if "，" in whole and not whole.endswith(("，00", "，000")):
        return Digits(start + len(first), Decimal(first), _ONE, len(first), (), 0, zero)
    return _pointed(whole.replace(",", "").replace("，", "") + rest, whole, end, ("grouping",), start + len(first), zero)


def read_torn(text: str, start: int, limit: int) -> Digits | None:
    """A number with blanks between its thousands, or one that the end of a printed line cuts in two.

    >>> read_torn("共5 739人", 1, 7)[:2]
    (6, Decimal('5739'))
    """
    match = _SPACED.match(text, start, limit)
    if match is not None:
        left = text[max(0, start - 6) : start].rstrip(" ")
        before = left[-1:]
        if (before in _NUMBERED and not left.endswith(_COUNTED)) or (before.isascii() and before.isalnum()):
            return None
        whole = match[0].replace(" ", "")
        return _pointed(whole, whole, match.end(), (), 0, False)
    match = _BROKEN.match(text, start, limit)
    if match is None or not torn_line(text, match.end(1)):
        return None
    whole = match[1] + match[2]
    found = read_digits(whole, 0, len(whole))
    if found is None or found.flaws or found.end < len(whole) or found.leading_zero:
        return None
    return found._replace(end=match.end())


def _pointed(digits: str, run: str, end: int, flaws: tuple[str, ...], list_end: int, zero: bool) -> Digits:
    parts = _POINTS.split(digits)
    if len(parts) == 1:
        return Digits(end, Decimal(digits), _ONE, len(run), flaws, list_end, zero)
    if len(parts) > 2 or not digits[len(parts[0]) + 1].isdigit():
        flaws = (*flaws, "double-point")
    decimals = parts[1]
    return Digits(end, Decimal(f"{parts[0]}.{decimals}"), Decimal((0, (1,), -len(decimals))), len(run), flaws, list_end, zero)
