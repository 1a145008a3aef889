"""A length of time beside a word that says which way it runs (未来三天, 两年前), and the time it was written -> the time it points to."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.mentions.almanac import bounds, shift_month
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period, Quantity

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["window"]

_MONTHS = {"年": 12, "周年": 12, "季度": 3, "个月": 1}
_SECONDS = {"周": 604800, "天": 86400, "小时": 3600, "刻钟": 900, "分钟": 60, "秒": 1}
_DAY = 86400


def window(text: str, length: Quantity, now: datetime, pack: Pack) -> Moment | Period | None:
    """The stretch from or up to now (未来三天, 过去一周, 三年内), or the time so far away (两年前); None where nothing says which."""
    start, end = length.span.start, length.around.end
    unit = "个月" if length.unit == "年" and length.value != int(length.value) else length.unit  # 两年半前 is a month
    ahead, behind = pack.table("time.window-before"), pack.table("time.window-after")
    word = next((word for word in sorted(ahead, key=len, reverse=True) if text.endswith(word, 0, start)), "")
    if word:
        if len(word) == 1 and text[start - 2 : start - 1] in tuple("以之今昨明先午"):
            return None
        far = _moved(length, now, ahead[word])
        return None if far is None else _stretch(text, Span(start - len(word), end), now, far, unit)
    word = next((word for word in sorted(behind, key=len, reverse=True) if text.startswith(word, end)), "")
    if not word or text[start - 1 : start] in tuple("第每"):
        return None
    which, _, point = behind[word].partition(" ")
    far = _moved(length, now, which)
    if far is None:
        return None
    span = Span(start, end + len(word))
    return _moment(text, span, far, unit) if point else _stretch(text, span, now, far, unit)


def _moved(length: Quantity, now: datetime, which: str) -> datetime | None:
    """Now, so long ago or ahead; None for what is no whole number of the steps a calendar has."""
    step = _MONTHS.get(length.unit, 0) or _SECONDS.get(length.unit, 0)
    count = EXACT.multiply(length.value, Decimal(step))
    if not step or count != count.to_integral_value() or length.is_range:
        return None
    steps = int(count) if which == "ahead" else -int(count)
    try:
        if length.unit in _SECONDS:
            return now + timedelta(seconds=steps)
        year, month = shift_month(now.year, now.month, steps)
        return now.replace(year=year, month=month, day=1)
    except (OverflowError, ValueError):
        return None


def _stretch(text: str, span: Span, now: datetime, far: datetime, unit: str) -> Period:
    first, last = (now, far) if now <= far else (far, now)
    return Period(span, span.of(text), _moment(text, span, first, unit), _moment(text, span, last, unit))


def _moment(text: str, span: Span, when: datetime, unit: str) -> Moment:
    """As fine as the unit: 三年前 is a year, 三小时前 an hour."""
    month = when.month if unit not in ("年", "周年") else None
    day = when.day if unit in _SECONDS else None
    given = {"year"} | ({"month"} if month else set()) | ({"day"} if day else set())
    first, last = bounds(when.year, month, day, given, "gregorian")
    hour = minute = second = None
    if unit in _SECONDS and _SECONDS[unit] < _DAY:
        hour, minute, second = when.hour, when.minute if unit != "小时" else None, when.second if unit == "秒" else None
        given |= {"hour"} | ({"minute"} if minute is not None else set()) | ({"second"} if second is not None else set())
    return Moment(span, span.of(text), when.year, month, day, hour, minute, second, given=frozenset(given), first=first, last=last)
