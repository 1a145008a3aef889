"""Rows of items -> links between things of which one is always within the other: 发放 ⊃ 回收 ⊃ 有效."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.arithmetic import barely, exceeds, small
from claimcheck.claims.links.cues import Cues, Slot
from claimcheck.claims.links.lists import Item, Row
from claimcheck.claims.links.scene import told_later
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import Choice, late

__all__ = ["contained"]

_SENTENCES = 8
_MOST = 40
_PART_AND_WHOLE = 2
_PAUSE = late(r"[，,；;。：:、]")
_APART = late(r"各项|生涯|同期|计划|目标|预计|估计|预算|预期|可|能|每|均|此前|历年|历史")
_EVER = late(r"以来|多年来|年间|历届|迄今|[建办开]校|[建开]馆|[建开]院|[一二三四五六七八九十百\d]+年来")
"""What a figure of many years says, which nothing that is had now can hold."""
_ANOTHER_TIME = late(
    r"去年|上年|往年|上届|上次|今年|[上本当次]个?月|[上本下]一?周|昨[天日]|次日|翌日|前[\d一二三四五六七八九十]+个?(?:月|季度|天|日|周)|[上下]半年|全年|单季"
)


@lru_cache(maxsize=8)
def _wholes(words: Cues) -> Choice:
    """The names of what may hold others."""
    return Choice([chain[0].names for chain in words.contains])


def contained(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Every part that is larger than the whole before it, and than every whole of that name around it."""
    for row in rows:
        if len(row.items) < _PART_AND_WHOLE or row.kind[0] == "duration":
            continue
        names = [item.own + "▪" + _PAUSE.split(item.claim.tail[:10], 1)[0] for item in row.items]
        if "累" in discourse.characters:
            yield from _cumulated(row.items)
            yield from _grown(row.items, names)
        held = [i for i, name in enumerate(names) if words.containers.search(name)]
        if not held:
            continue
        characters = frozenset("".join(names[i] for i in held))
        for place in _wholes(words).of(characters):
            chain = words.contains[place]
            for i in held:
                if chain[0].names.search(names[i]):
                    yield from _within(discourse, row.items, names, chain, i, row.kind[1])


_TO_DATE = late(r"^(?:截至目前|目前)?(?:已)?(?:累计总[量数]|累计)(?:已|共|已经)?(?:达|达到|为|超)?$")
_MOVED = late(r"比|较|增加|增长|减少|下降|目标|计划|同期|去年|上年|能力")


def _cumulated(items: Sequence[Item]) -> Iterator[Link]:
    """推广75.4万辆、累计达到67.7万辆: what was done in a period is within what was done to date."""
    for part, whole in pairwise(items):
        if not _TO_DATE.match(whole.own) or whole.rank > 1 or "累计" in part.gap[-20:] or _MOVED.search(part.own):
            continue
        if part.quantity.is_range or whole.quantity.is_range or not exceeds(part.claim, whole.claim):
            continue
        marks = {"hedged"} if barely(part.claim, whole.claim) else set()
        yield Link("contained", (Reading("to date", {"part": (part.claim,), "whole": (whole.claim,)}),), frozenset(marks))


_OWN = late(r"累计|新增|当日|昨日|今日|报告|共|全[国省市县区州]|截至目前|目前|本土|▪.*")


def _grown(items: Sequence[Item], names: Sequence[str]) -> Iterator[Link]:
    """新增治愈出院4例 beside 累计治愈出院3例: what is new is within what there has been."""
    new = [i for i, name in enumerate(names) if "新增" in name and "累计" not in name]
    told = {i: _OWN.sub("", name) for i, name in enumerate(names) if "累计" in name and "新增" not in name}
    for i in new:
        wholes = [
            items[k] for k, name in told.items() if name and name == _OWN.sub("", names[i]) and ("本土" in names[k]) <= ("本土" in names[i])
        ]
        if not wholes or any(not exceeds(items[i].claim, whole.claim) or whole.quantity.is_range for whole in wholes):
            continue
        readings = [Reading("new and to date", {"part": (items[i].claim,), "whole": (whole.claim,)}) for whole in wholes]
        yield Link("contained", tuple(readings), frozenset())


