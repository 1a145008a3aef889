"""A date in the commonest spelling, with nothing of time after it -> a Moment, without trying the rarer readings."""

from __future__ import annotations

import re

from claimcheck.mentions.almanac import bounds, month_length
from claimcheck.mentions.timewords import TimeWords
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment
from claimcheck.packs.patterns import late

__all__ = ["read_plain"]

_DATE = late(r"(?:([12]\d{3})年)?(?:(1[0-2]|[1-9])月(?:(3[01]|[12]\d|[1-9])日)?)?(.?)", re.DOTALL)
_YEAR = frozenset({"year"})
_MONTH = frozenset({"year", "month"})
_DAY = frozenset({"month", "day"})
_FULL = frozenset({"year", "month", "day"})


def read_plain(text: str, at: int, words: TimeWords) -> Moment | None:
    """2022年8月15日, 2022年8月, 8月15日 or 2022年, where no word of time follows; None for all else."""
    found = _DATE.match(text, at)
    if found is None or found[4] in words.onward:
        return None
    written, numbered, counted = found[1], found[2], found[3]
    year = int(written) if written else None
    month = int(numbered) if numbered else None
    day = int(counted) if counted else None
    given = _DAY if year is None else _YEAR if month is None else _MONTH if day is None else _FULL
    if (year is None and day is None) or (year is not None and (year > 2199 or year in (1000, 2000))):
        return None
    if month is not None and day is not None and day > month_length(year, month):
        return None
    end = found.start(4)
    first, last = bounds(year, month, day, given, "gregorian")
    return Moment(Span(at, end), text[at:end], year, month, day, given=given, first=first, last=last)
