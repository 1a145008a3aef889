"""A clock time at a place of the text -> hour, minute and second."""

from __future__ import annotations

import re

from claimcheck.mentions.candidates import NUMBER_CHARACTERS
from claimcheck.mentions.integers import integer, several
from claimcheck.mentions.parts import Parts
from claimcheck.mentions.timewords import N2, TimeWords, ahead
from claimcheck.packs.patterns import late

__all__ = ["apply_day_part", "read_clock"]

_HOUR = late(rf"(?P<h>{N2})\s?(?P<u>时|点钟|点)(?![间代期候装尚速段评赞位值名球财政差令])")
_MINUTE = late(rf"\s?(?P<m>{N2})\s?分(?![之钟别公行])(?:\s?(?P<s>{N2})\s?秒)?")
_QUARTERS = late(r"([123一二两三])刻(?!钟)|(半)(?![个数百千年月天小])|整(?!体|个|改|治|理|合)|多?钟|许(?!多|可)")
# minutes without 分: two digits, or hanzi that cannot be the decimals of a number
_BARE_MINUTE = late(
    r"(?P<m>[0-5]\d|[零〇][一二三四五六七八九]|[一二三四五]?十[一二三四五六七八九]?)"
    r"(?![\d.%％:：]|[万亿千百多余个人名例家元岁年月日天倍吨米公辆架只位项条次场])"
)
_COLON = late(r"(?P<h>\d{1,2})\s?[:：]\s?(?P<m>\d{2})(?:\s?[:：]\s?(?P<s>\d{2}))?(?![\d:：]|\.\d)")
_MERIDIEM = late(r"\s?([AaPp])\.?[Mm]\b|(p|P)(?![A-Za-z])")
_AFTERNOON = late(r"(\d{1,2})\s?([AaPp])[Mm](?![A-Za-z])")
_SETTING = late(r"(?:[于在至到从自间日号天午晚上晨早夜起—~～（(，,-]|时间为?|^|[\n。；])\s?$")
_ALONE = late(
    r"\s?(?:$|[，。；、！？）)—~～至到-]|左右|前|后|以前|以后|之|开|准时|起|的|结束|关门|打烊|下班|出发|到[达站]|抵达|集合|散场|闭馆)"
)
_COLONS = frozenset(":：")
_SIGNS = _COLONS | frozenset("AaPp时点")
"""What stands behind the hour."""
_AFTER_HOUR = frozenset(NUMBER_CHARACTERS) | frozenset(" \t\n\u3000\xa0整多钟许")
"""What minutes and quarters begin with."""
_DAWN = 7
_LATEST = 29
"""A later hour is no slip but something else."""
_SUFFIX = late(r"\s?(?:许|左右|前后|整|开始|起|前|后|结束|发车|到达|起飞|出发|分|至|到|[—~～-]\s?\d{1,2}[:：])")


def apply_day_part(parts: Parts, words: TimeWords) -> None:
    """Turn 晚上9时 into 21:00, and mark an hour that the part of the day cannot have."""
    hour, name = parts.hour, parts.day_part
    if hour is None or not name:
        return
    kind = words.day_parts[name]
    if hour < 12 and (kind == "pm" or (kind == "night" and hour >= 5) or (kind == "noon" and hour < 4)):
        parts.hour = hour + 12
    elif kind == "night" and hour == 12:
        parts.hour = 24 if not parts.minute else 0
    elif hour == 12 and words.latest_hour.get(name, 24) <= _DAWN:
        # 凌晨12点 is what many call midnight
        parts.hour = 0
    elif hour > words.latest_hour.get(name, 24) and hour <= 24:
        parts.flaws.append("day-part")


def read_clock(text: str, at: int, words: TimeWords, parts: Parts, *, loose: bool) -> int:
    """Read a clock time into ``parts`` and return where it ends, ``at`` if there is none.

    ``loose`` says that a date or a part of the day stands before, so that a bare 8点 is a time.
    """
    digits, sign = ahead(text, at)
    if not digits or sign not in _SIGNS:
        return at
    found = _COLON.match(text, at) if sign in _COLONS else None
    if found:
        return _colon(text, found, words, parts, loose=loose)
    found = _AFTERNOON.match(text, at)
    if found and int(found[1]) <= 12:
        parts.set("hour", int(found[1]) % 12 + (12 if found[2] in "Pp" else 0), 3)
        return found.end()
    found = _HOUR.match(text, at)
    return _worded(text, found, words, parts, loose=loose) if found else at


def _colon(text: str, found: re.Match[str], words: TimeWords, parts: Parts, *, loose: bool) -> int:
    hour, minute = int(found["h"]), int(found["m"])
    second = int(found["s"]) if found["s"] else None
    start, end = found.span()
    before = text[max(0, start - 6) : start]
    placed = loose or bool(_SETTING.search(before)) or bool(_SUFFIX.match(text, end))
    valid = hour <= 24 and minute <= 59 and (second is None or second <= 59)
    if not loose and (words.not_beside.ratio_before.search(before) or words.not_beside.score_near.match(text, end)):
        return start
    if not valid and (not placed or hour > _LATEST or (not loose and minute % 10 == 0)):
        return start
    parts.set("hour", hour, 3)
    parts.set("minute", minute, 3)
    if second is not None:
        parts.set("second", second, 3)
    half = _MERIDIEM.match(text, end)
    if half:
        end = half.end()
        if (half[1] or half[2]) in "Pp" and hour < 12:
            parts.hour = hour + 12
    apply_day_part(parts, words)
    return end


def _worded(text: str, found: re.Match[str], words: TimeWords, parts: Parts, *, loose: bool) -> int:
    start, at = found.span()
    hour = integer(found["h"])
    if hour is None or hour > 99 or several(found["h"]) or (hour > _LATEST and not found["h"].isascii()):  # 七八点钟, 九十点钟
        return start
    minute = second = None
    simple = text[at : at + 1] not in _AFTER_HOUR
    exact = None if simple else _MINUTE.match(text, at)
    quarter = None if simple or exact else _QUARTERS.match(text, at)
    bare = None if simple or exact or quarter else _BARE_MINUTE.match(text, at)
    if bare and not loose and found["u"] == "点" and not found["h"].isascii() and bare["m"][0] not in "零〇":
        bare = None
    if exact:
        minute, second = integer(exact["m"]), integer(exact["s"]) if exact["s"] else None
        at = exact.end()
    elif quarter:
        minute = (integer(quarter[1]) or 0) * 15 if quarter[1] else 30 if quarter[2] else None
        at = quarter.end()
    elif bare:
        minute, at = integer(bare["m"]), bare.end()
    plain = exact is None and quarter is None and bare is None
    if not loose and not _stands_alone(text, found, words, hour, plain=plain):
        return start
    parts.set("hour", hour, 3)
    if minute is not None:
        parts.set("minute", minute, 3)
    if second is not None:
        parts.set("second", second, 3)
    apply_day_part(parts, words)
    return at


def _stands_alone(text: str, found: re.Match[str], words: TimeWords, hour: int, *, plain: bool) -> bool:
    """Whether 8点 or 8时 without a date is a time: not 三点意见, not 上涨8点, not 一时."""
    before = text[max(0, found.start() - 4) : found.start()]
    if found["u"] == "点钟":
        return True
    if found["u"] == "时":
        return not (plain and (found["h"] in ("一", "几") or hour > _LATEST))
    if words.not_beside.clock_refused.search(before):
        return False
    if not plain:
        return True
    return hour <= 24 and found["h"] != "一" and _ALONE.match(text, found.end()) is not None