def _within(
    discourse: Discourse, items: Sequence[Item], names: Sequence[str], chain: Sequence[Slot], index: int, row_kind: str
) -> Iterator[Link]:
    """The parts that follow one whole."""
    whole = items[index]
    rest = names[index]
    if row_kind != "shots":
        rest += discourse.text[whole.claim.span.end : max(whole.claim.clause.span.end, whole.claim.span.end)]
    if any(slot.names.search(rest) for slot in chain[1:]) or whole.quantity.is_range or whole.quantity.base_value == 0:
        return
    rank = 0
    for k in range(index + 1, min(len(items), index + 8)):
        part = items[k]
        rank = max(rank, part.rank)
        if part.rank > 3 and items[k - 1].sentence != whole.sentence:
            return  # a paragraph on, and with other figures between
        is_part = any(slot.names.search(names[k]) for slot in chain[1:])
        if part.sentence - whole.sentence > _SENTENCES or part.rank > 4 or (chain[0].names.search(names[k]) and not is_part):
            return
        if not is_part or (rank == 0 and row_kind != "shots"):
            continue
        if "新增" in names[index] and "新增" in names[k] and _LEFT.search(names[k]):
            continue  # who recovers today fell ill long ago
        if _APART.search(names[k]) or _APART.search(names[index]) or _unlike(names[index], names[k]) or _later(whole, part):
            continue
        if told_later(part.claim, whole.claim) or (_EVER.search(part.gap + part.own) and not _EVER.search(whole.gap + whole.own)):
            continue
        if part.quantity.is_range or part.times > 1 or small(whole.claim, part.claim) or not exceeds(part.claim, whole.claim):
            continue
        others = [
            other
            for other, name in zip(items[max(0, index - _MOST) : k + 12], names[max(0, index - _MOST) : k + 12], strict=False)
            if other is not whole and other is not part and chain[0].names.search(name) and not _next_cell(items, k, other, rank)
        ]
        others += [other for other in items[index + 1 : k] if not other.own.strip("、和及与") and other.sentence == whole.sentence]
        readings = [Reading("named whole", {"part": (part.claim,), "whole": (other.claim,)}) for other in (whole, *others)]
        marks = {"hedged"} if barely(part.claim, whole.claim) else set()
        yield Link("contained", tuple(readings), frozenset(marks))


_LEFT = late(r"治愈|出院|死亡|解除|康复")


def _later(whole: Item, part: Item) -> bool:
    """Whether the part is told of another time than the whole (去年报名, 今年实到); where it names none it shares the whole's."""
    before, here = _ANOTHER_TIME.findall(whole.gap), _ANOTHER_TIME.findall(part.gap)
    return bool(here) and here != before


def _next_cell(items: Sequence[Item], part: int, other: Item, rank: int) -> bool:
    """Whether a later number stands beyond a ； that parts it from a whole and its part (甲队射门14次，射正16次；乙队射门17次)."""
    if rank > 1 or other.claim.id < items[part].claim.id:
        return False
    between = items[part + 1 : next(i for i, item in enumerate(items) if item is other) + 1]
    return any(item.rank == 2 for item in between)


_CASES = late(r"例|病|确诊|感染|患者|疑似")
_ASPECTS = ("新增", "累计", "现有", "境外", "本土", "无症状", "疑似", "新建")
_PLACES = ("全国", "全省", "全市", "全县", "全区", "全球")


def _unlike(whole: str, part: str) -> bool:
    """Whether one is counted over another time or place than the other; what is had, or a total, is cumulative by itself."""
    if any(word in part and word not in whole for word in _PLACES):
        return True
    stock = any(word in whole for word in ("累计", "有", "总"))
    within = {"累计", "现有", "新增"} if "累计" in whole else {"累计"} if stock else set()
    if not _CASES.search(whole):
        within = within | {"现有"}
    return any((word in whole) != (word in part) and word not in within for word in _ASPECTS)
