"""A date in digits and signs (2022-08-15, 2022.8.15, 2021Q2), or a misspelt one -> its fields."""

from __future__ import annotations

import re

from claimcheck.mentions.almanac import month_length
from claimcheck.mentions.parts import Parts
from claimcheck.packs.patterns import late

__all__ = ["read_numeric"]

_FULL = late(r"(?P<y>[12]\d{3})\s?(?P<sep>[-/.－–—])\s?(?P<m>\d{1,2})\s?(?P=sep)\s?(?P<d>\d{2}(?=\d\d[:：]\d\d)|\d{1,2}(?!\d))(?!\.\d)日?")
_YEAR_MONTH = late(r"(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d{1,2})(?![\d年.%％/])")
_YEARS = late(r"(?P<y>1\d{3}|20\d\d)\s?[-—–－~～至]{1,2}\s?(?:1\d{3}|20\d\d)(?=[)）])")
_SECOND_YEAR = late(r"(?:1\d{3}|20\d\d)(?=[)）])")
_AFTER_DOT = late(r"\s?(?:[-—–－~～至到]{1,2})\s?(?:19|20)\d\d")
_DAY_FIRST = late(r"(?P<a>\d{1,2})(?P<sep>[-/])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?!\d)")
_SLASHED = late(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<y>\d{2}))?")
_PIVOT = 40
_SPACED = late(r"(?P<y>[12]\d{3}) (?P<m>\d{1,2}) (?P<d>\d{1,2})(?! ?[\d.,%])")
_SOLID = late(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=$|[\s，。；）)、—-]|日)日?")
_MONTH_DAY = late(r"(?P<m>\d\d)-(?P<d>\d\d)(?=\s\d\d[:：]\d\d)")
_QUARTER = late(r"(?P<y>(?:19|20)\d\d)\s?年?\s?(?:Q(?P<q>[1-9])|H(?P<h>[12]))(?![0-9A-Za-z])(?:季度)?")
_NAMED_YEAR = late(r"(?:19[5-9]|20[0-4])\d(?=[“「『《])")
"""2022“…”: the year of something with a name."""
_YEAR_BEFORE_FLAW = late(r"\s?[QH]|\d{1,2}(?:[日号年]\d|月\d{1,2}月)")
_MISSPELT = late(
    r"(?P<y>[12]\d{3})(?:[日月号]\s?(?P<m1>\d{1,2})月(?P<d1>\d{1,2})[日号]|年(?P<m2>\d{1,2})[日号年](?P<d2>\d{1,2})[日号]"
    r"|年(?P<m3>\d{1,2})月(?P<d3>\d{1,2})月(?![\d一-龥]))"
)


def read_numeric(text: str, at: int, parts: Parts, *, loose: bool) -> int:
    """Read such a date into ``parts`` and return where it ends, ``at`` if there is none.

    ``loose``: it ends a stretch of time, where 2009.03 is a month and not a number.
    """
    if text[at + 1 : at + 2] in "年月日号时" or text[at + 2 : at + 3] in "年月日号时":
        return at
    if len(text) > at + 3 and text[at : at + 4].isdecimal():
        return _solid(text, at, parts) if text[at + 4 : at + 5].isdecimal() else _from_year(text, at, parts, loose=loose)
    if not ("-" in text[at + 1 : at + 3] or "/" in text[at + 1 : at + 3]):
        return at
    found = _MONTH_DAY.match(text, at)
    if found and _valid(None, int(found["m"]), int(found["d"])):
        parts.set("month", int(found["m"]), 1)
        parts.set("day", int(found["d"]), 2)
        return found.end()
    found = _DAY_FIRST.match(text, at)
    if not found:
        return _slashed(text, at, parts)
    day, month = int(found["a"]), int(found["b"])
    if month > 12:
        day, month = month, day
    return _fill(parts, int(found["y"]), month, day, found) if _valid(int(found["y"]), month, day) else at


