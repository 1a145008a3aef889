"""高于全国2.3个百分点 -> the lead, the rate that leads and the rate it is measured against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO
from claimcheck.claims.links.states import name_before
from claimcheck.model.claim import Link, Reading

__all__ = ["leads"]

_LEFT_OUT = re.compile(r"[的了约近又还也达]|水平|增速|增长率|增幅|平均|同期|整体|总体|全部")
_AREAS = ("全国", "我国", "全省", "全市", "全区", "全县", "我省", "我市")
_OURS = ("全国", "全省", "全市")
_NOUNS = ("营业收入", "利润", "增加值", "出口", "进口", "收入", "支出", "投资", "销售额", "零售额", "产量", "价格")
_FARTHEST = 40


def leads(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """Each lead in points against every rate of the document, the one named like the whole first."""
    rates: list[tuple[int, Stretch, Item]] = []
    for number, stretch in enumerate(stretches):
        rates += [(number, stretch, item) for item in stretch.items if item.sign == RATIO and not item.claim.quantity.is_range]
    for number, stretch in enumerate(stretches):
        for index, item in enumerate(stretch.items):
            if item.sign == POINTS and item.role == "compare":
                yield from _lead(number, stretches, index, rates, words)


def _lead(
    number: int, stretches: Sequence[Stretch], index: int, rates: list[tuple[int, Stretch, Item]], words: ChangeWords
) -> Iterator[Link]:
    stretch = stretches[number]
    lead = stretch.items[index]
    whole_name = _LEFT_OUT.sub("", lead.basis)
    own = _own(stretch, index)
    if own is None or not lead.basis.strip("约近了出"):
        return
    named = [
        (abs(where - number), -_likeness(whole_name, lead.basis, place, item), abs(item.place - lead.place), item, where)
        for where, place, item in rates
        if item is not own and _sign(item) and abs(where - number) <= 8
    ]
    named.sort(key=lambda entry: (entry[1], entry[0], entry[2]))
    if not named or named[0][1] == 0 or named[0][0] > 1:
        return
    first = named[0][3]
    metrics = _metric(stretches[named[0][4]], first, words), _metric(stretch, own, words)
    if _kind(first) != _kind(own) or (all(metrics) and metrics[0] != metrics[1]):
        return
    near = [first, *(entry[3] for entry in named[1:] if entry[0] <= 8)][:_FARTHEST]
    marks = {"inferred"} if first.sentence != lead.sentence or named[0][4] != number else set()
    if _sign(own) < 0 or _sign(first) < 0:
        return
    kind = "lead-above" if lead.direction > 0 else "lead-below"
    readings = tuple(
        Reading("stated" if not n else "other", {"own": (own.claim,), "whole": (item.claim,), "lead": (lead.claim,)})
        for n, item in enumerate(near)
    )
    yield Link(kind, readings, frozenset(marks))


def _own(stretch: Stretch, index: int) -> Item | None:
    """The rate that leads: the last one before, in the same sentence."""
    lead = stretch.items[index]
    for item in reversed(stretch.items[max(0, index - 4) : index]):
        if item.sentence != lead.sentence or ";" in stretch.text(item, lead):
            return None
        if item.sign == RATIO and item.role in ("level", "to", "delta") and item.depth <= lead.depth:
            return item
        if item.sign == POINTS and item.role == "compare":
            return None
    return None


def _metric(stretch: Stretch, rate: Item, words: ChangeWords) -> str:
    """The kind of sum a rate is of, by the words before it or before the value it follows in the sentence."""
    index = stretch.items.index(rate)
    item = rate
    while not item.claim.metric and not name_before(item, words) and index and stretch.items[index - 1].sentence == rate.sentence:
        index -= 1
        item = stretch.items[index]
    return next((noun for noun in _NOUNS if noun in item.gap), "")


def _kind(item: Item) -> bool:
    """Whether a rate is one of change."""
    return item.role == "delta"


def _sign(item: Item) -> int:
    if item.claim.quantity.value <= 0:
        return -1
    return item.direction or 1 if item.role == "delta" else 1


def _likeness(whole: str, stated: str, stretch: Stretch, item: Item) -> int:
    """How many characters the words before a rate share with the name of the whole; its scope words count double."""
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, item.place) for mark in "。;\n")
    before = text[max(start + 1, item.place - 60) : item.place]
    if whole[:2] in _OURS:
        before = before.replace("我国", "全国").replace("中国", "全国").replace("我省", "全省").replace("我市", "全市")
    pairs = {whole[place : place + 2] for place in range(len(whole) - 1)} or ({stated[:2]} if len(stated) > 1 else set())
    place = before.rfind(whole) if whole else -1
    if (
        place > 0
        and before[place - 1].isalpha()
        and before[place - 1] not in "年月日季期天周度"
        and before[max(0, place - 2) : place] not in _AREAS
    ):
        return 0  # 便利店商品零售额 is not 商品零售额
    return sum(pair in before for pair in pairs)
