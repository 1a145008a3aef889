"""统一管理、统一技术…的“五统一”; 写一封信、打一个电话…的四个一 -> links of a number of likes and the pieces that are alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model.claim import Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["like_clauses"]

_NUMBERS = {character: value for value, character in enumerate("零一二三四五六七八九十")} | {"两": 2}
_NAMED = late(
    r"(?<![第十百千一-龥])?[“\"‘「『]?(?P<n>[两二三四五六七八九十])(?:个)?[“\"‘「『]?(?P<like>统一|公开|到位|不准|不放过|必须|严禁|结合|优先|同步|促进|服务|满意|落实|确保|免费|上门|一)(?![家般直样下些切起定边时把回年月日天次度位名所点])"
)
_PIECE = r"[^，。；：、,;:！？（）()\d“”\"]{1,14}"
_MARKS = "、，,；;"
_LEAD = late(r"[“\"‘「『：:，,、；;（(]+$")
_OPENS = late(r"(?:即|就是|包括|指|具体[是为]|分别[是为]|[:：（(]|——|——?即|[”\"’」』])+")
_LEAST, _MOST_OFF = 3, 2
_OPEN = late("等|及其他|其他")


def like_clauses(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """The pieces before or behind a number of likes, all of which have the word that it counts."""
    text = discourse.text
    for found in _NAMED.finditer(text):
        like, stated = found["like"], _NUMBERS[found["n"]]
        pieces = _before(text, found.start(), like) or _behind(text, found.end(), like)
        if len(pieces) < _LEAST or not 0 < abs(len(pieces) - stated) <= _MOST_OFF:
            continue
        number = Given(Span(found.start("n"), found.end()), Decimal(stated), found.group().strip('“"‘「『'))
        items = tuple(Given(Span(*place), Decimal(1), text[place[0] : place[1]]) for place in pieces)
        yield Link("list-count", (Reading("likes", {"stated": (number,), "items": items}),), frozenset({"explicit-parts"}))


def _has(piece: str, like: str) -> bool:
    """Whether a piece is one of the likes: it begins with their word, or has the 一 of 一封信."""
    if like == "一":
        return bool(re.search("一[个封张次份件条本场篇堂节项趟顿部首句面]", piece))
    return piece.startswith(like) or piece.endswith(like)


def _before(text: str, end: int, like: str) -> list[tuple[int, int]]:
    """The run of likes that ends right before the number (统一采摘、统一销售的“五统一”)."""
    stop = len(text[:end].rstrip('“"‘「『'))
    link = re.search(r"(?:的|等|这|为主要内容的|为内容的|实行|实现|做到)$", text[max(0, stop - 8) : stop])
    if link is None or _OPEN.fullmatch(link.group()):
        return []
    stop -= len(link.group())
    found: list[tuple[int, int]] = []
    while True:
        piece = re.search(rf"{_PIECE}$", text[max(0, stop - 15) : stop])
        if piece is None:
            return found
        start = stop - len(piece.group())
        own = piece.group()
        if not _has(own, like):
            at = own.find(like)
            if at > 0 and found:  # 通过统一管理: the first of them stands behind a verb
                found.insert(0, (start + at, stop))
            return found
        found.insert(0, (start, stop))
        if start == 0 or text[start - 1] not in _MARKS:
            return found
        stop = start - 1


def _behind(text: str, start: int, like: str) -> list[tuple[int, int]]:
    """The run of likes that begins behind the number (做到“三公开”：政策公开、程序公开、结果公开)."""
    opened = _OPENS.match(text, start)
    if opened is None:
        lead = re.match(r"[^，。；：:、\d]{0,12}[，,：:](?:即|号召[^，。；、]{0,14}?)?", text[start : start + 40])
        if lead is None:
            return []
        place = start + lead.end()
    else:
        place = opened.end()
    found: list[tuple[int, int]] = []
    while (piece := re.match(_PIECE, text[place : place + 15])) is not None and _has(piece.group(), like):
        found.append((place, place + piece.end()))
        place += piece.end()
        if text[place : place + 1] not in _MARKS or place >= len(text):
            break
        place += 1
    return [] if _OPEN.match(text, place) or (found and "等" in text[found[-1][0] : found[-1][1] + 1]) else found
