"""A date at a place of the text -> its fields, from the year down to the clock."""

from __future__ import annotations

import re

from claimcheck.mentions.candidates import NUMBER_CHARACTERS
from claimcheck.mentions.clock import read_clock
from claimcheck.mentions.dateforms import read_numeric
from claimcheck.mentions.integers import integer, several
from claimcheck.mentions.parts import Parts
from claimcheck.mentions.timewords import N2, TimeWords, ahead
from claimcheck.mentions.years import read_year
from claimcheck.packs.patterns import late

__all__ = ["read_fields", "read_point", "read_upper"]

_MONTH = late(rf"\s?的?(?P<m>{N2})\s?月(?:份(?![额子])|(?!份[额子]))(?![龄票租薪饼球亮])")
_DAY = late(
    rf"\s?的?(?P<d>{N2})\s?(?P<u>[日号])(?!线|楼|院|文|令|均|游|本(?!报|次|市|省|级)|元(?!旦)|圆|程|志(?!愿)"
    r"|报(?![道告名送请价出称批案收]))"
)
_DAY_OF_MONTH = late(rf"\s?的?(?P<d>{N2})\s?[日号]")
_TENDAY = late(r"\s?的?([上中下])旬")
_LUNAR_DAY = late(
    r"\s?初([一二三四五六七八九十\d])(?![批次场项届位个名家起份天些直般\d])"
    r"|\s?(廿[一二三四五六七八九]?|[一二]?十[一二三四五六七八九]?|三十|\d{1,2})"
    r"(?=$|[，。；！？、）)》”\s的晚早上下中凌夜是这那至到—~～-])"
)
_DAY_ONLY_MONTH = late(r"(\d{1,2})(?=$|[，。；）)\s至到—~～-]|上午|下午|晚|早|中午|凌晨|出生)")
_QUARTER = late(
    r"\s?的?(?:第?([一二三四五六七八九1-9])季(?:度|(?=[报末初]|营收|毛利|净利|业绩|获利|盈利|亏损|税后|单季|季增|年增|GDP))|(首|末)季度|Q([1-9])(?![0-9A-Za-z])(?:季度)?)"
)
_BARE_QUARTER = late(
    r"(?<![》”」』目剧])第([一二三四1-4])季(?=[一-龥])"
    r"(?!开播|首播|开机|收官|播出|播完|完结|总决赛|决赛|回归|归来|定档|上线|上映|杀青|开拍|拍摄|录制|第|节目|综艺|嘉宾|导师|选手|赛|后赛|风云|冠军|亚军|阵容|主题|预告|豆瓣|大结局|[,，。、;；])"
)
"""第三季合併營收: a quarter of the year, not of a show."""
_PLAIN_QUARTER = late(r"\s?的?第?([一二三四1-4])季(?![一-龥])")
_HALF = late(r"\s?的?([上下前后])半年")
_MONTH_REFUSED = late(r"[近第每满逾隔前后数几整]\s?$")
_DATELINE_AFTER = late(r"[电讯]|消息|上午|下午|凌晨|中午|晚")
_DIGITS = frozenset("0123456789")
_NTH_MONTH = late(rf"的?第({N2})个?月")


def read_point(text: str, at: int, words: TimeWords, first: Parts | None = None) -> tuple[Parts, int] | None:
    """Read one time that begins at ``at``; ``first`` is the time before 至 where this one ends a stretch."""
    parts = Parts()
    end = read_upper(text, at, words, parts, first)
    if parts.level < 3 and not parts.given & {"decade", "century"}:
        end = read_fields(text, end, words, parts, first)
    return (parts, end) if end > at and (parts.given or parts.relative) else None


def read_upper(text: str, at: int, words: TimeWords, parts: Parts, first: Parts | None = None) -> int:
    """Read a date in digits and signs, or the year or word that a date begins with."""
    if text[at : at + 1].isdecimal():
        end = read_numeric(text, at, parts, loose=first is not None)
        if end > at:
            return _read_time_of_day(text, end, words, parts, numeric=True)
    return read_year(text, at, words, parts, first)


