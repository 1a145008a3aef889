"""Two values with 高于, 不及 or 比…多 between them, and rows said to rise or fall steadily -> Links of direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims.links.change_sides import sane
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.scene import comparable
from claimcheck.claims.links.sketch import NUMBERS, RATIO, VALUE
from claimcheck.model.claim import Link, Reading

__all__ = ["comparisons"]

_VALUES = (VALUE, RATIO)
_NEGATED = re.compile(r"(?:不|未|没有|没|并非|无法|不会|不得|不能|应|须|需|要求|必须|不应|如果|若|当|是否|凡|一旦|可|允许|控制在|最多|至多)[^,。;]{0,6}$")
_LIMIT = re.compile(r"(?:标准|限值|要求|警戒|上限|下限|规定|目标|阈值|参考值|正常值|临界|门槛|指标|计划|预期|限制|约束|安全|控制)")
_JUST_VALUE = re.compile(rf"^[^,。;{NUMBERS}]{{0,4}}$")


def comparisons(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Values that a word puts above or below each other, and rows of values."""
    items = stretch.items
    for index, item in enumerate(items):
        if item.role == "compare" and item.sign in _VALUES and index:
            yield from _compared(stretch, index, words)
    yield from _rows(stretch, words)


def _compared(stretch: Stretch, index: int, words: ChangeWords) -> Iterator[Link]:
    """X为a,高于Y的b: the value before the word against the one behind it."""
    other = stretch.items[index]
    lead = other.gap[: other.gap.rfind(other.verb)]
    if _NEGATED.search(lead) or _LIMIT.search(other.basis) or words.refuse_direction.search(other.gap) or words.zipped.search(lead):
        return
    own = _own(stretch, index, words)
    if own is None or not sane(own.claim, other.claim) or words.refuse_direction.search(own.gap[-20:]):
        return
    if not other.basis.strip("约近了于 "):
        return  # 超过50人: a hedge, not another value
    kind = "rise" if other.direction > 0 else "fall"
    marks = {"adjacent"} if other.clause - own.clause <= 1 else {"inferred"}
    yield Link(kind, (Reading("stated", {"start": (other.claim,), "end": (own.claim,)}),), frozenset(marks))


def _own(stretch: Stretch, index: int, words: ChangeWords) -> Item | None:
    """The value that is compared: the last level before the word that is no amount of change."""
    other = stretch.items[index]
    for item in reversed(stretch.items[max(0, index - 4) : index]):
        if item.sentence != other.sentence:
            return None
        if item.depth > other.depth or (item.role == "delta" and item.sign != other.sign):
            continue
        if item.role not in ("level", "to", "delta") or not comparable(item.claim, other.claim):
            return None
        if item.role == "delta" and item.direction < 0:
            return None
        between = stretch.text(item, other)
        if ";" in between or words.caused.search(between):
            return None
        return item
    return None


def _rows(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """逐年上升 and the row of values around it: each against the next."""
    for found in words.row.finditer(stretch.sketch.text):
        row = _row_near(stretch, found.start(), found.end())
        if len(row) < 2 or words.unsteady.search(stretch.clause_text(row[-1])):
            continue
        direction = 1 if found["up"] else -1
        for start, end in zip(row, row[1:], strict=False):
            if comparable(start.claim, end.claim) and not start.claim.quantity.is_range and not end.claim.quantity.is_range:
                kind = "rise" if direction > 0 else "fall"
                yield Link(kind, (Reading("row", {"start": (start.claim,), "end": (end.claim,)}),), frozenset({"row"}))


def _row_near(stretch: Stretch, begin: int, end: int) -> list[Item]:
    """The row of a sentence that stands before the words or, failing that, behind them: values joined by 、和 or one date each."""
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, begin) for mark in "。\n") + 1
    stops = [place for mark in "。\n" if (place := text.find(mark, end)) >= 0]
    stop = min(stops, default=len(text))
    inside = [item for item in stretch.items if start <= item.place < stop and item.sign in _VALUES]
    best: list[Item] = []
    run: list[Item] = []
    for item in inside:
        if run and (item.claim.quantity.dimension != run[-1].claim.quantity.dimension or not _next_in_row(item)):
            run = []
        if not run and item.role in ("delta", "compare", "threshold") and item.sign != RATIO:
            continue
        run.append(item)
        if len(run) > len(best):
            best = list(run)
    return best if len(best) >= 3 else []


def _next_in_row(item: Item) -> bool:
    """Whether only a joiner and a date stand before a value, or the same frame as before its neighbour."""
    gap = re.sub(rf"[{re.escape('、,;和及与至到为达的是而又再')}\s]|\ue006|[一二三四上下第]季度|上半年|下半年|全年|分别|则|变为|进一步|升至|降至|增至|减至", "", item.gap)
    return len(gap) <= 2