def _slashed(text: str, at: int, parts: Parts) -> int:
    """12/1 or 10/31/74, and nothing else on the line."""
    found = _SLASHED.fullmatch(text, at) if not at or text[at - 1] == "\n" else None
    if not found:
        return at
    month, day = int(found["m"]), int(found["d"])
    if not found["y"]:
        if month <= day or not _valid(None, month, day):  # 1/2 is a fraction
            return at
        parts.set("month", month, 1)
        parts.set("day", day, 2)
        return found.end()
    year = int(found["y"]) + (2000 if int(found["y"]) < _PIVOT else 1900)
    return _fill(parts, year, month, day, found) if _valid(year, month, day) else at


def _from_year(text: str, at: int, parts: Parts, *, loose: bool) -> int:
    if loose and _SECOND_YEAR.match(text, at):
        parts.set("year", int(text[at : at + 4]), 0)
        return at + 4
    sign = text[at + 4 : at + 6]
    if not sign or (sign[0] == "年" and not _YEAR_BEFORE_FLAW.match(text, at + 5)):
        return at
    found = _FULL.match(text, at)
    if found:
        return _fill(parts, int(found["y"]), int(found["m"]), int(found["d"]), found)
    found = _MISSPELT.match(text, at)
    if found:
        parts.flaws.append("malformed-date")
        month = int(found["m1"] or found["m2"] or found["m3"])
        return _fill(parts, int(found["y"]), month, int(found["d1"] or found["d2"] or found["d3"]), found)
    found = _QUARTER.match(text, at)
    if found:
        parts.set("year", int(found["y"]), 0)
        parts.month, parts.level = int(found["q"]) * 3 - 2 if found["q"] else int(found["h"]) * 6 - 5, 1
        parts.given.add("quarter" if found["q"] else "half")
        return found.end()
    if sign[0] in "“「『《" and _NAMED_YEAR.match(text, at) and not (at and text[at - 1].isascii() and text[at - 1].isalnum()):
        parts.set("year", int(text[at : at + 4]), 0)
        return at + 4
    found = _SPACED.match(text, at) if sign[0] == " " and not text[max(0, at - 2) : at].strip().isdecimal() else None
    if found and _valid(int(found["y"]), int(found["m"]), int(found["d"])):
        return _fill(parts, int(found["y"]), int(found["m"]), int(found["d"]), found)
    end = _year_month(text, at, parts, loose=loose)
    return end if end > at else _bracketed(text, at, parts)


def _bracketed(text: str, at: int, parts: Parts) -> int:
    """The first year of (1936—2022); the reader of stretches takes the second."""
    found = _YEARS.match(text, at)
    if not found or text[at - 1 : at] not in ("(", "（"):
        return at
    parts.set("year", int(found["y"]), 0)
    return at + 4


def _year_month(text: str, at: int, parts: Parts, *, loose: bool) -> int:
    found = _YEAR_MONTH.match(text, at)
    if not found or not 1 <= int(found["m"]) <= 12:
        return at
    sign = found["sep"]
    padded = found["m"][0] == "0"
    if sign == "-" and (not padded or text[found.end() : found.end() + 1] == "-"):
        return at
    if sign == "." and not (loose or _AFTER_DOT.match(text, found.end())):
        return at
    parts.set("year", int(found["y"]), 0)
    parts.set("month", int(found["m"]), 1)
    return found.end()


def _solid(text: str, at: int, parts: Parts) -> int:
    found = _SOLID.match(text, at)
    if not found or (text[max(0, at - 1) : at].isalnum() and text[at - 1].isascii()):
        return at
    year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
    return _fill(parts, year, month, day, found) if _valid(year, month, day) else at


def _valid(year: int | None, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def _fill(parts: Parts, year: int, month: int, day: int, found: re.Match[str]) -> int:
    parts.set("year", year, 0)
    parts.set("month", month, 1)
    parts.set("day", day, 2)
    return found.end()
