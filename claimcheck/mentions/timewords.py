"""The time words of a rule pack -> compiled patterns and tables for the readers of times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck.mentions.candidates import FIXED, Candidates, alternation, candidates, starters
from claimcheck.mentions.hedgewords import HedgeWords, hedge_words
from claimcheck.mentions.numerals import NumeralReader
from claimcheck.mentions.onward import Onward, onward
from claimcheck.mentions.tokens import Signs
from claimcheck.packs.patterns import late

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["CONNECTING", "CONNECTOR", "N2", "REFUSED_BEHIND_WORDS", "TimeWords", "Turn", "ahead", "time_words"]

N2 = r"(?:\d{1,2}|[〇零一二两三四五六七八九十廿卅]{1,3})"
"""One or two digits, or as many as three hanzi."""

_RUN = late(r"[ 的]?([\d〇零○一二两三四五六七八九十百千廿卅]*)\s?(.?)", re.DOTALL)

_UNIT_HEAD = r"\s?(?P<before>[多余来几])?\s?(?P<ge>个)?(?P<inside>[半多余来])?"
"""What may stand between a number and its unit of time."""

_UNIT_LEAD = "多余来几个半"
"""What a unit of time, with what may stand before it, can begin with beside its own first character, and blanks."""

REFUSED_BEHIND_WORDS = "级龄纪头轻均本元半常"
"""What makes something else of 今年 and the like."""

_PART_ONLY = r"(?!盘|报(?![道告名])|餐|饭|宴|会(?!见|晤|谈)|班(?!机)|高峰|稻|场)"
"""What follows 早 or 晚 where they are no part of the day."""

CONNECTOR = late(r"\s?(?:起|开始|日起)?\s?(?:直?至|到|[—－-]{1,2}|[–―~～─])\s?")
"""Between the two ends of a stretch of time."""


CONNECTING = frozenset("起开日直至到—－-–―~～─")
"""What it begins with, beside blanks."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How a deictic word counts: so many units from the dateline or from the last date of the text."""

    unit: str
    steps: int
    anchor: str


