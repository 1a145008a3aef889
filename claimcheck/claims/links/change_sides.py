"""The items around a stated change -> what it starts from and what it arrives at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.gap_basis import beyond_extreme
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import ORDINAL, RATIO, TIME, VALUE
from claimcheck.claims.links.states import commensurate, convertible, own_date, than_date
from claimcheck.model.claim import Claim
from claimcheck.packs.patterns import late

__all__ = ["Pair", "Side", "afters", "begins_pair", "month_before", "pairs_of", "pool", "sane"]

_POOL, _FARTHEST = 7, 24
_ARRIVES = late(
    rf"^[,、]?(?:后)?(?:至|到|达|达到|触及|触达|为|有|报|收于|收报|报收|报收于|收|报于|总额达|总额为|总数达|总量达|共|共计|合计|规模达|余额为|余额达|金额达|总值达|{TIME}|约|了|录得){{1,3}}$"
)
_LIGHT_FROM = late(r"^[^,。;]{0,16}$")


_GRADED = late("预警|响应|警报|警戒|能效|应急")
"""Grades of which the first is the highest."""
_RECOVERED = late("[,、].*(?:恢复|回升|反弹|回暖).*[,、]")
_RATIO_TO = late("(?<![占同环])比$")
_IN_ALL = late("总计|合计|累计|总共")
_YEAR_LED = late("(?:[^,;]{0,8}[,;])?(?:去年|上年)(?!同|的?同期)")
_BY_YEAR = late("[,(](?:均|分别|总体)?(?:同比|[比较]上年|[比较]前年|[比较]上一年|[比较]前一年|按年)")
_OWN_TIME = late("同比|环比")
_JOINED = ("、", "和", "及", "与")
_SINCE = late(
    rf",(?:[比较与同]|相比于?|相较于?)[^,。;]{{0,14}}?"
    rf"(?:{TIME}|时期|期间|[上前头去]一?个?[^,。;]{{1,3}}|末|初|年底|同期|规划)(?:相比)?"
)
"""比“十三五”时期增加: what the change is measured from is a time, not another thing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A value before and a value after; ``first`` and ``last`` are their indexes, ``plain`` that the verb's direction can be trusted."""

    start: Item
    end: Item
    direction: int
    first: int
    last: int
    plain: bool
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change and the marks of how it was found."""

    item: Item
    marks: tuple[str, ...] = ()


def sane(start: Claim, end: Claim) -> bool:
    """Whether the two can be one thing at two times: the same measure, and nothing but a temperature below zero."""
    if not convertible(start, end):
        return False
    one, two = start.quantity, end.quantity
    if one.dimension == "temperature":
        return not one.is_range and not two.is_range
    return one.value > 0 and two.value >= 0 and not one.is_range and not two.is_range


def pairs_of(stretch: Stretch, words: ChangeWords) -> list[Pair]:
    """由A增至B, 去年的A增至B, A变为B; the items between must hang in brackets."""
    found: list[Pair] = []
    items = stretch.items
    for index, end in enumerate(items):
        before = index - 1
        while before >= 0 and items[before].depth > end.depth and items[before].sentence == end.sentence:
            before -= 1
        if before < 0 or items[before].sentence != end.sentence:
            continue
        start = items[before]
        explicit = start.role == "from"
        if not explicit and end.role != "to":
            continue
        if (explicit and end.role not in ("to", "level")) or _of_two_scales(start, end):
            continue
        if (
            explicit
            and end.role == "level"
            and not re.fullmatch(rf"(?:{TIME}|的|了)?(?:到|至|变|→|—|-)(?:了|{TIME}|的|现在|目前|如今)*", end.gap)
        ):
            continue
        if not explicit and (start.role not in ("level", "base", "to", "from") or start.gap in _JOINED):
            continue
        if not convertible(start.claim, end.claim) or words.zipped.search(start.gap + end.gap):
            continue
        if stretch.sketch.text[end.place + 1 : end.place + 2] in ("比", "∶", ":") or any(
            _RATIO_TO.search(item.gap) for item in (start, end)
        ):
            continue
        marks: set[str] = set()
        if not explicit:
            # 甲为A,增至B: the words between must not name another thing
            if _names_another(end, start, words):
                continue
            if "," in end.gap:
                marks.add("inferred")
        text = behind_last(start.gap, ",;")[-30:] + end.gap
        plain = not words.refuse_direction.search(text) and start.claim.quantity.value >= 0
        direction = end.direction
        if end.sign == ORDINAL:
            # a place rises when its number falls
            direction, plain = -direction, not words.zipped.search(text)
        found.append(Pair(start, end, direction, before, index, plain, frozenset(marks)))
    return found


def begins_pair(items: Sequence[Item], index: int) -> bool:
    """Whether a value in a bracket is where the change began: 增幅13.6%(184.6万增至209.7万)."""
    one, two = items[index], items[index + 1] if index + 1 < len(items) else items[index]
    return one.gap == "(" and one.role == "level" and two.role == "to" and (two.depth, two.sentence) == (one.depth, one.sentence)


def _of_two_scales(start: Item, end: Item) -> bool:
    """Whether only one is a place in an order, or both are grades of which the first is the highest."""
    return (start.sign == ORDINAL) != (end.sign == ORDINAL) or (
        end.claim.quantity.unit == "级" and _GRADED.search(start.gap + end.gap) is not None
    )


def _names_another(end: Item, start: Item, words: ChangeWords) -> bool:
    """Whether the words between two values name another thing, a recovery, or a sum of more."""
    if len(end.gap) > _FARTHEST or words.residue(end.gap) or ";" in end.gap or _RECOVERED.search(end.gap):
        return True
    return bool(_IN_ALL.search(start.gap[-12:])) != bool(_IN_ALL.search(end.gap))


def afters(stretch: Stretch, first: int, count: int, words: ChangeWords) -> list[Side]:
    """Current values of the change that starts at ``first``: 增长P%至V behind it, else the nearest level before it."""
    items = stretch.items
    head = items[first]
    behind = first + count
    found: list[Side] = []
    if behind < len(items):
        after = items[behind]
        arrives = after.role == "to" and not words.residue(after.gap) and not (TIME in after.gap and TIME in head.gap)
        if (
            after.sentence == head.sentence
            and after.depth == head.depth
            and (arrives or (after.role == "level" and _ARRIVES.match(after.gap) and not _goes_back(stretch, first, after)))
        ):
            found.append(Side(after))
    named = head.gap if head.verb in words.rises | words.falls else head.gap[: head.gap.rfind(head.verb)]
    rest = words.residue(named) and words.residue(_SINCE.sub(",", named))
    than = than_date(stretch, head)
    for index in range(first - 1, max(-1, first - 7), -1):
        item = items[index]
        if item.sentence != head.sentence or ";" in head.gap:
            break
        if item.role == "base" and item.depth <= head.depth and _OWN_TIME.search(item.gap):
            break  # 环比下降城市有55个,比上月增加4个
        beside = index == first - 1
        reported = beside and _reported(item, head)
        past = beside and not reported and item.past and head.basis == "year" and "同期" not in item.gap
        if past and words.residue(item.gap):
            break  # 核准产能3.51亿吨,去年生产煤炭3.5亿吨,同比增长40%
        if item.depth > head.depth or item.role in ("delta", "base", "times"):
            if words.residue(item.gap) and item.role == "delta" and item.depth <= head.depth:
                break
            continue
        if _of_before(stretch, index, first, than, reported=reported):
            continue
        if item.role not in ("level", "to") and not (item.role == "mark" and item.direction > 0 and index == first - 1):
            break
        between = stretch.text(item, head)
        if words.caused.search(between) or words.zipped.search(item.gap + between):
            break
        if rest and rest not in item.gap:
            break
        near = head.clause - item.clause <= 1
        based = index == first - 2 and items[first - 1].role == "base" and items[first - 1].clause == head.clause
        found.append(Side(item, () if near and (beside or based) else ("inferred",)))
        break
    return found


def _of_before(stretch: Stretch, index: int, first: int, than: str, *, reported: bool) -> bool:
    """Whether a value before a change is of a time before, or of another kind than the base between the two."""
    item, base = stretch.items[index], stretch.items[first - 1]
    if item.role == "compare":
        return item is base and bool(item.past)  # 高于上年的148万,增幅为13%
    if item.role != "level":
        return False
    if beyond_extreme(item.gap) == stretch.items[first].direction:
        return True  # 最高峰398,已跌去23%
    if base.role == "base" and base.clause == stretch.items[first].clause and not convertible(item.claim, base.claim):
        return True  # 手术700台,门诊量较去年同期的133万增长27%
    if (item.past and not reported) or (than and own_date(stretch, item) == than):
        return True
    return not than and _of_earlier_time(stretch, index)


def _reported(item: Item, head: Item) -> bool:
    """Whether a value of last year is what a text reports, and the change behind it is one from the year before: 去年…,同比增长."""
    return item.role == "level" and item.past == "year" and _YEAR_LED.match(item.gap) is not None and _BY_YEAR.match(head.gap) is not None


def _goes_back(stretch: Stretch, first: int, after: Item) -> bool:
    """Whether the value behind a change is of a time before that of the value before it."""
    if TIME not in after.gap or not first:
        return False
    before = stretch.items[first - 1]
    return commensurate(before.claim, after.claim) and (month_before(stretch, after, before) or stretch.is_before(after, before))


def _of_earlier_time(stretch: Stretch, index: int) -> bool:
    """Whether a value is of a time before that of the value before it: 实现105亿元,而2021年为84亿元."""
    items = stretch.items
    if not index or items[index - 1].sentence != items[index].sentence or not commensurate(items[index - 1].claim, items[index].claim):
        return False
    return stretch.is_before(items[index], items[index - 1])


def month_before(stretch: Stretch, item: Item, end: Item) -> bool:
    """Whether a value is of the month before that of another: 1月为49.2%,较上月回升…,2023年12月为49.0%."""
    then, now = stretch.moment_of(item), stretch.moment_of(end)
    if then is None or now is None or then is now or then.month is None or now.month is None or then.day or now.day:
        return False
    return "quarter" not in then.given | now.given and (now.month - then.month) % 12 == 1


def pool(stretch: Stretch, around: Item, like: Side) -> list[Item]:
    """Other values of the kind near the change, for charity: a reading that closes settles the matter."""
    near = [
        item
        for item in stretch.items
        if abs(item.sentence - around.sentence) <= 1
        and item.sign in (VALUE, RATIO)
        and item.role != "delta"
        and commensurate(item.claim, like.item.claim)
    ]
    near.sort(key=lambda item: abs(item.place - around.place))
    return [item for item in near[:_POOL] if not item.claim.quantity.is_range]
