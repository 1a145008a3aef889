"""A stated change without its sides beside it -> the two values nearby that name the same thing at two times."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, VALUE
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Moment, Period, Quantity

__all__ = ["alike", "commensurate", "name_before", "states"]

_STATES = ("level", "to", "base", "from", "mark")
_THAN = ("比", "较", "同", "与", "和", "环")
_NO_TIME = ("同比", "环比", "按年", "按月", "按季", "常年", "平时", "同期", "年减", "年增")
_BACK, _AHEAD = 3, 2
_NEAR = 7
_LATER = re.compile(
    "今年|如今|目前|现在|现已|现为|眼下|当前|至此|后来|最终|年末|期末|年底|月末|通车后|开通后|实施后|改造后|调整后|完成后|结束后|投产后|增资后|变动后|"
    "[^之此今以最]后[,一-鿿]|变成|升到|截至|至今|到今|次年|翌年|当年末|今晨|今日|本次|此次|按调整|每[月年]按|只有|仅剩|只剩|达到|已达|已有|已是|已"
)


def commensurate(one: Claim, two: Claim) -> bool:
    """Whether two values can be one thing at two times; a bare number may lack the unit of the other."""
    a, b = one.quantity, two.quantity
    if a.per != b.per or a.is_range or b.is_range:
        return False
    if a.dimension == "duration" and a.unit != b.unit:
        return False
    if a.unit == b.unit:
        return True
    if "" in (a.unit, b.unit):
        return {a.dimension, b.dimension} <= {"", "count"}
    return a.dimension == b.dimension and a.dimension not in {"count", "money", ""}


def name_before(item: Item, words: ChangeWords) -> str:
    """What the clause before a number names, without change, base and adverbs; "" where it names nothing."""
    place = max(item.gap.rfind(mark) for mark in ",;:(。、") + 1
    return words.light.sub("", item.gap[place:])


def alike(name: str, other: str) -> bool:
    """Whether two names can be one: equal, one within the other, or most of both in common (全国居民收入 is not 城镇居民收入)."""
    if name in other or other in name:
        return bool(name) and bool(other)
    common = _common(name, other)
    return len(common) >= 2 and min(len(name), len(other)) - len(common) <= 1


def _common(one: str, two: str) -> str:
    """The longest run of characters in both."""
    best = ""
    for start in range(len(one)):
        end = start + len(best) + 1
        while end <= len(one) and one[start:end] in two:
            best = one[start:end]
            end += 1
    return best


def shares(one: str, two: str) -> bool:
    """Whether two names have two neighbouring characters in common."""
    return any(one[place : place + 2] in two for place in range(len(one) - 1))


def states(stretch: Stretch, index: int, words: ChangeWords) -> list[tuple[Item, Item]]:
    """Pairs (before, after) that the change at ``index`` may be of, the likeliest first."""
    delta = stretch.items[index]
    near = [
        item
        for item in stretch.items[max(0, index - _NEAR) : index + _NEAR]
        if item is not delta and item.sign in (VALUE, RATIO) and item.role in _STATES and _in_reach(item, delta)
    ]
    if len(near) < 2:
        return []
    name = name_before(delta, words)
    seen = [_State(item, name_before(item, words), *_when(stretch, item, words)) for item in near]
    ranked: list[tuple[int, int, Item, Item]] = []
    for one in seen:
        for two in seen:
            if one is not two and commensurate(one.item.claim, two.item.claim) and (score := _support(stretch, one, two, delta, name, words)):
                ranked.append((-score, abs(one.item.place - delta.place) + abs(two.item.place - delta.place), one.item, two.item))
    ranked.sort(key=lambda entry: entry[:2])
    return [(one, two) for _, _, one, two in ranked]


@dataclass(frozen=True, slots=True)
class _State:
    """A value with its name, the basis or date that says when it held, and whether words say that this is later."""

    item: Item
    name: str
    basis: str
    date: str
    year: int | None
    later: bool


def _when(stretch: Stretch, item: Item, words: ChangeWords) -> tuple[str, str, int | None, bool]:
    basis = item.basis if item.role == "base" else ""
    for found in words.basis.finditer(item.gap):
        if item.gap[found.start() - 1 : found.start()] not in _THAN and found.group() not in _NO_TIME:
            basis = words.bases[found.group()]
    claim = stretch.time_before(item)
    mention = claim.mention if claim is not None else None
    if isinstance(mention, Period):
        mention = mention.end or mention.start or mention
    year = mention.year if isinstance(mention, Moment) else None
    date = claim.mention.text if claim is not None and not isinstance(mention, Quantity) else ""
    return basis, date, year, bool(_LATER.search(item.gap)) or item.role == "to"


def _in_reach(item: Item, delta: Item) -> bool:
    distance = item.sentence - delta.sentence
    return -_BACK <= distance <= _AHEAD and abs(item.place - delta.place) <= 160 and item.claim.quantity.value > 0


def _support(stretch: Stretch, one: _State, two: _State, delta: Item, name: str, words: ChangeWords) -> int:
    """How much speaks for ``one`` as the value before and ``two`` as the value after; 0 where something forbids it."""
    start, end = one.item, two.item
    if end.role in ("base", "from") or (two.basis and not one.basis) or (start.place > end.place and not (one.basis or one.date)):
        return 0
    if not _contrast(one, two, delta.basis):
        return 0
    first, last = min(start.place, end.place, delta.place), max(start.place, end.place, delta.place)
    text = stretch.sketch.text[first:last]
    if words.partial.search(text) or words.zipped.search(start.gap[-12:] + end.gap[-12:]):
        return 0
    low, high = min(start.place, end.place), max(start.place, end.place)
    between = [item for item in stretch.items if low < item.place < high and item.role in _STATES and commensurate(item.claim, end.claim)]
    same = alike(one.name, two.name)
    if one.name and two.name and not same:
        return 0
    if between and not (same and one.name):
        return 0
    if name and not any(shares(name, other) or name in other for other in (one.name, two.name, start.gap[-24:], end.gap[-24:])):
        return 0
    return 1 + same + 2 * bool(one.basis and one.basis == delta.basis) + 2 * (not between) + (end.role == "to") + bool(two.later)


def _contrast(one: _State, two: _State, basis: str) -> bool:
    """Whether the words put the first value at an earlier time that fits what the change is measured from."""
    if one.basis:
        return one.basis != two.basis and (not basis or one.basis == basis or "past" in (one.basis, basis))
    if one.date and two.date:
        if basis == "year":
            return one.year is not None and two.year is not None and two.year - one.year == 1
        return one.date != two.date and basis != "prior" and not (one.year and two.year and one.year > two.year)
    if basis in ("year", "prior", "start"):
        return bool(one.date) and two.later
    return two.later or bool(one.date)
