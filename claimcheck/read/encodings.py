"""Bytes -> their text, by an ordered list of candidate encodings."""

from __future__ import annotations

import codecs
import unicodedata
from contextlib import suppress

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4000
_FEW = 50
"""Of how many characters one may be undecodable in a text that is otherwise UTF-8."""

_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三"
    "之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间"
    "样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革"
    "位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处"
    "市今日北京新报告记国务院万亿元增减约超共计疫情核酸病例企业经济增长亩吨倍率百分"
    "這個為時來國們對會發動學過說產種後進從業當點開還經與關線內數問題總員軍條結義設電機體書長將組見計車東馬門間無億萬兩報記務院約區"
    "，。、：；（）“”《》！？％　0123456789,.%()\r\n"
)


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of ``data`` and notes on what was odd; ValueError where it is no text.

    A byte order mark decides, then strict UTF-8, then NUL bytes for UTF-16, then GB18030 or Big5 by how common the characters are.

    >>> decode("共62人".encode("gb18030"))
    ('共62人', ('decoded as gb18030',))
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if b"\0" not in data:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8"), ()
    names = ("utf-16-le", "utf-16-be") if b"\0" in data else ("gb18030", "big5", "utf-16-le", "utf-16-be")
    guesses = _guesses(data, names)
    mended = data.decode("utf-8", "replace")
    if _few_replaced(mended):
        guesses.append((mended, ("some bytes are not UTF-8 and were replaced",)))
    best = max(guesses, key=lambda guess: _commonness(guess[0]), default=None)
    if best is None or _commonness(best[0]) <= 0:
        raise ValueError("is binary or in an unknown encoding")
    return best


def _marked(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        mended = data.decode(encoding, "replace")
        if not _few_replaced(mended):
            raise ValueError(f"is marked as {encoding}, which it is not") from None
        return mended, (f"some bytes are not {encoding} and were replaced",)


def _few_replaced(text: str) -> bool:
    return text.count("\ufffd") <= 1 + len(text) // _FEW and text.strip("\ufffd") != ""


def _guesses(data: bytes, names: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for name in names:
        try:
            found.append((data.decode(name), (f"decoded as {name}",)))
        except UnicodeDecodeError:
            continue
    return found


def _commonness(text: str) -> int:
    """Ten points for a character that every Chinese text uses, minus ten for one that hardly any does, per thousand characters."""
    sample = text[:_SAMPLE]
    points = 0
    for sign in sample:
        if sign in _COMMON:
            points += 10
        elif not ("\u4e00" <= sign <= "\u9fff" or (sign.isascii() and sign.isprintable())):
            points -= 10 if unicodedata.category(sign) in {"Cn", "Co", "Cc", "Cs"} else 3
    return points * 1000 // max(1, len(sample))
