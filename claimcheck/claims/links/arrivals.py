"""降至1060万个,而10月为1010万个 -> the value that a verb arrives at and the one told behind it for the time before."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.change_sides import Pair
from claimcheck.claims.links.change_sizes import change_links, direction_link
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import MULTIPLE, RATIO, TIME, VALUE
from claimcheck.claims.links.states import commensurate
from claimcheck.model.claim import Link
from claimcheck.model.mention import Moment
from claimcheck.packs.patterns import late

__all__ = ["arrivals", "multiple_of_then", "multiples_of_then"]

_THEN = late(
    r"^[,;(。]?(?:而|但|对比)?(?P<when>[^,。;:()]{1,10}?)(?:则|的|修正后的?|修正值|数据|数值|终值|初值|这一数字|该|同类|数字|仅|约){0,3}(?:为|是|报|:)?$"
)
_PRIOR = late(
    f"(?:前值|上月|上个月|前一?月|前一个月|上周|前一周|上一?季度?|前一季度?|上期|前一?日|昨日|上一?交易日|前一?交易日|上年|去年|前一年|此前|之前|{TIME}|[一二三四]季度)"
)
_OF_THEN = late(
    f",?(?:已|约|已经|刚好|恰好|正好|差不多)?(?:是|为|相当于|达到?|成为?|等于)了?(?:原来|原先|之前|此前|先前|过去|以前|当初|最初|当年|当时|那时|{TIME})的(?:近|约|整整)?"
)
_NOW = late(f"如今|目前|现在|现已|现今|眼下|今年|今天|到今|至今|已达|去年|{TIME}")
_OLD = late(f"{TIME}|前|初期|[时初]")
_QUARTERS = ("一季度", "二季度", "三季度", "四季度")


def arrivals(stretch: Stretch, pairs: list[Pair], words: ChangeWords) -> Iterator[Link]:
    """Each arrival with a way, against the value of the time right before that follows it."""
    taken = {pair.last for pair in pairs}
    for index, end in enumerate(stretch.items):
        if end.role != "to" or not end.direction or end.is_pace or index in taken or end.sign not in (VALUE, RATIO):
            continue
        if words.refuse_direction.search(end.gap[-24:]) or words.zipped.search(end.gap[-16:]):
            continue
        for then in stretch.items[index + 1 : index + 3]:
            if then.sentence != end.sentence or (then.role == "delta" and then.sign != end.sign):
                break
            if _is_before(stretch, then, end):
                if commensurate(then.claim, end.claim) and then.claim.quantity.value > 0:
                    yield direction_link(then.claim, end.claim, end.direction, {"adjacent"})
                break


def _is_before(stretch: Stretch, then: Item, end: Item) -> bool:
    """Whether nothing but the time right before stands before a value."""
    if then.role not in ("level", "base") or then.sign != end.sign:
        return False
    found = _THEN.match(then.gap)
    if found is None or not _PRIOR.fullmatch(found["when"]):
        return False
    if then.role == "base" or then.past:
        basis = then.basis if then.role == "base" else then.past
        return basis == "prior" or (basis == "year" and end.basis == "year" and "比" in end.gap)
    return _one_step(stretch, then, end)


def _one_step(stretch: Stretch, then: Item, end: Item) -> bool:
    """Whether the date before a value is the month, quarter or year right before that of the end."""
    here, there = ([quarter for quarter in _QUARTERS if quarter in item.gap] for item in (end, then))
    if here and there:
        return _QUARTERS.index(here[0]) - _QUARTERS.index(there[0]) == 1
    if TIME not in then.gap or TIME not in end.gap:
        return False
    one, two = stretch.moment_of(then), stretch.moment_of(end)
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.day is not None or two.day is not None:
        return False
    if one.month is None or two.month is None:
        return one.month is two.month is None and None not in (one.year, two.year) and (two.year or 0) - (one.year or 0) == 1
    named = [claim.mention.text for item in (then, end) if (claim := stretch.time_before(item)) is not None]
    return (two.month - one.month) % 12 == (3 if all("季" in text for text in named) else 1)


def multiples_of_then(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """十年前为A,目前已达B,是当年的N倍: as many times what it was, where the two stand right before."""
    for start, end, item in zip(stretch.items, stretch.items[1:], stretch.items[2:], strict=False):
        if item.sign != MULTIPLE or start.sentence != item.sentence or end.gap[:1] not in (",", ";") or not _OF_THEN.fullmatch(item.gap):
            continue
        if start.sign != VALUE or end.sign != VALUE or not commensurate(start.claim, end.claim) or words.residue(_NOW.sub("", end.gap)):
            continue
        apart = start.past or _OLD.search(start.gap) or _NOW.search(end.gap)
        if apart and start.role in ("level", "base") and end.role in ("level", "to") and not end.past:
            links = change_links(item, [(start.claim, end.claim)], 1, {"adjacent"})
            yield from (link for link in links if link.kind == "rise-by-times")


def multiple_of_then(stretch: Stretch, pair: Pair) -> Iterator[Link]:
    """由A增至B,为原来的N倍: as many times what it was."""
    for item in stretch.items[pair.last + 1 : pair.last + 2]:
        if item.sign == MULTIPLE and item.sentence == pair.end.sentence and _OF_THEN.fullmatch(item.gap):
            links = change_links(item, [(pair.start.claim, pair.end.claim)], 1, {"adjacent"})
            yield from (link for link in links if link.kind == "rise-by-times")
