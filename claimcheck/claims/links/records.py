"""A value said to be a record, and what the text tells of a time before it -> Links that the earlier value denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.gap_basis import past_of
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, TIME, VALUE
from claimcheck.claims.links.states import commensurate, shares
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late, may

__all__ = ["records"]

_LIMITED = late("年内|阶段|同期|以来|单[日月周季]|年度|本[月年周轮]|近[^,。;]{1,6}|盘中|月度|季度|周期|[一二三四五六七八九十]年")
_OF_ALL_TIME = late("历史|历年|有史|有记录|有纪录|有统计|上市以来|开市以来|建[厂校院馆]以来|成立以来|开业以来|纪录|记录|新高|新低|最好")
_REFUSE = late(
    r"低于|少于|小于|仅次于|未|没|无缘|距|差|难|不及|逊|直追|逼近|接近|追平|有望|预计|将|力争|若|如果|目标|曾|一度|能否|冲击|此前|之前|险些|几乎"
)
_THEN = late("此前|之前|以前|先前|曾|历史最[高低好]|峰值|高点|低点|最高|最低|纪录|记录|原先|早在|巅峰|鼎盛")
_AFTER = late("日均|月均|年均|人均|平均|随后|此后|之后|次日|翌日|回落|回升|反弹|回调|预计|目标|有望|计划|将|明年|其中|累计|合计|预期")
_MOST, _BEFORE = late("最[高低]"), late("此前|之前|以前|先前|曾|历史|纪录|记录")
_RECORD_TILL_THEN = late(
    "[,;。(](?:而|但)?(?:此前|之前|以往|以前|历史|原先?|原有|旧)的?(?:历史|单日|最[高低好])*(?:纪录|记录)(?:是|为|仅为|仅|只有|:)?"
)
_TILL_THEN = late("(?:上一个?|前一个?|此前的?|之前的?|原来?的?|历史)(?:最?高点|[纪记]录|峰值|最高[值点]?|高峰)(?:是|为|:)?$")
_YEARS = late(f"(?:近|最近|过去|这){TIME}[^,。;]*分别[为是达]?$|{TIME}[至到—-]{TIME}[^,。;]*分别[为是达]?$")
_JOINERS = ("、", "和", "及", "与")
_SENTENCES = 2
_REACH = 24


def records(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """创历史新高 behind a value, and a higher one of the same name told as of before in the sentences around."""
    text = stretch.sketch.text
    for found in words.record.finditer(text) if may(words.record, stretch.sketch.characters) else ():
        own = _own(stretch, found)
        if own is None:
            continue
        lower = (found.lastgroup == "low") != (own.claim.quantity.dimension == "duration")
        for other in stretch.items:
            if other is own or not _former(stretch, other, own, found, words) or not commensurate(other.claim, own.claim):
                continue
            if _record_itself(text[other.place : own.place], words) or ("均" in own.gap) != ("均" in other.gap):
                continue
            if not _of_one_thing(_behind(stretch, other, found), _name_of(stretch, own, words), words):
                continue
            roles = {"before": (other.claim,), "value": (own.claim,)}
            marks = frozenset({"adjacent"}) if other.past or _THEN.search(other.gap) else frozenset({"inferred"})
            yield Link("record-low" if lower else "record-high", (Reading("stated", roles),), marks)


def _record_itself(told: str, words: ChangeWords) -> bool:
    """Whether a value before a ； set a record of its own: 甲指数报98.4，创1月以来新低；乙指数报104.2，创3月以来新低."""
    cell, closed, _ = told.partition(";")
    return bool(closed) and words.record.search(cell) is not None


def _own(stretch: Stretch, found: re.Match[str]) -> Item | None:
    """The last value before the words in their sentence, where the record is one of all time."""
    text = stretch.sketch.text
    before = [item for item in stretch.items if item.place < found.start()]
    if not before or found.start() - before[-1].place > _REACH:
        return None
    own = next((item for item in reversed(before[-3:]) if item.role not in ("delta", "times")), None)
    if own is None or own.role not in ("level", "to") or own.sign not in (VALUE, RATIO) or own.past:
        return None
    between = text[own.place + 1 : found.start()]
    clause = between[between.rfind(",") + 1 :] + found.group()
    if any(mark in between for mark in "。;\n") or between.count(",") > 2 or _REFUSE.search(between):
        return None
    if not _OF_ALL_TIME.search(clause) or (_LIMITED.search(_OF_ALL_TIME.sub("", clause))):
        return None
    return own


def _former(stretch: Stretch, item: Item, own: Item, found: re.Match[str], words: ChangeWords) -> bool:
    """Whether a value near is said to be of a time before."""
    if item.sign != own.sign or abs(item.sentence - own.sentence) > _SENTENCES or item.depth > own.depth or item.claim.quantity.is_range:
        return False
    if item.role not in ("level", "to", "base") or _AFTER.search(item.gap):
        return False
    if item.place > found.end() and _MOST.search(item.gap) and not _BEFORE.search(item.gap):  # 全国创新低。首尔最低,为…
        return False
    behind = _behind(stretch, item, found) if item.place > found.end() else ""
    past = past_of(behind, words) if behind else item.past
    if (past and past != "forecast") or _RECORD_TILL_THEN.fullmatch(behind):
        return True
    if item.role == "base":
        return False
    if item.place < own.place and (_TILL_THEN.search(item.gap) or _of_row(stretch, item, own)):
        return True
    return stretch.is_before(item, own) or (_THEN.search(behind) is not None and stretch.year_of(item) is not None)


def _of_row(stretch: Stretch, item: Item, own: Item) -> bool:
    """Whether a value stands before another in the row of the latest years: 近三年分别为685万吨、548万吨和612万吨."""
    items = stretch.items
    first, last = items.index(item), items.index(own)
    while first and items[first].gap in _JOINERS:
        first -= 1
    joined = all(one.gap in _JOINERS for one in items[first + 1 : last + 1])
    return last > first and joined and _YEARS.search(items[first].gap) is not None


def _behind(stretch: Stretch, item: Item, found: re.Match[str]) -> str:
    """The words before a value, without those of the record where it follows them."""
    start = item.place - len(item.gap)
    return stretch.sketch.text[max(start, found.end()) if item.place > found.end() else start : item.place]


def _name_of(stretch: Stretch, own: Item, words: ChangeWords) -> str:
    """The words before a value, or before the first of the row of years that it ends: 2018年货运量685万吨,2019年548万吨,2020年612万吨."""
    index = stretch.items.index(own)
    while (
        index
        and not words.light.sub("", stretch.items[index].gap.replace(TIME, "")).strip(",;、和及与")
        and stretch.items[index - 1].sentence == own.sentence
    ):
        index -= 1
    return stretch.items[index].gap


def _of_one_thing(gap: str, own: str, words: ChangeWords) -> bool:
    """Whether the words before the earlier value name what those before the record name, or nothing."""
    name = words.light.sub("|", _THEN.sub("|", gap.rpartition(";")[2]))
    pieces = [piece for piece in re.split(r"[|,、(]", name) if len(piece) > 1]
    return not pieces or any(shares(piece, own) for piece in pieces[-2:])
