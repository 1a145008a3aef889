"""Words for a turn of sign (转正, 扭亏为盈) and the figures around them -> Links that the figures deny."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, VALUE
from claimcheck.model.claim import Link, Reading

__all__ = ["turns"]

_FROM = re.compile(r"(?:由|从|自|较|(?<![同环对])比)[^,。;由从]{0,24}$")
_EARLIER = re.compile(r"(?:上月|上个月|上季度|上季|一季度|前一|上年|去年|前值|此前|之前|上半年|上周|前期)")
_REFUSE = re.compile(r"(?:有望|预计|将|力争|争取|未|尚未|没有|能否|仍未|难以|不会|何时|若|如果|预期|目标|距离|计划|确保|或|可能|望|才能|但)")
_WIDER = re.compile(r"(?:累计|前[一二三四五六七八九十\d]+个?月|前三季度|1-|全年|单季|当月|当季|单月|其中|除|剔除|扣除|扣非|贡献|拉动|分项|细分)")


def turns(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Each word for a turn against the signs of the figures before and after it."""
    if not any(item.sign in (RATIO, VALUE) for item in stretch.items):
        return
    for found in words.turn.finditer(stretch.sketch.text):
        upward = found.lastgroup in ("growth", "profit")
        money = found.lastgroup in ("profit", "loss")
        clause = _clause_before(stretch, found.start())
        if _REFUSE.search(clause):
            continue
        yield from _denied(stretch, found.start(), found.end(), upward, money, words)


def _clause_before(stretch: Stretch, place: int) -> str:
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, place) for mark in ",。;\n(")
    return text[start + 1 : place]


def _denied(stretch: Stretch, begin: int, end: int, upward: bool, money: bool, words: ChangeWords) -> Iterator[Link]:
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, begin) for mark in "。\n;") + 1
    stops = [place for mark in "。\n;" if (place := text.find(mark, end)) >= 0]
    stop = min(stops, default=len(text))
    figures = [(item, sign) for item in stretch.items if start <= item.place < stop and (sign := _sign(item, words, money))]
    after = [(item, sign) for item, sign in figures if _is_result(stretch, item, begin, end)]
    wanted = 1 if upward else -1
    for item, sign in after[:1]:
        if sign != wanted:
            yield _link(item)
            return
    for item, sign in figures:
        if (item, sign) in after or item.place > begin:
            continue
        if sign == wanted and _is_origin(stretch, item, begin):
            yield _link(item)
            return


def _link(item: Item) -> Link:
    return Link("turn-denied", (Reading("stated", {"figure": (item.claim,)}),))


def _sign(item: Item, words: ChangeWords, money: bool) -> int:
    """+1 for growth or profit, -1 for decline or loss, 0 where the item is neither."""
    value = item.claim.quantity.value
    if value == 0 or item.claim.quantity.is_range:
        return 0
    positive = 1 if value > 0 else -1
    if money:
        if item.sign != VALUE or item.claim.quantity.dimension != "money" or item.role == "delta":
            return 0
        tail = item.gap[item.gap.rfind(",") + 1 :][-12:]
        if words.loss_word.search(tail):
            return -1
        return positive if words.profit_word.search(tail) else 0
    if item.sign != RATIO:
        return 0
    if item.role == "delta":
        return positive * item.direction if item.direction and value > 0 else positive
    if item.role in ("level", "to", "from", "base") and (value < 0 or words.growth_noun.search(item.gap[-16:])):
        return positive
    return 0


def _is_result(stretch: Stretch, item: Item, begin: int, end: int) -> bool:
    """Whether a figure says what came of the turn: right behind it, or the last thing before it."""
    text = stretch.sketch.text
    if item.place >= end:
        between = text[end : item.place]
        earlier = _EARLIER.search(between) and item.role != "delta"
        return len(between) <= 14 and between.count(",") <= 1 and not _WIDER.search(between) and not earlier and "(" not in between
    between = text[item.place + 1 : begin]
    if len(between) > 14 or between.count(",") > 1 or _WIDER.search(between) or "(" in item.gap[-3:]:
        return False
    return item.role in ("to", "delta", "level") and not _FROM.search(item.gap) and not _EARLIER.search(item.gap[-16:])


def _is_origin(stretch: Stretch, item: Item, begin: int) -> bool:
    """Whether a figure says where the turn came from: 由…, 上月…, in the same sentence right before it."""
    between = stretch.sketch.text[item.place + 1 : begin]
    if len(between) > 40 or _WIDER.search(between) or _WIDER.search(item.gap[-14:]):
        return False
    return bool(_FROM.search(item.gap) or item.role in ("from", "base") or _EARLIER.search(item.gap[-16:]))
