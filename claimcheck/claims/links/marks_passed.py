"""突破, 跌破, 创新高 and the figures beside them -> Links between a mark or former record and the value said to pass it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.scene import comparable
from claimcheck.claims.links.sketch import RATIO, VALUE
from claimcheck.model.claim import Given, Link, Reading
from claimcheck.model.document import Span

__all__ = ["marks_passed"]

_REFUSE = re.compile(r"(?:有望|预计|将|力争|争取|未能|尚未|没有|能否|难以|何时|若|如果|预期|目标|计划|确保|未|可能|望|曾|一度|盘中|最高|最低|只差|仅差|距|即将|冲击|剑指)[^,。;]{0,10}$")
_REACHES = re.compile(r"^(?:以上|大关|关口|关|门槛|台阶|新台阶|整数关口|整数关|的?大关|之上|水平|的?门槛|的?台阶|的?关口|元|点|线|,|、|后|并|的|收盘|收)*(?:达到了?|达|为|至|升至|增至|涨至|跌至|降至|报|收于|收报|报收|报收于|录得|实现|共|合计|总额达|总量达|规模达|实际|最终|约|了|攀升至|跃升至|回升至|下滑至|回落至|滑落至|跌到|降到){1,3}$")
_FIFTY = Decimal(50)


def marks_passed(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Thresholds, records and the fifty of a purchasing managers' index."""
    for index, item in enumerate(stretch.items):
        found = words.passing.search(item.gap[-14:])
        if found and item.sign in (VALUE, RATIO):
            yield from _threshold(stretch, index, found.lastgroup == "up", words)
    yield from _records(stretch, words)
    yield from _fifties(stretch, words)


def _threshold(stretch: Stretch, index: int, upward: bool, words: ChangeWords) -> Iterator[Link]:
    """达98亿元,首次突破100亿元大关: the value must lie beyond the mark."""
    mark = stretch.items[index]
    found = words.passing.search(mark.gap[-14:])
    lead = mark.gap[-14:][: found.start()] if found else ""
    if _REFUSE.search(mark.gap[: len(mark.gap) - 14 + len(lead)] if len(mark.gap) > 14 else lead):
        return
    value = _beside(stretch, index, words)
    if value is not None:
        kind = "passed-upward" if upward else "passed-downward"
        yield Link(kind, (Reading("stated", {"mark": (mark.claim,), "value": (value.claim,)}),), frozenset({"adjacent"}))
    if upward and "首" in mark.gap[-14:] and value is None:
        return
    if upward and ("首" in mark.gap[-14:]):
        for other in stretch.items[max(0, index - 4) : index + 4]:
            if other is not value and other is not mark and other.role == "base" and comparable(other.claim, mark.claim) and abs(other.sentence - mark.sentence) <= 1:
                yield Link("passed-before", (Reading("stated", {"mark": (mark.claim,), "before": (other.claim,)}),))


def _beside(stretch: Stretch, index: int, words: ChangeWords) -> Item | None:
    """The value said to pass the mark: right behind it (突破X,达V) or right before it (达V,突破X)."""
    mark = stretch.items[index]
    if index + 1 < len(stretch.items):
        after = stretch.items[index + 1]
        if after.sentence == mark.sentence and after.role in ("level", "to") and comparable(after.claim, mark.claim) and _REACHES.match(after.gap):
            return after
    for item in reversed(stretch.items[max(0, index - 3) : index]):
        if item.sentence != mark.sentence:
            return None
        if item.role in ("delta", "base", "times") or item.depth > mark.depth:
            continue
        between = stretch.text(item, mark)
        if not comparable(item.claim, mark.claim) or item.role not in ("level", "to") or ";" in between or between.count(",") > 2:
            return None
        if words.residue(words.passing.sub("", mark.gap)) or "," not in between:
            return None
        return item
    return None


def _records(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """以V打破…保持的R的纪录, 达V,创新高,此前最高为R."""
    for index, item in enumerate(stretch.items):
        if item.sign not in (VALUE, RATIO) or not words.former_record(item.gap, stretch.sketch.text[item.place + 1 : item.place + 12]):
            continue
        for other in _others(stretch, index):
            text = _between(stretch, item, other)
            found = words.record.search(text)
            if found is None or _REFUSE.search(text[: found.start()]):
                continue
            lower = (found.lastgroup == "low") != (item.claim.quantity.dimension == "duration")
            kind = "record-low" if lower else "record-high"
            yield Link(kind, (Reading("stated", {"before": (item.claim,), "value": (other.claim,)}),))
            break


def _between(stretch: Stretch, one: Item, other: Item) -> str:
    """The text from one item to the other and around them, to the ends of their clauses."""
    text = stretch.sketch.text
    first, last = sorted((one.place, other.place))
    start = max(text.rfind(mark, 0, first) for mark in ",。;\n")
    stops = [place for mark in ",。;\n" if (place := text.find(mark, last)) >= 0]
    return text[start + 1 : min(stops, default=len(text))]


def _others(stretch: Stretch, index: int) -> list[Item]:
    item = stretch.items[index]
    near = [*reversed(stretch.items[max(0, index - 4) : index]), *stretch.items[index + 1 : index + 3]]
    return [
        other
        for other in near
        if abs(other.sentence - item.sentence) <= 1 and other.role in ("level", "to") and comparable(other.claim, item.claim) and other.depth <= item.depth
    ]


def _fifties(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """PMI为49.2,重回扩张区间."""
    for found in words.fifty.finditer(stretch.sketch.text):
        before = [item for item in stretch.items if item.place < found.start() and found.start() - item.place <= 30]
        if not before or before[-1].role == "delta" and len(before) < 2:
            continue
        item = next((one for one in reversed(before) if one.role in ("level", "to") and 30 <= one.claim.quantity.value <= 70), None)
        between = stretch.sketch.text[item.place + 1 : found.start()] if item is not None else ""
        if item is None or any(mark in between for mark in "。;\n") or _REFUSE.search(between):
            continue
        fifty = Given(Span(stretch.sketch.offset(found.start()), stretch.sketch.offset(found.end() - 1) + 1), _fifty_of(item), "50")
        kind = "passed-upward" if found.lastgroup == "above" else "passed-downward"
        yield Link(kind, (Reading("stated", {"mark": (fifty,), "value": (item.claim,)}),))


def _fifty_of(item: Item) -> Decimal:
    return _FIFTY * item.claim.quantity.factor

