"""Plain text -> the dates, clock times, periods and lengths of time in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.mentions.candidates import LENGTH_SIGNS, NUMBER_CHARACTERS, TIME_SIGNS
from claimcheck.mentions.lengths import read_length
from claimcheck.mentions.periods import read_times
from claimcheck.mentions.plaindates import read_day, read_plain, read_word
from claimcheck.mentions.plainlengths import read_plain_length
from claimcheck.mentions.settle import complete, resolve
from claimcheck.mentions.spreads import read_spread
from claimcheck.mentions.timewords import TimeWords, time_words
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs.patterns import late

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["complete", "find_durations", "find_times", "resolve"]

# A number with its decimals; the sign after it tells at once whether it can be a time.
_LISTED = late(r"(?<![0-9.])[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)")
"""The number of an item right before a year: 1.2017年1月24日."""
_NUMBER = late(r"(?:\d+(?:[.,]\d+)*|[〇零○一二两三四五六七八九十百千万廿卅半几数仨]+)([万亿]*)\s?(.?)", re.DOTALL)
_LEADING_ON = frozenset("、和及与直至到—–－-―~～─:：/")
_DASHES = "直至到—–－\\-―~～─"
_NEXT = late(rf"[、和及与{_DASHES}:：/]{{1,2}}\s?第?[{NUMBER_CHARACTERS}]")
"""What stands between two numbers, and the second of them."""
_ROW = late(rf"(?:[、和及与{_DASHES}/]{{1,2}}\s?第?[{NUMBER_CHARACTERS}]+\s?)+(?:[年月季日号时点\-/:：\s]|$)")
"""The rest of a row of numbers, and what must follow them if they are times."""
_SHORT = late(rf"(?:[1-7]?\d|[^\d])年(?![{NUMBER_CHARACTERS}\s代度份的第上下年初末底前])")
"""A number of years that names no year."""
_LONGEST_PART = 3
"""So many characters have the numbers of a row that are no years."""
_SECOND = late(r"[点分]\s?(.)")
_SHORTEST_DATE = 8
"""So many characters has a date in digits and signs at least: 20220815, 2022.8.1."""
_AFTER_DAY = frozenset("的电讯消上下凌中晚 \t\n\u3000\xa0")
_COLONS = frozenset(":：")
_LETTERS, _MERIDIEM = frozenset("AaPp"), frozenset("Mm")
_POWER = late(r"10[-−–^]?[0-9]{1,2}")
_NUMERIC = frozenset(NUMBER_CHARACTERS)
_GOING_ON = frozenset("0123456789.,")


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
    anywhere, going_on = words.candidates.anywhere.search, words.candidates.going_on.match
    starts = words.words
    found = anywhere(text, 0)
    while found is not None:
        at = found.start()
        pattern = starts.get(text[at])
        word = pattern.match(text, at) if pattern is not None else None
        after = at
        if word is not None:
            alone = read_word(text, at, word[0], words) if word[0] in words.relative else None
            read, after = ([alone], word.end()) if alone is not None else read_times(text, at, words)
            times += read
        if after == at:
            after = _read_number(text, at, words, times, lengths) if text[at] in _NUMERIC else at + 1
        going = text[after - 1] in _GOING_ON and (going_on(text, after) or going_on(text, after + 1))
        found = going or anywhere(text, after)
    _latest[:] = [(text, pack, (times, lengths))]
    return times, lengths


def _listed(text: str, at: int) -> bool:
    return any(_LISTED.match(text, start) for start in (at - 2, at - 3) if start >= 0)


def _goes_on(text: str, place: int, words: TimeWords) -> bool:
    """Whether a number stands behind what can stand inside a length of time."""
    if text[place] not in "点分":
        return words.second_length.match(text, place) is not None
    found = _SECOND.match(text, place)
    return found is not None and (found[1] == "半" or found[1] in words.numerals.signs.hanzi or found[1] in "0123456789")


def _is_none(text: str, at: int, number: re.Match[str], words: TimeWords) -> bool:
    """Whether it shows at once that no time begins with a number: what would go on to a second one does not (3、苹果), it is counted
    (3号楼), a letter or a full stop follows, or it has decimals and no year before them."""
    sign, end = number[2], number.end()
    if number.start(2) - at < _SHORTEST_DATE:
        if sign in _LEADING_ON:
            row = _ROW if sign not in _COLONS and number.end(1) - at <= _LONGEST_PART else _NEXT
            if row.match(text, number.start(2)) is None:
                return True
        if sign == "号" and (text[end : end + 1] not in words.day_part_first and text[end : end + 1] not in _AFTER_DAY):
            return True
        if sign == "." or (sign == "年" and _SHORT.match(text, at)):
            return True
        if sign in _LETTERS and text[end : end + 1] not in _MERIDIEM:
            return True
    head = text[at : min(at + 4, number.end(1))]
    return "." in head or "," in head


def _read_number(text: str, at: int, words: TimeWords, times: list[Moment | Period], lengths: list[Quantity]) -> int:
    """Read the time or length of time that begins with a number into the lists, and return where to look on."""
    listed = _LISTED.match(text, at) if "." in text[at + 1 : at + 3] else None
    if listed is not None:
        return _read_number(text, listed.end(), words, times, lengths)
    number = _NUMBER.match(text, at)
    if number is None:
        return at + 1
    sign, end = number[2], number.end(1)
    before = text[at - 1 : at]
    if before == "×":  # 10×10-6 has an exponent, and no hours
        power = _POWER.match(text, at)
        return power.end() if power else end
    if before.isascii() and (before.isalpha() or (before == "." and text[at - 2 : at - 1].isdecimal() and not _listed(text, at))):
        if sign != "月" or not text[at].isascii() or before == ".":
            return end
        # a model number runs into a date: XT48月29日 is 8月29日
        at = end - (2 if text[end - 2 : end] in ("10", "11", "12") else 1)
    if not number[1] and (sign in TIME_SIGNS or end - at == 8 or (text[at + 4 : at + 5] in (".", " ") and text[at] in "12")):
        plain = read_plain(text, at, words) if sign in "年月" else read_day(text, at, words) if sign == "日" else None
        if plain is not None:
            times.extend(plain[0])
            return plain[1]
        vague = text[at] in "半几数仨"
        if end > at + vague and not _is_none(text, at, number, words):
            read, after = read_times(text, at + vague, words)
            if read:
                times.extend(read)
                return after
    if sign == "±" and (spread := read_spread(text, at, words)) is not None:
        lengths.append(spread)
        return spread.around.end
    united = (sign in words.unit_first or sign.isspace()) and words.unit_at.match(text, end)
    if united or (sign in LENGTH_SIGNS and _goes_on(text, number.start(2), words)):
        length = (read_plain_length(text, at, end, united, words) if united else None) or read_length(text, at, words)
        if length is not None:
            lengths.append(length)
            return length.around.end
    return end
