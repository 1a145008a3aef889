"""A time in one of the commonest spellings, with nothing of time after it -> what it is, without trying the rarer readings."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from itertools import compress, product
from operator import attrgetter

from claimcheck.mentions.almanac import bounds, month_length
from claimcheck.mentions.onward import leads_on
from claimcheck.mentions.parts import Parts
from claimcheck.mentions.periods import read_on, read_times
from claimcheck.mentions.timewords import REFUSED_BEHIND_WORDS, TimeWords
from claimcheck.mentions.years import word_stands
from claimcheck.model.document import make_span
from claimcheck.model.mention import Moment, Period, make_moment
from claimcheck.packs.patterns import late

__all__ = ["read_day", "read_plain", "read_word"]

_Read = tuple[list[Moment | Period], int]
"""The times that were read and where they end."""

_HOUR = r"(2[0-4]|1?\d)"
_DAY = r"(3[01]|[12]\d|[1-9])日"
_DATE = late(rf"(?:([12]\d{{3}})年)?(?:(1[0-2]|[1-9])月(?:{_DAY}(?:{_HOUR}时(?:([0-5]?\d)分)?)?|份)?)?(.?)", re.DOTALL)
_HOURS = late(rf"({_HOUR}时?)(?:至|到|[—－-]{{1,2}}|[–―~～─]){_HOUR}时(.?)", re.DOTALL)
_LONE = late(rf"{_DAY}(.?)", re.DOTALL)
_COUNTED = late(r"[近第每满逾隔前后数几整]\s?$")
"""Before a month that no day follows: so many months."""
_REFUSED = {
    "年": frozenset("0123456789代级龄制薪画期度份QH \u3000"),
    "月": frozenset("票租饼球亮龄薪"),
    "份": frozenset("额子"),
    "日": frozenset(),
    "时": frozenset("间代期候装尚速段评赞位值名球财政差令整多止"),
    "分": frozenset("之钟别公行"),
}
"""What makes something else of the last sign, beside the words of the pack."""
_NAMES = ("year", "month", "day", "hour", "minute")
_GIVEN = {written: frozenset(compress(_NAMES, written)) for written in product((False, True), repeat=5)}
_NO_DAY = frozenset("线楼院文令均游本元圆程志报")
_MIDNIGHT, _NEVER = 24, (None, None)
_DAY_GIVEN, _HOUR_GIVEN = frozenset({"day"}), frozenset({"hour"})
_NO_WORD = frozenset(REFUSED_BEHIND_WORDS)
_told = attrgetter(*(field.name for field in fields(Moment)[2:]))
"""What a Moment says beside its place and its text."""


def read_plain(text: str, at: int, words: TimeWords) -> _Read | None:
    """What begins with 2022年8月15日, 2022年8月, 8月份, 8月15日14时, 8月15日0—24时 or 2022年; None for all else."""
    found = _DATE.match(text, at)
    if found is None:
        return None
    one, two, three, four, five, after = found.groups()
    year = int(one) if one else None
    month = int(two) if two else None
    day = int(three) if three else None
    if year is None:
        if month is None or (day is None and _COUNTED.search(text, max(0, at - 2), at)):
            return None
    elif year > 2199 or year == 1000:
        return None
    if day is not None and month is not None and day > month_length(year, month):
        return None
    end = found.start(6)
    if leads_on(text, end, words.onward) or after in _REFUSED[text[end - 1]]:
        end = found.end(3) + 1 if three else end
        hours = _hours(text, at, end, (year, month, day), words) if three and not five else None
        return hours or _longer(text, at, end, (year, month, day), words)
    hour = int(four) if four else None
    minute = int(five) if five else None
    if hour == _MIDNIGHT and minute:
        return None
    return [_moment(text, at, end, year, month, day, hour, minute)], end


def _longer(text: str, at: int, end: int, date: tuple[int | None, int | None, int | None], words: TimeWords) -> _Read | None:
    """A date with more behind it."""
    year, month, day = date
    after = text[end : end + 1]
    if day is None and (after in _REFUSED[text[end - 1]] or (month is None and words.not_beside.years_after.match(text, end))):
        return None
    given = {name for name, value in zip(_NAMES, date, strict=False) if value is not None}
    parts = Parts(year, month, day, given=given, level=2 if day is not None else 1 if month is not None else 0)
    return read_on(text, at, end, parts, words)


def _moment(
    text: str, at: int, end: int, year: int | None, month: int | None, day: int | None, hour: int | None = None, minute: int | None = None
) -> Moment:
    given = _GIVEN[year is not None, month is not None, day is not None, hour is not None, minute is not None]
    first, last = _NEVER if year is None else bounds(year, month, day, given, "gregorian")
    return make_moment(make_span(at, end), text[at:end], year, month, day, hour, minute, given=given, first=first, last=last)


def _hours(text: str, at: int, start: int, date: tuple[int | None, int | None, int | None], words: TimeWords) -> _Read | None:
    """From one hour of a day to a later one."""
    found = _HOURS.match(text, start)
    if found is None or leads_on(text, found.start(4), words.onward) or found[4] in _REFUSED["时"]:
        return None
    one, two, end = int(found[2]), int(found[3]), found.start(4)
    if one >= two:
        return None
    first, second = _moment(text, at, found.end(1), *date, one), _moment(text, found.start(3), end, *date, two)
    return [Period(make_span(at, end), text[at:end], first, replace(second, given=_HOUR_GIVEN))], end


def read_day(text: str, at: int, words: TimeWords) -> _Read | None:
    """15日, where nothing around it speaks of a length."""
    found = _LONE.match(text, at)
    if found is None or found[2] in _NO_DAY:
        return None
    end = found.start(2)
    if (
        leads_on(text, end, words.onward)
        or words.not_beside.length_before.search(text, max(0, at - 4), at)
        or words.not_beside.length_after.match(text, end)
    ):
        return None
    return [make_moment(make_span(at, end), text[at:end], day=int(found[1]), given=_DAY_GIVEN)], end


def read_word(text: str, at: int, word: str, words: TimeWords) -> Moment | None:
    """今天, 去年, 上个月, where no word of time follows."""
    end = at + len(word)
    if word[0] == "第" or leads_on(text, end, words.onward) or text[end : end + 1] in _NO_WORD or not word_stands(text, at, word):
        return None
    told = words.told.get(word)
    if told is None:
        read, after = read_times(word, 0, words)
        alone = len(read) == 1 and after == len(word) and isinstance(read[0], Moment)
        told = words.told[word] = _told(read[0]) if alone else ()
    return make_moment(make_span(at, end), word, *told) if told else None
