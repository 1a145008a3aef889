"""Plain text -> the dates, clock times, periods and lengths of time in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.mentions.lengths import read_length
from claimcheck.mentions.periods import read_times
from claimcheck.mentions.settle import complete, resolve
from claimcheck.mentions.timewords import TimeWords, time_words
from claimcheck.model.mention import Moment, Period, Quantity

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["complete", "find_durations", "find_times", "resolve"]

# What can follow the digits of a time or a length of time; everything else is turned away at once.
_AFTER_NUMBER = frozenset("年月日号时点刻分秒周星礼天个小钟季世载春学财工交工昼毫多余来几半至到、和及与—–－-―~～─/:： ：QAaPp起")
_HEAD = re.compile("[半几数仨]")


def find_times(text: str, pack: Pack) -> list[Moment | Period]:
    """Every date, clock time, weekday and stretch between two of them, in order.

    Deictic words (昨日, 同年) give a Moment with ``relative``, to be settled by ``resolve``; a date without its year
    is settled by ``complete``.
    """
    return _scan(text, pack)[0]


def find_durations(text: str, pack: Pack) -> list[Quantity]:
    """Every length of time (19天, 两年半, 近两个月), in order; none overlaps what find_times finds."""
    return _scan(text, pack)[1]


_Found = tuple[list[Moment | Period], list[Quantity]]
_latest: list[tuple[str, Pack, _Found]] = []


def _scan(text: str, pack: Pack) -> _Found:
    """Both lists from one walk over the text; the latest is kept, since they are asked for one after the other."""
    if _latest and _latest[0][0] is text and _latest[0][1] is pack:
        return _latest[0][2]
    words = time_words(pack)
    times: list[Moment | Period] = []
    lengths: list[Quantity] = []
    search = words.candidate.search
    found = search(text, 0)
    while found is not None:
        at, end = found.span()
        after = _read(text, found, words, times, lengths)
        found = search(text, after if after > at else end)
    _latest[:] = [(text, pack, (times, lengths))]
    return times, lengths


def _read(text: str, found: re.Match[str], words: TimeWords, times: list[Moment | Period], lengths: list[Quantity]) -> int:
    at, end = found.span()
    numeric = found.lastgroup != "word"
    if numeric and text[end : end + 1] not in _AFTER_NUMBER and end - at < 8 and "." not in found[0]:
        return at
    before = text[at - 1 : at]
    if before.isascii() and (before.isalpha() or (before == "." and found.lastgroup == "arabic")) and numeric:
        return at
    place = at + 1 if found.lastgroup == "hanzi" and found[0][0] in "半几数仨" else at
    read, after = read_times(text, place, words)
    if read:
        times.extend(read)
        return after
    if not numeric:
        return at
    length = read_length(text, at, words)
    if length is None:
        return at
    lengths.append(length)
    return length.around.end
