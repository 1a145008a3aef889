"""A year, reign year, decade, century or deictic word at a place of the text -> the fields it sets."""

from __future__ import annotations

import re

from claimcheck.mentions.integers import DIGITS, integer
from claimcheck.mentions.parts import Parts
from claimcheck.mentions.timewords import N2, TimeWords, ahead
from claimcheck.packs.patterns import late

__all__ = ["read_year", "word_stands"]

_YEAR = late(
    r"(?P<pre>公元(?P<bc>前)?)?\s?(?P<mark>['’‘])?"
    r"(?P<y>\d{2,4}|[〇零○一二三四五六七八九\d]{2,4}|[一二两]千[〇零一二三四五六七八九十百]{0,6})"
    r"\s?年(?![代级龄制薪画]|期(?!间))(?:度(?!假)|份(?!额))?"
)
_FINER = late(
    rf"\s?(?:{N2}\s?月|第?[一二三四1-4]季度|"
    rf"的?第[一二三四五六七八九十\d]{{1,2}}个?月|[上下]半年|[年初末底](?![步中级])|前[一二两三四五六七八九十\d]{{1,2}}个?[月季])"
)
_AGES = late(
    rf"(?:(?:公元)?(?P<c>{N2})世纪|(?P<r>[上本])世纪)?(?P<d>\d0|[一二三四五六七八九]十|[一二]\d?0)年代|(?P<y>\d{{3}}0)年代"
    rf"|(?:公元)?(?P<e>{N2})世纪|(?P<s>[上本])世纪"
)
_NEAR = 100
_PAPER = late(r"经济报道|海上|教育研究|互联网公司|青年基金|杯")
_SCHOOL = late(r"(?P<y>(?:19|20)\d\d)(?:\s?[-—–~～/至]{1,2}\s?(?P<z>\d{2,4}))?\s?(?P<u>学年度?|财年|财政年度|赛季)")


def read_year(text: str, at: int, words: TimeWords, parts: Parts, first: Parts | None) -> int:
    """Read a year, or a word that stands for a time, into ``parts``; return where it ends, ``at`` if there is none."""
    digits, sign = ahead(text, at)
    if digits and text[at] != "的":
        return _numbered(text, at, digits, sign, words, parts, first)
    start = at
    lunar = words.lunar_at.match(text, at)
    if lunar:
        at = lunar.end()
    for reader in (_deictic, _reign, _age, _written):
        end = reader(text, at, words, parts, first)
        if end > at:
            if lunar:
                parts.calendar = "lunar"
            return end
    return start


def _numbered(text: str, at: int, digits: str, sign: str, words: TimeWords, parts: Parts, first: Parts | None) -> int:
    """A year that begins with a digit: what stands after the digits tells which kind it can be."""
    if sign == "年":
        return _age(text, at, words, parts, first) if text.startswith("年代", at + len(digits)) else _written(text, at, words, parts, first)
    if sign == "世":
        return _age(text, at, words, parts, first)
    return _school(text, at, words, parts, first) if len(digits) == 4 and sign and sign in "学财赛-—–~～至/" else at


def _deictic(text: str, at: int, words: TimeWords, parts: Parts, _first: Parts | None) -> int:
    found = words.relative_at.match(text, at)
    if not found or not word_stands(text, at, found[1]):
        return at
    word = found[1]
    if word == "第二年" and ("第一年" in text[max(0, at - _NEAR) : at] or "第三年" in text[at : at + _NEAR]):
        return at
    turn = words.relative[word]
    parts.relative = word
    unit, _, part = turn.unit.partition("-")
    parts.level = {"year": 0, "month": 1, "quarter": 1, "week": 1, "day": 2, "same": 1}[unit]
    if part:
        parts.given.add({"start": "early", "middle": "mid", "end": "late"}[part])
        parts.level = 4
    if unit in ("week", "quarter"):
        parts.given.add(unit)
    if unit == "same":
        parts.level = 4
    return found.end()


# A deictic word that is the tail of a longer one: 晚上|周…, 线上|周边, 青|年初, 然|后日.
_TAILS = {
    "上": "线网晚早史世海以路江手实身马加",
    "下": "线旗以天地余名麾",
    "后": "然之以随其最今先",
    "前": "之以此目日提从生当",
    "年": "全少青今去明每百成老童中近来往各两三几半十新学本上前历跨同当次翌这那一年末早晚多后0123456789零〇一二四五六七八九",
    "月": "0123456789一二三四五六七八九十本上下个同当每正腊冬满数蜜元岁",
    "当": "相应适正",
    "本": "日基根文剧版样成资书",
    "同": "不如共相",
    "今": "至当迄",
    "次": "每一二三两几多首这层",
    "这": "",
}


