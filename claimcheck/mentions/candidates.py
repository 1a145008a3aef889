"""Time words -> the patterns of where a time may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.packs.patterns import late

__all__ = ["FIXED", "LENGTH_SIGNS", "NUMBER_CHARACTERS", "TIME_SIGNS", "Candidates", "alternation", "candidates", "starters"]

NUMBER_CHARACTERS = "0123456789〇零○一二两三四五六七八九十百千万廿卅半几数仨"
"""What a number can begin with."""

TIME_SIGNS = frozenset("年月日号时点世季学财赛、和及与直至到—–－-―~～─:：/QH.AaPp “「『《")
"""What stands behind the number that a time begins with."""

LENGTH_SIGNS = frozenset("至到—–－-―~～─点分±")
"""What stands behind the number of a length of time, beside its unit."""

_DIGITS = r"[0-9]*(?:[.,][0-9]+)*[万亿]*"
_FIRST = r"(?<![0-9][0-9])(?:(?<![0-9][.,][0-9])|(?<=[.,][0-9][.,][0-9]))"
"""The first digit of a number, or one of a list (,5,7天)."""

_OPEN = r"[0-9.,]{7}(?![0-9])|(?<=[12])[\s\S]{3}[. ]|(?<=×[0-9])"
"""Numbers that are looked into whatever comes after them: 20220815, 2022.8.15, 2022 8 15, 10 behind ×."""

_SOLID = r"(?<=[0-9]{8})(?![0-9])|(?<=[0-9]\.[0-9])|(?<=[0-9]\.[0-9][0-9])|(?<=[0-9]{4})(?= [0-9])"
"""Numbers that can be dates whatever comes after them: 20220815, 2022.8.15, 2022 8 15."""

FIXED = ("上世纪", "本世纪", "上半年", "下半年", "前半年", "公元", "首季度", "末季度")
_CLOCK = r"\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?(?:[点时]|[:：]\d)"
_SHAPES = {
    "闰": "",
    "'": r"\d\d年",
    "’": r"\d\d年",
    "‘": r"\d\d年",
    "Q": r"\d",
    "前": r"[\d一二两三四五六七八九十]{1,3}[个季月]",
    "头": r"[\d一二两三四五六七八九十]{1,3}[个季]",
    "早": _CLOCK,
    "晚": _CLOCK,
    "夜": _CLOCK,
    "第": r"[\d一二三四五六七八九](?:季|[、至和])",
}
"""Times that begin with a sign or a word and go on with a number: first character -> what must follow it."""


class Candidates(NamedTuple):
    """``anywhere`` finds the first characters of what may be times, ``going_on`` tells whether one may begin at a place inside a number:
    behind a time that ends in digits another may begin at the next digit."""

    anywhere: re.Pattern[str]
    going_on: re.Pattern[str]


def alternation(words: Iterable[str]) -> str:
    """A regex for any of the words, longest first, branching once on the first character."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        groups.setdefault(word[0], []).append(word[1:])
    branches = []
    for first, rests in groups.items():
        tails = "|".join(re.escape(rest) for rest in rests if rest)
        optional = "?" if "" in rests else ""
        branches.append(re.escape(first) + (f"(?:{tails}){optional}" if tails else ""))
    return "(?:" + "|".join(branches) + ")"


def _either(one: str | None, other: str) -> str:
    return other if one is None else f"(?:{one}|{other})"


def candidates(words: Mapping[str, re.Pattern[str]], fixed: Iterable[str], units: Iterable[str], leads: Iterable[str]) -> Candidates:
    """One character that may begin a time, told by what comes after it; ``words`` are the ``starters`` of the ``fixed`` ones, ``leads``
    the characters that a unit behind a number begins with.

    Each branch leads with a class, by which the search turns most places away. Most numbers are no times: one in digits is taken where
    the sign behind all of its digits and powers may make it one, and passed over else.
    """
    second = _one_of({word[1] for word in fixed if len(word) > 1} | set("期拜月周") | set(NUMBER_CHARACTERS))
    follow = {unit[0] for unit in units} | set(NUMBER_CHARACTERS) | set("年月日号时点世季学多余来几半分亿、和及与直至到—–－-―~～─:： ")
    signs = _one_of(follow - set("0123456789") | set("财赛/.QHAaPp“「『《"))
    first, hanzi = _one_of(words), NUMBER_CHARACTERS.strip("0123456789")
    solid = rf"(?<![0-9.,][0-9]){_DIGITS}(?:{_SOLID}|\s?(?={signs}))"
    word = rf"(?={second})(?<=(?={'|'.join(pattern.pattern for pattern in words.values())})[\s\S])"
    inner = "".join(sorted({unit.removeprefix("个")[0] for unit in units})) + "半多余来"
    some = rf"(?!个[^{inner}]|[多余来][^个{inner}\s])"
    timed = rf"{_FIRST}(?=(?>{_DIGITS})\s?{some}[\s{_one_of(TIME_SIGNS | LENGTH_SIGNS | set(leads))[1:]}|{_OPEN})"
    power = "(?<![0-9]万)(?<![0-9][万亿]万)(?<![0-9][万亿]{2}万)"
    counted, named = f"{some}(?={_one_of(follow)})", f"[{first[1:-1]}]{word}"
    return Candidates(
        late(f"[0-9]{timed}(?:{solid}|{counted})|[{hanzi}]{counted}{power}|{named}{power}"),
        late(f"[0-9](?:{solid}|{counted})"),
    )


def _one_of(characters: Iterable[str]) -> str:
    return "[" + re.escape("".join(sorted(characters))) + "]"


def starters(fixed: Iterable[str], weeks: Iterable[str], days: str) -> dict[str, re.Pattern[str]]:
    """First character -> what a time that begins with it looks like; times that begin with a number are not among them."""
    rests: dict[str, list[str]] = {}
    for word in fixed:
        rests.setdefault(word[0], []).append(word[1:])
    shapes = {key: alternation(rest) for key, rest in rests.items()}
    for week in weeks:
        shapes[week[0]] = _either(shapes.get(week[0]), re.escape(week[1:]) + days)
    for key, shape in _SHAPES.items():
        shapes[key] = _either(shapes.get(key), shape)
    return {key: late(re.escape(key) + shape) for key, shape in shapes.items()}
