"""Text -> the stretches whose digits and numerals count nothing: idioms, codes, addresses, section numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from string import ascii_letters

from claimcheck.mentions.units import UnitTable
from claimcheck.packs.patterns import late

__all__ = ["Ignored"]

_LINKS = late(r"(?:https?://|www\.)[^\s，。；、）)】」》”\"<>\u4e00-\u9fff]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SECTION = late(
    r"[ \t\u3000]*(?:[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=[ \t\u3000\u4e00-\u9fff])"
    r"|[0-9]{1,2}(?:[、．)）]|\.(?![0-9.]))|[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十百0-9]{1,4}[章节编])"
)
_SECTION_WITHIN = late(r"(?:[；。;]|(?<![0-9])[：:]|[：:](?![0-5][0-9]))[0-9]{1,2}(?:[、．](?![0-9])|\.(?![0-9.]))")
_LETTER_LEFT = late(r"[A-Za-z][A-Za-z0-9]*[-.·/]?$")
_CODE_RIGHT = late(r"[0-9]*(?:[A-Za-z]+[0-9]*)?(?:[-./][A-Za-z0-9]+)*")
_VALUE_RIGHT = late(r"[0-9.,]*[ ]?(?:(?:[%％‰万亿元倍]|[千百]万)|个百分点|美元|个基点)")
_PHONE = late(r"(?:0[0-9]{2,3}[-—－ ][0-9]{7,8}|[48]00[-—－ ]?[0-9]{3,4}[-—－ ]?[0-9]{3,4}|1[3-9][0-9]{9})(?![0-9])")
_DOCUMENT_NUMBER = late(r"[〔\[【(（][0-9]{4}[〕\]】)）][^，。；、\s]{0,12}?[0-9]+[-—0-9]*号")
_NAMED = late(r"(?<=某)[0-9](?![0-9]{0,3}[年月日])")
"""People of court texts are called 王某1; what follows the digit may be another number (王某1140000元)."""
_NUMBERED = late(r"某[0-9](?![0-9.,万亿元岁%％])")
"""Where nobody is numbered so, 刘某15000元 is his sum."""
_TENOR = late(r"(?:[0-9]{1,2}|[一二三五七十]{1,3}|二十|三十)(?:年|个月)期(?![间限满内末初中后货望待盼])")
"""What names a loan or a bond by its length (一年期存款, 10年期国债) measures nothing."""
_LISTED = late(r"(?<![0-9.])[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)")
_BEFORE_CHRIST = late(r"前(?<=[(（]前)[0-9]{1,4}年?\s?[—–~～至-]{1,2}\s?前?[0-9]{1,4}(?=年)")
"""A reign in brackets that begins before our era (前202—8年): its years do not run upwards."""
_NOTE = late(r"\[[0-9]{1,3}(?:[-,，、–][0-9]{1,3})*\]")
_TAGS = late(
    r"<(?P<code>script|style)\b[^<>]{0,500}>[^\u4e00-\u9fff]{0,4000}?</(?P=code)>|</?[A-Za-z][A-Za-z0-9-]{0,40}(?:[ \t\n/][^<>]{0,2000})?>"
)
"""Markup that a text shows, and the code between its tags."""
_CALLS = late(
    r"(?<![A-Za-z0-9_$.])(?:[A-Z][A-Za-z0-9_$]{0,60}\.)?[a-z_$][A-Za-z0-9_$]{0,60}"
    r"(?:\.[A-Za-z_$][A-Za-z0-9_$]{0,60}){0,8}\([!-'*-~ ]{0,200}\)"
)
"""A name in small letters with arguments, f(2): code, unless the name is a unit behind a number, 5 km(3.1 mi)."""
_EXPONENT = late(r"[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z])")
_LONG, _SHORT = 11, 6
_DIGITS = frozenset("0123456789")
_VALUE_NEXT = tuple("万亿十百千点到至~-—–年月天小周时分秒个岁")
_JOINTS = tuple("-.·/")
_PART_OF_YEAR = late(r"(?:19|20)[0-9]{2}[HQ][1-4](?![0-9A-Za-z])")
_LABELS = frozenset(" 图表件录")
_FIGURES = ("图", "表", "附件", "附录")
_NO_FIGURES = frozenset({"代表", "发表", "仪表", "手表", "钟表", "地图", "电表", "水表", "企图", "试图", "意图"})
_ROADS = frozenset("国省县乡次路后高")
_ROAD_WORDS = ("国道", "省道", "县道", "乡道", "次列车", "次航班", "次高铁", "次动车", "路公交", "路公共", "路车", "高地")
_SUSPICIOUS = frozenset([*_LABELS, *_JOINTS, *ascii_letters, "某"])
_CODED = (
    rf"(?<=[A-Za-z图表件录某][0-9])[0-9]*|(?<=[A-Za-z][-.·/ ][0-9])[0-9]*|[0-9]{{{_SHORT - 1},}}|(?<=[048])[0-9]{{2,3}}(?=[-—－ ])"
    rf"|[0-9]*(?=[A-Za-z]|{'|'.join(_ROAD_WORDS)})|[05](?=后)"
)
"""What follows the first of a few digits that may belong to a code, for what stands behind or before them."""
_LABEL_JOINTS = ("", "：", ":", "为", "是", "号", "号：", "号:", "号为", "号码", "号码：", "号码:")
_WORD_LEFT = late(r"([A-Za-z]{2,})[ ]$")
_NOONS = frozenset("上下")
_SOME = ("多", "余", "几", "来")
_OPEN, _CLOSE = tuple("(（:："), tuple(")）")


class Ignored:
    """Finds the stretches; compiled from rules/zh/ignore.yaml."""

    def __init__(self, words: Sequence[str], labels: Sequence[str], signs: Mapping[str, str], hanzi: str, units: UnitTable) -> None:
        self.units = units
        self.money = tuple(sign for sign in signs if sign[-1].isascii() and sign[-1].isalpha())
        self.numeral = frozenset([*hanzi, *"0123456789"])
        self.labels = tuple(label + joint for label in labels for joint in _LABEL_JOINTS)
        self.label_ends = frozenset(label[-1] for label in self.labels)
        self.words: dict[str, list[tuple[str, int]]] = {}
        for word in words:
            index = next((i for i, c in enumerate(word) if c in hanzi), None)
            if index is None:
                continue
            key = word[index : index + 2] if index + 1 < len(word) else word[index - 1 : index + 1]
            self.words.setdefault(key, []).append((word, index))
        for entries in self.words.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.runs = _runs(hanzi, self.label_ends, self.words)

    def stretches(self, text: str) -> list[tuple[int, int]]:
        """What to leave alone, in order, not overlapping."""
        sections = [(place, match.end()) for place in _line_starts(text) if (match := _SECTION.match(text, place))]
        sections += [(match.start() + 1, match.end()) for match in _SECTION_WITHIN.finditer(text)]
        found = [(start, end) for start, end in sections if not self._measured(text, end)]
        if "@" in text or "://" in text or "www." in text:
            found += [match.span() for match in _LINKS.finditer(text)]
        if "号" in text:
            found += [match.span() for match in _DOCUMENT_NUMBER.finditer(text)]
        if "前" in text:
            found += [match.span() for match in _BEFORE_CHRIST.finditer(text)]
        if "[" in text:
            found += [match.span() for match in _NOTE.finditer(text)]
        if "<" in text:
            found += [match.span() for match in _TAGS.finditer(text)]
        if "(" in text:
            found += [match.span() for match in _CALLS.finditer(text) if not _behind_number(text, match.start())]
        if "年期" in text or "个月期" in text:
            found += [match.span() for match in _TENOR.finditer(text)]
        if "某" in text and _NUMBERED.search(text):
            found += [match.span() for match in _NAMED.finditer(text)]
        if ".19" in text or ".20" in text:
            found += [match.span() for match in _LISTED.finditer(text)]
        found += self._numerals(text)
        found.sort()
        result: list[tuple[int, int]] = []
        for start, end in found:
            if result and start < result[-1][1]:
                result[-1] = (result[-1][0], max(end, result[-1][1]))
            else:
                result.append((start, end))
        return result

    def _measured(self, text: str, end: int) -> bool:
        """Whether what looks like the number of a section has a unit or a power behind it."""
        at = end + 1 if text[end : end + 1] == " " else end
        return text[end - 1].isdigit() and (self.units.stands_at(text, at) or text[at : at + 1] in _VALUE_NEXT)

    def _numerals(self, text: str) -> Iterator[tuple[int, int]]:
        done = 0
        for match in self.runs.finditer(text):
            start = match.start()
            if start < done:
                continue
            if text[start] in _DIGITS:
                end = self._code(text, start, match.end())
                if end:
                    left = _LETTER_LEFT.search(text, max(0, start - 8), start)
                    yield (left.start() if left else start), end
                    done = end
                continue
            if text[start : start + 2] in self.words or text[max(0, start - 1) : start + 1] in self.words:
                found = self._idiom(text, start)
                if found is not None:
                    yield found
                    done = found[1]

    def _idiom(self, text: str, start: int) -> tuple[int, int] | None:
        """The word that the numeral at ``start`` is part of; 万一 is none in 三万一千."""
        for key in (text[start : start + 2], text[max(0, start - 1) : start + 1]):
            for word, index in self.words.get(key, ()):
                begin = start - index
                end = begin + len(word)
                if begin < 0 or not text.startswith(word, begin) or (word[-1] == "届" and text[begin - 1 : begin] == "第"):
                    continue
                if (index == 0 and self._goes_on(text, begin)) or (word[-1] in self.numeral and text[end : end + 1] in self.numeral):
                    continue
                if word[-1] in _NOONS and text[end : end + 1] == "午":  # 周一下午
                    continue
                return begin, end
        return None

    def _goes_on(self, text: str, begin: int) -> bool:
        """Whether a numeral runs up to ``begin``: neither 20万家 nor 20多万家 holds 万家."""
        before = begin - 1 - (text[begin - 1 : begin] in _SOME)
        return before >= 0 and text[before] in self.numeral

    def _code(self, text: str, start: int, end: int) -> int:
        """Where the code ends that holds the digits from ``start`` to ``end``; 0 where they are a number."""
        before = text[start - 1] if start else ""
        after = text[end : end + 1]
        if before == "某" and end - start < 3 and not _owed(text, start, end):  # 王某1, in judgments
            return end
        if before in _LABELS or after in _ROADS:
            labelled = self._labelled(text, start, end)
            if labelled:
                return labelled
        if end - start >= _LONG and not self.units.at(text, end) and after not in tuple(".,%万亿"):
            return end
        if text[start] in "0148":
            phone = _PHONE.match(text, start)
            if phone and not self.units.at(text, phone.end()):
                return phone.end()
        joined = before in _JOINTS and _letters_before(text, start - 1)
        if before == "Q" and text[start:end] in ("1", "2", "3", "4"):  # a quarter
            return 0
        if joined or (before.isascii() and before.isalpha() and _letters_before(text, start)):
            if text.endswith(self.money, 0, start) or _VALUE_RIGHT.match(text, end):
                return 0
            code = _CODE_RIGHT.match(text, end)
            return code.end() if code else end
        if after.isascii() and after.isalpha() and not self.units.at(text, end):
            if _is_scale(text, end, before):
                return 0
            if _PART_OF_YEAR.match(text, start):
                return 0
            code = _CODE_RIGHT.match(text, end)
            return code.end() if code else end
        if (
            end - start > 3
            and before in self.label_ends
            and text.endswith(self.labels, max(0, start - 8), start)
            and not self.units.at(text, end)
            and not _VALUE_RIGHT.match(text, end)
        ):
            return end
        if end - start == 6 and (text[end : end + 3].upper() in (".SH", ".SZ", ".BJ") or (before in _OPEN and after in _CLOSE)):
            return end
        return 0

    def _labelled(self, text: str, start: int, end: int) -> int:
        """The number of a figure (图3), of a road (104国道), of a release (iPhone 13), or a generation (95后)."""
        before, after = text[start - 1 : start], text[end : end + 1]
        if after == "后":
            return end if end - start == 2 and text[end - 1] in "05" and not text.startswith("后卫", end) else 0
        if after and after in _ROADS:
            return end if text.startswith(_ROAD_WORDS, end) else 0
        if self.units.at(text, end) or (after and after in "%年月日") or _VALUE_RIGHT.match(text, end):
            return 0
        if before == " ":
            word = _WORD_LEFT.search(text, max(0, start - 16), start)
            return end if word and not word[1].isupper() else 0
        if not text.endswith(_FIGURES, 0, start) or text[start - 2 : start] in _NO_FIGURES:
            return 0
        code = _CODE_RIGHT.match(text, end)
        return code.end() if code else end


def _runs(hanzi: str, label_ends: AbstractSet[str], pairs: Iterable[str]) -> re.Pattern[str]:
    """Digits that may be a code, for their number or for what stands at either end of them, and hanzi that may belong to an idiom with
    what stands before or behind them."""
    pairs = list(pairs)
    behind = _one_of({pair[1] for pair in pairs if pair[0] in hanzi})
    before = _one_of({pair[0] for pair in pairs if pair[1] in hanzi})
    code = rf"{_CODED}|(?<={_one_of(label_ends - _SUSPICIOUS)}[0-9])[0-9]{{3,}}"
    return late(rf"[0-9](?<![0-9][0-9])(?:{code})|[{hanzi}](?:(?={behind})|(?<={before}[{hanzi}]))")


def _one_of(characters: Iterable[str]) -> str:
    return "[" + re.escape("".join(sorted(characters))) + "]"


def _is_scale(text: str, place: int, before: str) -> bool:
    """Whether the letter behind digits scales them: 3k, 20M, 1.5e+6."""
    sign, following = text[place], text[place + 1 : place + 2]
    if sign in "eE":
        return (before == "." or following in tuple("+-")) and _EXPONENT.match(text, place) is not None
    return sign in "kKwWM" and not (following.isalnum() if sign == "M" else following.isascii() and following.isalnum())


def _behind_number(text: str, place: int) -> bool:
    """Whether a number stands before a place, with or without a space."""
    return text[max(0, place - 2) : place].rstrip(" ")[-1:] in _DIGITS


def _line_starts(text: str) -> Iterator[int]:
    place = 0
    while place >= 0:
        yield place
        place = text.find("\n", place) + 1 or -1


def _owed(text: str, start: int, end: int) -> bool:
    """Whether digits behind 某 are no name: a date (某3月2日), or what somebody owes or is (王某20万元, 王某45岁)."""
    if text[end : end + 1] == "月":
        return text[end + 1 : end + 2].isdigit()
    return text[end : end + 1] in tuple("万亿元岁%％") and (end - start > 1 or not _NUMBERED.search(text))


def _letters_before(text: str, end: int) -> bool:
    """Whether a word in letters ends there that is no unit of a number before it (COVID-19, not 1.6m-3.9m)."""
    start = end
    while start and text[start - 1].isascii() and text[start - 1].isalpha():
        start -= 1
    return start < end and not text[start - 1 : start].isdigit()