def read_fields(text: str, at: int, words: TimeWords, parts: Parts, first: Parts | None = None) -> int:
    """Read what is finer than what ``parts`` already holds and return where it ends."""
    digits, sign = ahead(text, at)
    start = at
    if parts.level <= 0 and parts.weekday is None and (sign == "季" if digits else sign in words.below_year):
        at = _read_below_year(text, at, words, parts)
    elif parts.level < 0 and text[at : at + 1] in words.below_year:
        at = _read_holiday(text, at, words, parts)
    if at > start:
        digits, sign = ahead(text, at)
    if parts.level <= 0 and (sign == "月" if digits else sign and sign in "农阴夏旧正腊冬闰第"):
        at = _read_month(text, at, words, parts, first)
    if parts.level == 1 and not parts.given & {"quarter", "half", "season", "holiday"}:
        digits, sign = ahead(text, at)
        if digits or sign in words.below_month:
            at = _read_below_month(text, at, words, parts, dated=bool(digits and sign and sign in "日号"))
    elif parts.level < 0 and digits and sign and sign in "日号":
        at = _read_lone_day(text, at, words, parts, first)
    if parts.relative or (parts.level < 0 and (sign in words.week_first or first is not None)):
        at = _read_weekday(text, at, words, parts, first)
    if parts.level >= 2 or parts.level < 0 or parts.weekday is not None:
        at = _read_time_of_day(text, at, words, parts, first=first)
    return at


def _read_below_year(text: str, at: int, words: TimeWords, parts: Parts) -> int:
    """Quarter, half, season, holiday, or the beginning and end of a year."""
    found = _QUARTER.match(text, at) or _BARE_QUARTER.match(text, at) or (_PLAIN_QUARTER.match(text, at) if parts.level == 0 else None)
    if found:
        groups = found.groups()
        quarter = 1 if "首" in groups else 4 if "末" in groups else integer(next(g for g in groups if g)) or 0
        parts.month, parts.level = quarter * 3 - 2, 1
        parts.given.add("quarter")
        return _read_part(text, found.end(), words, parts)
    found = _HALF.match(text, at)
    if found and not (parts.level < 0 and found[1] in "前后"):
        parts.month = 1 if found[1] in "上前" else 7
        parts.given.add("half")
        parts.level = 1
        return found.end()
    if parts.level < 0:
        return _read_holiday(text, at, words, parts)
    found = words.season_at.match(text, at)
    if found:
        parts.month, parts.level = words.seasons[found[1]], 1
        parts.given.add("season")
        return found.end()
    end = _read_holiday(text, at, words, parts)
    return end if end > at else _read_part(text, at, words, parts)


def _read_holiday(text: str, at: int, words: TimeWords, parts: Parts) -> int:
    found = words.holiday_at.match(text, at)
    if not found or (at and parts.level < 0 and text[at] in NUMBER_CHARACTERS and text[at - 1] in NUMBER_CHARACTERS):
        return at
    month, day, lunar = words.holidays[found[1]]
    parts.month, parts.day, parts.level = month, day, 2
    parts.given.add("holiday")
    parts.calendar = "lunar" if lunar else parts.calendar
    return found.end()


def _read_part(text: str, at: int, words: TimeWords, parts: Parts) -> int:
    """初, 中旬, 年底 and the like after a year, quarter or month."""
    found = words.part_at.match(text, at)
    if not found:
        return at
    word = found[1]
    if (word[0] == "月" and parts.level != 1) or (word[0] == "年" and parts.level != 0):
        return at
    parts.given.add(words.parts[word])
    if parts.level == 0:
        parts.level = 4
    return found.end()


def _read_month(text: str, at: int, words: TimeWords, parts: Parts, first: Parts | None) -> int:
    numeric = text[at] in _DIGITS
    lunar = None if numeric else words.lunar_at.match(text, at)
    if lunar:
        parts.calendar = "lunar"
    place = lunar.end() if lunar else at
    found = None if numeric else words.lunar_month_at.match(text, place)
    if found:
        parts.calendar = "lunar"
        parts.set("month", words.lunar_months[found[1][0]], 1)
        return found.end()
    leap = text.startswith("闰", place)
    found = _MONTH.match(text, place + leap)
    if not found:
        nth = _NTH_MONTH.match(text, place) if parts.level == 0 and "year" in parts.given else None
        if nth:
            parts.set("month", integer(nth[1]) or 0, 1)
            return nth.end()
        return at
    month = integer(found["m"])
    if month is None or several(found["m"]) or not _month_stands(text, found, parts, month, lunar=bool(lunar), later=first is not None):
        return at
    if leap:
        parts.calendar = "lunar"
        parts.given.add("leap")
    parts.set("month", month, 1)
    return found.end()


def _month_stands(text: str, found: re.Match[str], parts: Parts, month: int, *, lunar: bool, later: bool) -> bool:
    """Whether N月 names a month rather than a number of them or something else."""
    if 1 <= month <= 12:
        before = text[max(0, found.start() - 2) : found.start()]
        return parts.level >= 0 or lunar or later or not _MONTH_REFUSED.search(before) or _DAY.match(text, found.end()) is not None
    return month <= 99 and (month < 12 or found["m"].isascii()) and (parts.level >= 0 or _DAY.match(text, found.end()) is not None)


