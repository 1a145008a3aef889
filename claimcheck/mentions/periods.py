"""A time at a place of the text, and what it may be joined to by 至 -> Moments and Periods with their shared parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.mentions.candidates import NUMBER_CHARACTERS
from claimcheck.mentions.clock import apply_day_part
from claimcheck.mentions.dates import read_fields, read_point, read_upper
from claimcheck.mentions.integers import integer
from claimcheck.mentions.parts import LEVELS, Parts, moment_of
from claimcheck.mentions.timewords import CONNECTOR, TimeWords, ahead
from claimcheck.model.document import make_span
from claimcheck.model.mention import Moment, Period
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late

__all__ = ["read_on", "read_times"]

_NUMBER = r"(?:\d{1,4}|[〇零一二三四五六七八九十廿卅]{1,4})"
_PAIR = late(
    rf"\s?第?(?P<a>{_NUMBER})(?P<c>\s?(?:直?至|到|[—－-]{{1,2}}|[–―~～─]|、|和|及|与)\s?)第?(?P<b>{_NUMBER})\s?"
    r"(?P<u>年(?![级龄制代]|期(?!间))|月(?![龄租票])|季度?|[日号](?![均线楼本])|时(?!代|间)|点)"
)
_ROW = late(rf"\s?(?P<n>{_NUMBER})\s?、\s?(?={_NUMBER}\s?[、和及与])")
_JOINTS = frozenset("至到—－-–―~～─、和及与直")
_ONWARD = _JOINTS | frozenset("起开日份以迄左前许 ")
_FIRST_SIGNS = frozenset("前头的 ")
_NUMERIC = frozenset(NUMBER_CHARACTERS) | {" ", "第"}
_ROW_STARTS = (_NUMERIC | frozenset("\t\n\u3000\xa0")) - {"第"}
_LEVEL = {"年": 0, "月": 1, "季": 1, "日": 2, "号": 2, "时": 3, "点": 3}
_NUMBERS = ((1000, 2199), (1, 12), (1, 31))
"""What a year, a month and a day of a row can be."""
_SINCE_START = late(r"(?:份|日)?\s?(?:以来|至今|迄今)")
_FROM = late(r"(?:起|开始|以后|之后|以来|至今)")
_BETWEEN, _AMID = late("[与和]"), late("之?间")
_ABOUT = late(r"\s?(?:左右|前后|许(?![多可]))")
_FIRST_PARTS = late(
    r"\s?的?(?:前|头)(?P<n>[一二两三四五六七八九十]{1,3}|\d{1,2})(?:个(?P<v>季度|季|月)|(?P<w>季度|季(?![一-龥])|月(?!份|[一二三\d])))"
)
_SUMMED_UP = late(r"(?:的)?(?:累计|合计|合并|营收|出口|进口|外贸|财政|工业|净利|销售|产量|全[国省市县区年台])")
"""What a figure of 前9月 is, which without its year may also be 提前9月."""
_PAIR_REFUSED = late(r"[近第每满逾隔前后数几约][\s]?$")


@quick
@dataclass(frozen=True, slots=True)
class _Read:
    """A time that was read, with its stretch of text."""

    parts: Parts
    start: int
    end: int

    def moment(self, text: str) -> Moment:
        return moment_of(self.parts, text, self.start, self.end)


def read_times(text: str, at: int, words: TimeWords) -> tuple[list[Moment | Period], int]:
    """The times that begin at ``at`` (none, one, or the two of 3日、5日), and where they end."""
    digits, sign = ahead(text, at)
    if sign in _JOINTS if digits else sign == "第":
        paired = _read_pair(text, at, at, Parts(), words)
        if paired:
            return paired
    parts = Parts()
    return read_on(text, at, read_upper(text, at, words, parts), parts, words)


def read_on(text: str, at: int, end: int, parts: Parts, words: TimeWords) -> tuple[list[Moment | Period], int]:
    """The times that begin with what ``parts`` already holds, a date or its year up to ``end``, and where they end."""
    ages = bool(parts.given & {"decade", "century"})
    if parts.level <= 0 and not ages:
        joined = _below(text, at, end, parts, words)
        if joined:
            return joined
    if parts.level < 3 and not ages:
        end = read_fields(text, end, words, parts)
    if not (parts.given or parts.relative):
        named = words.day_part_at.match(text, at) if end == at and text[at] in words.day_part_first else None
        if named:
            parts.day_part, parts.level = named[1], -1
            return _read_pair(text, at, named.end(), parts, words) or ([], at)
        return [], at
    if parts.level in (0, 1, 2):
        inner = _read_pair(text, at, end, parts, words)
        if inner:
            return inner
    return _continued(text, _Read(parts, at, end), words)


def _below(text: str, at: int, end: int, upper: Parts, words: TimeWords) -> tuple[list[Moment | Period], int] | None:
    """2022年前三季度 and 2018年1—9月份: a stretch inside the year just read."""
    first = _FIRST_PARTS.match(text, end) if text[end : end + 1] in _FIRST_SIGNS else None
    if first and (upper.level == 0 or first["v"] or first["w"][0] == "季" or _SUMMED_UP.match(text, first.end())):
        return _cumulative(text, at, end, first, upper)
    return _read_pair(text, at, end, upper, words) if end > at else None


def _cumulative(text: str, at: int, end: int, found: re.Match[str], upper: Parts) -> tuple[list[Moment | Period], int] | None:
    count = integer(found["n"]) or 0
    unit = found["v"] or found["w"]
    if not 1 <= count <= (4 if unit[0] == "季" else 12):
        return None
    ends = []
    for number in (1, count):
        parts = upper.copy()
        if unit == "月":
            parts.set("month", number, 1)
        else:
            parts.month, parts.level = number * 3 - 2, 1
            parts.given.add("quarter")
        ends.append(_Read(parts, at, found.end()).moment(text))
    start = at if end > at else found.start() + len(found[0]) - len(found[0].lstrip())
    return [Period(make_span(start, found.end()), text[start : found.end()], ends[0], ends[1])], found.end()


def _read_pair(text: str, at: int, place: int, upper: Parts, words: TimeWords) -> tuple[list[Moment | Period], int] | None:
    """8月1—14日, 2018—2022年, 22至24时, 5、6月: the first number takes its unit from the second."""
    pair = _PAIR.match(text, place) if text[place : place + 1] in _NUMERIC else None
    if pair is None:
        return _read_row(text, at, place, upper, words)
    level = _LEVEL[pair["u"][0]]
    one, two = integer(pair["a"]), integer(pair["b"])
    if one is None or two is None or level <= upper.level or not _pair_stands(text, pair, level, one, two, upper, words):
        return None
    first, second = upper.copy(), upper.copy()
    second.given = set()
    for parts, value in ((first, one), (second, two)):
        if pair["u"][0] == "季":
            parts.month, parts.level = value * 3 - 2, 1
            parts.given.add("quarter")
        else:
            parts.set(LEVELS[level], value, level)
        if level == 0 and value < 100:
            parts.year = one // 100 * 100 + value
    unit_end = pair.end()
    if level == 1 and text.startswith("份", unit_end) and text[unit_end + 1 : unit_end + 2] not in ("额", "子"):
        unit_end += 1
    if level == 3:
        first.day_part = upper.day_part
        apply_day_part(first, words)
        begin = pair.start("b")
        clock = Parts()
        clock.day_part = upper.day_part
        after = read_fields(text, begin, words, clock, first)
        if after < unit_end:
            return None
        second.hour, second.minute, second.second = clock.hour, clock.minute, clock.second
        second.given |= clock.given
        end = after
    else:
        end = read_fields(text, unit_end, words, second, first)
    head = _Read(first, at, pair.end("a"))
    tail = _Read(second, pair.start("b"), end)
    if pair["c"].strip() in ("、", "和", "及", "与"):
        times, finish = _continued(text, tail, words)
        return [head.moment(text), *times], finish
    return [_period(text, head, tail)], _closed(text, end)


def _read_row(text: str, at: int, place: int, upper: Parts, words: TimeWords) -> tuple[list[Moment | Period], int] | None:
    """2016、2017和2018年度: the unit at the end is that of every number of the row."""
    head = _ROW.match(text, place) if text[place : place + 1] in _ROW_STARTS else None
    rest = _read_pair(text, head.end(), head.end(), upper, words) if head else None
    if head is None or rest is None or not isinstance(rest[0][0], Moment):
        return None
    level = next((level for name, level in (("day", 2), ("month", 1), ("year", 0)) if name in rest[0][0].given), None)
    value = integer(head["n"])
    if level is None or value is None or not _NUMBERS[level][0] <= value <= _NUMBERS[level][1]:
        return None
    parts = upper.copy()
    parts.set(LEVELS[level], value, level)
    return [_Read(parts, at, head.end("n")).moment(text), *rest[0]], rest[1]


def _pair_stands(text: str, pair: re.Match[str], level: int, one: int, two: int, upper: Parts, words: TimeWords) -> bool:
    """Whether the two numbers are years, months, days or hours, rather than lengths or amounts."""
    raw, later = pair["a"], pair["b"]
    if level == 0:
        whole = len(raw) == 4 and 1000 <= one <= 2199 and (raw.isascii() or "千" in raw or "十" not in raw)
        return whole and ((len(later) == 4 and 1000 <= two <= 2199) or (len(later) == 2 and two > one % 100))
    if len(raw) > 3 or len(later) > 3:
        return False
    before = text[max(0, pair.start() - 4) : pair.start()]
    hedged = upper.level < 0 and bool(_PAIR_REFUSED.search(before))
    if pair["u"][0] == "季":
        return 1 <= one <= 4 and 1 <= two <= 4 and pair["u"] == "季度" and not hedged
    if level == 1:
        return 1 <= one <= 12 and 1 <= two <= 12 and not hedged
    if level == 2:
        if not (1 <= one <= 31 and 1 <= two <= 31):
            return False
        if upper.level >= 1:
            return True
        plain = raw.isascii() and pair["u"] == "日"
        return plain and not words.not_beside.length_before.search(before) and not words.not_beside.length_after.match(text, pair.end())
    if pair["u"] == "点" and not (upper.level >= 2 or upper.day_part):
        return False
    return one <= 24 and two <= 24


def _continued(text: str, first: _Read, words: TimeWords) -> tuple[list[Moment | Period], int]:
    """A time and what follows it: 至 and a second time, 起, 以来, or 左右."""
    if text[first.end : first.end + 1] not in _ONWARD:
        return [first.moment(text)], first.end
    joint = CONNECTOR.match(text, first.end) or _BETWEEN.match(text, first.end)
    if joint:
        second = _second(text, joint, first, words)
        if second and (joint[0] not in ("与", "和") or _AMID.match(text, second.end)):
            if second.parts is first.parts:
                return _continued(text, second, words) if second.end > first.end else ([first.moment(text)], first.end)
            if joint[0] in ("与", "和") and (amid := _AMID.match(text, second.end)):  # 2018年与2020年之间
                second = _Read(second.parts, second.start, amid.end())
            return [_period(text, first, second)], _closed(text, second.end)
    origin = text[first.start - 1 : first.start] if first.start else ""
    opened = _SINCE_START.match(text, first.end) or (_FROM.match(text, first.end) if origin in ("自", "从") and origin else None)
    if opened:
        span = make_span(first.start, opened.end())
        return [Period(span, span.of(text), first.moment(text), None)], opened.end()
    about = _ABOUT.match(text, first.end)
    if about:
        first.parts.hedges.append("about")
    return [first.moment(text)], first.end


def _closed(text: str, end: int) -> int:
    """Skip what only closes a stretch: 止."""
    return end + 1 if text.startswith("止", end) and text[end + 1 : end + 2] not in ("血", "损", "步") else end


def _second(text: str, joint: re.Match[str], first: _Read, words: TimeWords) -> _Read | None:
    found = read_point(text, joint.end(), words, first.parts)
    if found is None:
        return None
    parts, end = found
    level = _coarsest(parts, words)
    if level == 3 and first.parts.hour is None:
        if first.parts.level < 2 or joint[0].strip() not in ("-", "—"):
            return None
        for name in ("hour", "minute", "second"):
            setattr(first.parts, name, getattr(parts, name))
        first.parts.given |= parts.given
        return _Read(first.parts, first.start, end)
    if first.parts.level < level and not (level == 4 or first.parts.relative):
        return None
    _inherit(first.parts, parts, level, words)
    return _Read(parts, joint.end(), end)


def _coarsest(parts: Parts, words: TimeWords) -> int:
    """The coarsest level that a time itself states."""
    if parts.relative:
        return {"year": 0, "month": 1, "quarter": 1, "week": 2, "day": 2}.get(words.relative[parts.relative].unit, 0)
    if parts.given & {"year", "decade", "century", "schoolyear", "fiscalyear"}:
        return 0
    if parts.given & {"month", "quarter", "half", "season", "holiday"}:
        return 1
    return 2 if parts.given & {"day", "weekday", "tenday"} else 3


def _inherit(first: Parts, second: Parts, level: int, words: TimeWords) -> None:
    """Give the second time what the first says for both."""
    for name in LEVELS[:level]:
        if getattr(second, name) is None:
            setattr(second, name, getattr(first, name))
    if not second.relative and first.relative:
        unit = words.relative[first.relative].unit.partition("-")[0]
        if {"year": 0, "month": 1, "quarter": 1, "week": 1, "day": 2}.get(unit, 9) < level:
            second.relative = first.relative
    if level and first.calendar != "gregorian" and second.calendar == "gregorian":
        second.calendar = first.calendar
    if level == 1 and second.year is not None and second.month is not None and (first.month or 0) > second.month:
        # 2021年11月至3月 ends in the next year
        second.year += 1
    if level == 3 and first.day_part and not second.day_part and second.hour is not None and first.hour is not None:
        # 下午5时至6时
        second.hour += 12 if second.hour < 12 and second.hour < first.hour <= second.hour + 12 else 0
    elif level == 3 and not (first.day_part or second.day_part) and first.hour is not None and second.hour is not None:
        # 9点到5点
        second.hour += (
            12 if 0 < second.hour <= first.hour < 12 and (second.hour, second.minute or 0) <= (first.hour, first.minute or 0) else 0
        )


def _period(text: str, first: _Read, second: _Read) -> Period:
    end = _closed(text, second.end)
    return Period(make_span(first.start, end), text[first.start : end], first.moment(text), second.moment(text))