def word_stands(text: str, at: int, word: str) -> bool:
    return not at or text[at - 1] not in _TAILS.get(word[0], "")


def _reign(text: str, at: int, words: TimeWords, parts: Parts, _first: Parts | None) -> int:
    found = words.era_at.match(text, at)
    if not found:
        return at
    begin, end, lunar = words.eras[found[1]]
    count = integer(found[2])
    if not count:
        return at
    parts.set("year", begin + count - 1, 0)
    parts.calendar = "era"
    if begin + count - 1 > end:
        parts.flaws.append("no-such-reign-year")
    if not lunar:
        parts.given.add("solar")
    return found.end()


def _age(text: str, at: int, words: TimeWords, parts: Parts, _first: Parts | None) -> int:
    found = _AGES.match(text, at)
    if not found:
        return at
    century = found["c"] or found["e"]
    base: int | None = None
    if century:
        number = integer(century) or 0
        if not 1 <= number <= 22 or text[max(0, at - 1) : at] in ("个", "第"):
            return at
        base = (number - 1) * 100
    elif found["r"] or found["s"]:
        base = 1900 if (found["r"] or found["s"]) == "上" else 2000
    if found["e"] or found["s"]:
        if _PAPER.match(text, found.end()):
            return at
        parts.year, parts.level = (base or 0) + 1, 0
        parts.given.add("century")
    else:
        tens = int(found["y"]) if found["y"] else integer(found["d"]) or 0
        if base is None and not found["y"]:
            base = 1900 if tens >= 30 else 2000
        elif base is not None:
            parts.given.add("century")
        parts.year, parts.level = tens + (base or 0), 0
        parts.given.add("decade")
    part = words.part_at.match(text, found.end())
    if part and part[1][0] not in "年月":
        parts.given.add(words.parts[part[1]])
        return part.end()
    return found.end()


def _school(text: str, at: int, _words: TimeWords, parts: Parts, _first: Parts | None) -> int:
    found = _SCHOOL.match(text, at)
    if not found:
        return at
    parts.set("year", int(found["y"]), 0)
    parts.given.add("schoolyear" if found["u"][0] == "学" else "fiscalyear")
    parts.level = 4
    return found.end()


def _written(text: str, at: int, words: TimeWords, parts: Parts, first: Parts | None) -> int:
    found = _YEAR.match(text, at)
    if not found:
        return at
    year = integer(found["y"])
    if year is None or not _year_stands(text, found, words, first):
        return at
    digits = len(found["y"]) if "千" not in found["y"] else 4
    if digits == 2 and not found["pre"]:
        if first is not None and first.year is not None:
            year += first.year // 100 * 100
        else:
            year += 2000 if year < 40 else 1900
    if found["bc"]:
        year = -year
    parts.set("year", year, 0)
    return found.end()


def _year_stands(text: str, found: re.Match[str], words: TimeWords, first: Parts | None) -> bool:
    """Whether N年 names a year rather than a number of years."""
    raw = found["y"]
    if found["pre"] or found["mark"]:
        return True
    before = text[max(0, found.start() - 4) : found.start()]
    if len(raw) == 4 or "千" in raw:
        year = integer(raw) or 0
        round_thousand = year % 1000 == 0 and year != 2000
        return 1000 <= year <= 2199 and not round_thousand and not words.not_beside.years_after.match(text, found.end())
    if len(raw) == 3:
        return not raw.isascii() or before[-1:] in ("在", "于")
    if first is not None and first.year is not None and "year" in first.given:
        return True
    if words.not_beside.length_before.search(before) or words.not_beside.years_after.match(text, found.end()):
        return False
    if _FINER.match(text, found.end()):
        return True
    if raw[0] in "0〇零○":
        return True
    if not raw.isascii():
        return DIGITS[raw[0]] + 1 != DIGITS[raw[1]] and raw != "三五"
    return (
        int(raw) >= 80
        and not words.not_beside.length_after.match(text, found.end())
        and text[found.end() : found.end() + 1] not in "来前的"
    )