def _read_below_month(text: str, at: int, words: TimeWords, parts: Parts, *, dated: bool) -> int:
    found = _DAY_OF_MONTH.match(text, at) if dated else None
    if found and not several(found["d"]):
        parts.set("day", integer(found["d"]) or 0, 2)
        return found.end()
    found = _TENDAY.match(text, at)
    if found:
        parts.day = {"上": 1, "中": 11, "下": 21}[found[1]]
        parts.given.add("tenday")
        return found.end()
    hanzi_month = text[at - 1 : at] == "月" and text[at - 2 : at - 1] not in "0123456789"
    found = _LUNAR_DAY.match(text, at)
    if found and (found[1] or parts.calendar == "lunar" or hanzi_month or (found[2] or "")[:1] in "十廿"):
        written = found[1] or found[2]
        if not (written.isascii() and parts.calendar != "lunar" and not hanzi_month):
            parts.calendar = "lunar"
            parts.set("day", integer(written) or 0, 2)
            return found.end()
    found = _DAY_ONLY_MONTH.match(text, at)
    if found and 1 <= int(found[1]) <= 31:
        parts.set("day", int(found[1]), 2)
        return found.end()
    if parts.level == 1 and "month" in parts.given:
        return _read_part(text, at, words, parts)
    return _read_part(text, at, words, parts) if parts.relative else at


def _read_lone_day(text: str, at: int, words: TimeWords, parts: Parts, first: Parts | None) -> int:
    """15日 without a month: a date unless what stands around it speaks of a length."""
    found = _DAY.match(text, at)
    if not found or several(found["d"]):
        return at
    day = integer(found["d"]) or 0
    later = first is not None and first.level >= 2
    around = words.day_part_at.match(text, found.end()) is not None or _DATELINE_AFTER.match(text, found.end()) is not None
    if not 1 <= day <= 31 and not (later and found["d"].isascii()):
        return at
    if found["u"] == "号" and not (around or later):
        return at
    if not (around or later):
        if not found["d"].isascii() and day < 10:
            return at
        if words.not_beside.length_before.search(text[max(0, at - 4) : at]) or words.not_beside.length_after.match(text, found.end()):
            return at
    parts.set("day", day, 2)
    return found.end()


def _read_weekday(text: str, at: int, words: TimeWords, parts: Parts, first: Parts | None) -> int:
    found = words.weekday_at.match(text, at)
    if found:
        if parts.relative:
            if words.relative[parts.relative].unit != "week":
                return at
        elif at and text[at - 1] in "0123456789一二两三四五六七八九十半几数每逢个" and text[at - 2 : at - 1] not in tuple("虽恰适正又"):
            return at
        parts.set("weekday", words.weekdays[found[2]], 2)
        return found.end()
    day = words.weekdays.get(text[at : at + 1])
    if day and parts.relative and words.relative[parts.relative].unit == "week" and not re.match(r".[个次届年天期些]", text[at : at + 2]):
        parts.set("weekday", day, 2)
        return at + 1
    if first is not None and first.weekday is not None and day:
        parts.set("weekday", day, 2)
        return at + 1
    return at


def _evening(text: str, named: re.Match[str]) -> bool:
    """Whether 晚 before an hour is a part of the day: not 最晚8点."""
    start = named.start(1)
    return text[named.end() : named.end() + 1] in _CLOCK_FIRST and (not start or text[start - 1] not in "最提较更迟推太")


_CLOCK_FIRST = frozenset(NUMBER_CHARACTERS) | {"的"}
_GAP = late(r"\s?[T]?|-(?=\d\d[:：])")


def _read_time_of_day(text: str, at: int, words: TimeWords, parts: Parts, *, numeric: bool = False, first: Parts | None = None) -> int:
    """The part of the day and the clock after a date, or alone."""
    end = at
    if numeric:
        gap = _GAP.match(text, at)
        end = gap.end() if gap else at
    elif text[end : end + 1] == " ":
        end += 1
    sign = text[end : end + 1]
    if parts.relative not in words.day_parts and sign not in _CLOCK_FIRST and sign not in words.day_part_first:
        return at
    named = words.day_part_at.match(text, end)
    if parts.relative in words.day_parts:
        parts.day_part = parts.relative
        parts.given.add("daypart")
    if named and (len(named[1]) > 1 or parts.level >= 2 or parts.relative or _evening(text, named)):
        parts.day_part = named[1]
        end = named.end()
        if text[end : end + 1] == " ":
            end += 1
    later = first is not None and first.hour is not None
    loose = bool(parts.day_part) or parts.level >= 2 or later
    after = read_clock(text, end, words, parts, loose=loose)
    if after > end:
        return after
    if named and parts.day_part == named[1] and (parts.level >= 2 or parts.relative):
        parts.given.add("daypart")
        return named.end()
    return at