@dataclass(frozen=True, slots=True)
class NotBeside:
    """Words beside a number that make a length, a score or a ratio of what looks like a date or a time of day."""

    length_before: re.Pattern[str]
    length_after: re.Pattern[str]
    years_after: re.Pattern[str]
    clock_refused: re.Pattern[str]
    score_near: re.Pattern[str]
    ratio_before: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Everything that rules/zh/time.yaml says, ready for matching at a place."""

    relative: Mapping[str, Turn]
    day_parts: Mapping[str, str]
    latest_hour: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    parts: Mapping[str, str]
    holidays: Mapping[str, tuple[int, int, bool]]
    eras: Mapping[str, tuple[int, int, bool]]
    lunar_months: Mapping[str, int]
    units: Mapping[str, str]
    blocked_units: Mapping[str, re.Pattern[str]]
    relative_at: re.Pattern[str]
    day_part_at: re.Pattern[str]
    season_at: re.Pattern[str]
    part_at: re.Pattern[str]
    holiday_at: re.Pattern[str]
    era_at: re.Pattern[str]
    lunar_at: re.Pattern[str]
    lunar_month_at: re.Pattern[str]
    weekday_at: re.Pattern[str]
    unit_at: re.Pattern[str]
    unit_first: frozenset[str]
    second_length: re.Pattern[str]
    hedges: Mapping[str, str]
    hedges_after: Mapping[str, str]
    hedge_words: HedgeWords
    hedge_before: re.Pattern[str]
    hedge_ends: frozenset[str]
    hedge_starts: frozenset[str]
    emphasis: tuple[str, ...]
    emphasis_ends: frozenset[str]
    hedge_after: re.Pattern[str]
    numerals: NumeralReader
    not_beside: NotBeside
    words: Mapping[str, re.Pattern[str]]
    candidates: Candidates
    below_year: frozenset[str]
    below_month: frozenset[str]
    day_part_first: frozenset[str]
    week_first: frozenset[str]
    onward: Onward
    told: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """What words for a time say where they stand alone, once they have been read."""


_cache: dict[int, tuple[Pack, TimeWords]] = {}


@lru_cache(maxsize=16)
def ahead(text: str, at: int) -> tuple[str, str]:
    """The digits at a place, and the sign after them, which tells what they may be; without digits, the first character.

    One reader after another asks this of the same place.
    """
    found = _RUN.match(text, at)
    return (found[1], found[2]) if found else ("", "")


def time_words(pack: Pack) -> TimeWords:
    """The compiled words of a pack, made once for each pack."""
    known = _cache.get(id(pack))
    if known is None or known[0] is not pack:
        _cache.clear()
        known = _cache[id(pack)] = (pack, _compile(pack))
    return known[1]


def _turn(word: str) -> Turn:
    unit, steps, anchor = word.split()
    return Turn(unit, int(steps), anchor)


def _dated(word: str) -> tuple[int, int, bool]:
    """``01-15 lunar`` or ``1875-1908`` -> the two numbers and whether the calendar is lunar."""
    numbers, _, calendar = word.partition(" ")
    first, _, second = numbers.partition("-")
    return int(first), int(second), calendar == "lunar"


def _initials(*groups: Iterable[str]) -> frozenset[str]:
    """The first characters of all words."""
    return frozenset(word[0] for group in groups for word in group)


def _ending(words: Iterable[str]) -> re.Pattern[str]:
    """Matches text that ends in one of the words (searched in the few characters before a place)."""
    return late(f"{alternation(words)}\\s?$")


def _hedge_after(words: Iterable[str], blocked: Mapping[str, str]) -> re.Pattern[str]:
    """A hedge behind a unit, not where a character follows that makes another word of it (以上述)."""
    shapes = [
        re.escape(word) + (f"(?![{re.escape(blocked[word])}])" if blocked.get(word) else "")
        for word in sorted(words, key=len, reverse=True)
    ]
    return late(f"\\s?({'|'.join(shapes)})")


def _day_part_at(words: Iterable[str]) -> re.Pattern[str]:
    long, short = (alternation(word for word in words if (len(word) > 1) == several) for several in (True, False))
    return late(f"的?\\s?({long}|{short}{_PART_ONLY})")


def _days(pack: Pack) -> str:
    """The class of the characters of a day of the week."""
    return "[" + "".join(pack.table("time.weekdays")) + "]"


def _weekday_at(pack: Pack) -> re.Pattern[str]:
    """A day of the week, not where a counter behind it makes a number of it (本周三次)."""
    return late(f"({alternation(pack.lexicon('time.week_words'))})({_days(pack)})(?![一二三四五六七八九十半]?[个次届年天期])")


def _era_at(words: Iterable[str]) -> re.Pattern[str]:
    """A year of an era, in digits or characters (道光二十年)."""
    return late(f"({alternation(words)})\\s?(元|\\d{{1,3}}|[〇零○一二三四五六七八九十廿百]{{1,5}})\\s?年")


def _lunar_words(pack: Pack) -> list[str]:
    """Words that open a lunar date, months among them (腊月)."""
    return [*pack.lexicon("time.lunar_prefixes"), *(f"{character}月" for character in pack.table("time.lunar_months"))]


def _not_beside(pack: Pack) -> NotBeside:
    return NotBeside(
        length_before=_ending(pack.lexicon("time.not_date_after")),
        length_after=late(alternation(pack.lexicon("time.not_day_before"))),
        years_after=late(alternation(pack.lexicon("time.year_span_after"))),
        clock_refused=_ending(pack.lexicon("time.not_clock_after")),
        score_near=late(alternation(pack.lexicon("time.score_words"))),
        ratio_before=late(f"{alternation(pack.lexicon('time.ratio_cues'))}[为是约达]?\\s?$"),
    )


def _compile(pack: Pack) -> TimeWords:
    relative = {word: _turn(value) for word, value in pack.table("time.relative").items()}
    holidays = {word: _dated(value) for word, value in pack.table("time.holidays").items()}
    eras = {word: _dated(value) for word, value in pack.table("time.eras").items()}
    day_parts = dict(pack.table("time.day_parts"))
    hedges = {k: v for k, v in pack.table("hedges.before").items() if k != "上"}
    lunar_words = _lunar_words(pack)
    below = [*pack.table("time.holidays"), *pack.table("time.seasons"), *pack.table("time.parts")]
    units = dict(pack.table("time.duration_units"))
    fixed = [*relative, *(word for word in day_parts if len(word) > 1), *holidays, *eras, *lunar_words, *FIXED]
    unit_first = _initials((unit.removeprefix("个") for unit in units), _UNIT_LEAD)
    numerals = NumeralReader(Signs(pack.table, lambda _text, _at: False))
    words = starters(fixed, pack.lexicon("time.week_words"), _days(pack))
    return TimeWords(
        relative=relative,
        day_parts=day_parts,
        latest_hour={k: int(v) for k, v in pack.table("time.latest_hour").items()},
        weekdays={k: int(v) for k, v in pack.table("time.weekdays").items()},
        seasons={k: int(v) for k, v in pack.table("time.seasons").items()},
        parts=dict(pack.table("time.parts")),
        holidays=holidays,
        eras=eras,
        lunar_months={k: int(v) for k, v in pack.table("time.lunar_months").items()},
        units=units,
        blocked_units={k: late(alternation(v.split())) for k, v in pack.table("time.not_duration_before").items()},
        relative_at=late(f"({alternation(relative)})(?![{REFUSED_BEHIND_WORDS}])"),
        day_part_at=_day_part_at(day_parts),
        season_at=late(f"的?({alternation(pack.table('time.seasons'))})(?![节晚联游招运播笋光种茶粮收耕油熟令麦蚕闱衣装训灌汛小])"),
        part_at=late(f"({alternation(pack.table('time.parts'))})(?![国央步中始级次期盘学考高文医端层薪部线班])"),
        holiday_at=late(f"({alternation(holidays)})(?!{alternation(pack.lexicon('time.holiday_not_before'))})"),
        era_at=_era_at(eras),
        lunar_at=late(alternation(pack.lexicon("time.lunar_prefixes"))),
        lunar_month_at=late(f"闰?([{''.join(pack.table('time.lunar_months'))}]月)"),
        weekday_at=_weekday_at(pack),
        unit_at=late(_UNIT_HEAD + f"(?P<u>{alternation(unit.removeprefix('个') for unit in units)})"),
        unit_first=unit_first,
        second_length=late(rf"[至到—–－\-―~～─]{{1,2}}\s?[0-9半., {numerals.signs.hanzi}]+\s?[{''.join(sorted(unit_first))}]"),
        hedges=hedges,
        hedges_after=dict(pack.table("hedges.after")),
        hedge_words=hedge_words(pack),
        hedge_ends=frozenset(word[-1] for word in (*hedges, *pack.lexicon("hedges.fillers"))),
        hedge_starts=_initials(pack.table("hedges.after")),
        emphasis=pack.lexicon("hedges.emphasis"),
        emphasis_ends=frozenset(word[-1] for word in pack.lexicon("hedges.emphasis")),
        hedge_before=late(f"({alternation(hedges)})(?:{alternation(pack.lexicon('hedges.fillers'))})?\\s?$"),
        hedge_after=_hedge_after(pack.table("hedges.after"), pack.table("hedges.not-before")),
        numerals=numerals,
        not_beside=_not_beside(pack),
        words=words,
        candidates=candidates(words, fixed, units, unit_first),
        onward=onward(
            [*below, *day_parts, *units, *pack.lexicon("time.year_span_after"), *lunar_words], {*words, *day_parts, *_initials(below)}
        ),
        below_year=_initials(below, "第首末Q上下前后"),
        below_month=_initials(pack.table("time.parts"), "上中下初"),
        day_part_first=_initials(day_parts),
        week_first=_initials(pack.lexicon("time.week_words")),
    )
