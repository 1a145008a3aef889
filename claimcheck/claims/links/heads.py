"""Rows of items -> the places where a list begins, each with the total it divides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.claims.links.arithmetic import written
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row, kind_of, parent_of
from claimcheck.claims.links.sets import belongs, covers
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["Head", "heads"]

_REACH = 2
_FAR = 24
_BARE = 4
"""A member that is named with more characters (治愈出院病例) says more than which part of the whole it is."""
_BRACKET_LEAD = 20
_TINY = 1000
"""What comes to less than a thousandth of a number is no division of it."""
"""A bracket that begins with more words than a name is an aside, no list."""
_CONVERTS = late(r"[(（]?(?:按|以)?(?:每)?[1一]\s?[^，。；\d]{1,5}(?:约|折|合|等于|相当于|兑|为|是|=|≈)")
"""（1坪约3.3平方米）: a bracket that says how units convert divides nothing."""
_AWAY = late(r"[，,；;：:].*[两二三四五六七八九十\d]|[一-鿿]{2,}[一1每单][条个只枚件台块份袋盒瓶桶][（(]?$")
"""738天，比两个公历年（…）, 450克模盛一条（…）: the bracket tells of what was counted since."""
_WHOLE_ITSELF = late(r"[^，。；、\d]{0,6}[中里](?:仅|只|有|不|尚|还|共|占|$)")
"""72个席位中占8席，257个席位中不到40个: the second number is a whole of its own."""
_NOUN_HEADER = late(r"(?:^|[，。；：,;])(?P<noun>[^，。；：、,;]{2,16}?)(?:之中|当中|里面|中|里|内)[，：,:][^，。；：,;]{0,16}$")
_ASPECTS = ("新增", "累计", "现有", "疑似", "出院", "死亡", "境外输入", "本土", "无症状")


@dataclass(frozen=True, slots=True)
class Head:
    """A list begins at ``start`` of ``row`` and divides ``total`` (or one of the ``farther`` ones); ``mode`` says how we know."""

    row: Row
    start: int
    total: Claim
    farther: tuple[Claim, ...]
    mode: str
    marks: frozenset[str]


def heads(discourse: Discourse, row: Row, words: Cues) -> Iterator[Head]:
    """Every place in a row where a list begins."""
    if row.level:
        yield from _bracketed(discourse, row, words)
    names = [item.name for item in row.items]
    for index in range(len(row.items)):
        head = _at(row, index, names, words)
        if head is not None:
            yield head


def _bracketed(discourse: Discourse, row: Row, words: Cues) -> Iterator[Head]:
    """The first list of a bracket divides the number before the bracket."""
    first = row.items[0]
    inside = discourse.layout.brackets[row.level].span.of(discourse.text)
    if set("=＝") & set(inside) or _CONVERTS.match(inside):
        return
    if words.subset.search(first.gap):
        mode = "explicit-parts"
    elif words.including.search(first.gap):
        mode = "including"
    elif len(first.gap) <= _BRACKET_LEAD:
        mode = "bracket"
    else:
        return
    nearest = parent_of(discourse, row.level)
    parents = [claim for claim in nearest if _same_kind(claim, first, words)]
    if parents and not _AWAY.search(discourse.text, parents[0].span.end, discourse.layout.brackets[row.level].span.start):
        yield Head(row, 0, parents[0], tuple(parents[1:]), mode, frozenset({mode} - {"including"}))


def _same_kind(claim: Claim, item: Item, words: Cues) -> bool:
    one, two = claim.quantity, item.quantity
    if two.unit == "" and kind_of(claim, words) == kind_of(item.claim, words):
        return True  # 33枚（12金、8银、10铜）
    if one.dimension != two.dimension or one.per:
        return False
    return one.unit == two.unit or one.dimension not in {"count", "money", ""} or {one.unit, two.unit} <= {"人", "例", "名", "位"}


def _at(row: Row, index: int, named_items: Sequence[str], words: Cues) -> Head | None:
    """The list that begins at an item, if one does: announced by a cue, a header, a complete set or a stated total."""
    item = row.items[index]
    if index == 0:
        return None
    if item.rank > 3:
        return _headed(row, index)
    if _WHOLE_ITSELF.match(item.claim.tail):
        return None
    before = _candidates(row, index)
    gap = item.gap
    total = before[0] if before else None
    joined = index > 1 and total is not None and total.rank == 0 and bool(_JOINED.match(total.gap)) and not words.totals.search(total.own)
    if (
        total is not None
        and words.within.match(gap)
        and not _MEANWHILE.match(gap)
        and item.rank <= 1
        and not words.subset.match(gap)
        and not _OUTSIDE.search(total.gap)
    ):
        return None if joined else Head(row, index, total.claim, (), "header", frozenset({"header"}))
    if ("中" in gap or "里" in gap or "内" in gap) and (found := _NOUN_HEADER.search(gap)) and not _MEANWHILE.match(gap):
        named = _named(found["noun"], row.items[:index], item)
        if named is not None:
            return Head(row, index, named.claim, (), "header", frozenset({"header"}))
        if not _COUNTED_NOUN.search(found["noun"]):
            return None
    if total is None:
        return None
    farther = tuple(other.claim for other in before[1:])
    if item.rank > 2 and item.quantity.dimension == "length" and not words.totals.search(total.own):
        return None  # 灯杆由6米改为4.5米。…光拉线就用了430米: another thing is as long
    if _announced(words.subset, gap):
        if joined:
            return _behind_a_pair(row, index, before)
        return Head(row, index, total.claim, farther, "explicit-parts", frozenset({"explicit-parts"}))
    if joined:
        return None
    if _announced(words.including, gap) and item.rank <= 1:
        return Head(row, index, total.claim, (), "including", frozenset({"explicit-parts"} if item.times > 1 else ()))
    if item.rank <= 1 and (_COLON.match(gap) or (_announced(words.consists, gap) and _PLAIN.search(gap))):
        return Head(row, index, total.claim, (), "consists", frozenset({"explicit-parts"}))
    return _unannounced(row, index, named_items, total, words)


def _behind_a_pair(row: Row, index: int, before: Sequence[Item]) -> Head | None:
    """其中 behind 重症1例、危重2例: of two joined numbers neither is divided, but one told before them that can hold the first part."""
    item = row.items[index]
    larger = [other for other in before[2:] if other.quantity.base_value > item.quantity.base_value]
    if item.rank < 3 or not larger or any(other.quantity.base_value >= item.quantity.base_value for other in before[:2]):
        return None
    return Head(row, index, larger[0].claim, (), "explicit-parts", frozenset({"explicit-parts"}))


def _unannounced(row: Row, index: int, named_items: Sequence[str], total: Item, words: Cues) -> Head | None:
    """A list that no word announces: a complete set, or three items and more behind a larger number."""
    item = row.items[index]
    names = named_items[index : index + 7]
    first = index < 2 or row.items[index - 2].sentence != total.sentence
    size = covers(names, words)
    if size and written([one.claim for one in row.items[index : index + size]]) * _TINY < total.quantity.base_value:
        return None  # 社会消费品零售总额56.88亿元；城镇居民收入29880元、农村居民收入14186元
    if size and not covers([total.name, *names], words) and not belongs(total.name, names, words):
        nearest, *others = _divided(row.items, index, size)
        if item.rank > 2 and not first and nearest is total.claim:
            return None
        return Head(row, index, nearest, tuple(others), "pair", frozenset({"loose-list"}))
    if item.rank == 3 and (kin := _namesake(row.items, index)) is not None and _loose(row.items, index, kin, words):
        return Head(row, index, kin.claim, (total.claim,), "loose", frozenset({"loose-list", "same-noun"}))
    # 网下1675万股、网上683万股: what 、 joins to a number is beside it, not within it
    if item.rank and _loose(row.items, index, total, words):
        if _FIRST.match(item.own) and _SECOND.match(row.items[index + 1].own):
            return Head(row, index, total.claim, (), "consists", frozenset({"explicit-parts"}))
        told = {"explicit-total"} if words.totals.search(total.own) else set()
        return Head(row, index, total.claim, (), "loose", frozenset({"loose-list", *told}))
    return None


def _divided(items: Sequence[Item], index: int, size: int) -> list[Claim]:
    """What a complete set that opens a sentence may divide: any number before it, the likeliest first.

    That is the nearest where it may be their sum but for a slip, else the one that comes closest to it.
    """
    set_ = items[index : index + size]
    parts = written([item.claim for item in set_])
    largest = max(item.quantity.base_value for item in set_)
    nearest = items[index - 1]
    alike = nearest.quantity.unit == set_[0].quantity.unit and largest < nearest.quantity.base_value < 2 * parts
    if items[index].rank < 3 or alike or any(len(item.own) > _BARE for item in set_):
        return [nearest.claim]
    larger = [other.claim for other in items[max(0, index - _FAR) : index] if other.quantity.base_value > largest]
    return sorted(larger, key=lambda claim: abs(claim.quantity.base_value - parts)) or [nearest.claim]


def _headed(row: Row, index: int) -> Head | None:
    """A list that begins a paragraph with the name of what it divides (新增病例中，甲市2例)."""
    item = row.items[index]
    found = _NOUN_HEADER.match(item.gap)
    matching = _all_named(found["noun"], row.items[:index], item) if found else []
    if not matching:
        return None
    total, *farther = sorted((other.claim for other in matching), key=lambda claim: -claim.quantity.base_value)
    return Head(row, index, total, tuple(farther), "header", frozenset({"header"}))


_OUTSIDE = late(r"(?:不(?:算|计|包括|包含|含|列|归|属于?|在)|未(?:计|列|算|包)入?|除了?)[^，。；]{0,5}$")
"""圈养的不算在1864只里: what follows is not within that number."""
_COUNTED_NOUN = late(r"[两二三四五六七八九十\d]+(?:个|大|类|种|家|项|部分|县|区|市)")
_COLON = late(r"[^，,。；;：:\d]{0,4}(?:[：:]|——|—)[^，,。；;：:\d（(]{0,10}$")
"""成员21人：主任1人: nothing but a name between the colon and the first part."""
_PLAIN = late(r"^[^；;、]{0,20}$")
_SUMMED = late(r"合计|共计|总计|合共|总共|一共|统共|拢共|加起来|(?<!公)共[^，。；]{0,4}$")
_JOINED = late(r"^[^，,。；;：:]{0,8}(?:、|和|与|及|以及)[^，,。；;：:]{0,12}$")
_FIRST, _SECOND = late("第[一1]"), late("第[二2]")
_MEANWHILE = late(r"[^，：]{0,16}(?:过程|途|期间|活动|行动|比赛|会议|工作)中[，：]")
"""3名女子在等餐过程中，…: when, and not of whom."""
_STOP = late(r"[。；;！？]")


def _loose(items: Sequence[Item], index: int, total: Item, words: Cues) -> bool:
    """Whether at least three items with names of their own follow a larger number: perhaps its parts, though nothing says so."""
    run = items[index : index + 3]
    if total.quantity.dimension in {"duration", "points-scored"}:
        return False
    if len(run) < 3 or items[index].rank > 3 or any(item.rank > 2 for item in run[1:]):
        return False
    if words.respectively.search(items[index].own) and not any(item.own.strip("和与及以") or item.rank for item in run[1:]):
        # 三家分别被罚2236万元、1410万元和1674万元: the names stand before them all
        return bool(_SUMMED.search(total.own)) and all(item.quantity.base_value < total.quantity.base_value for item in run)
    if any(
        words.totals.search(item.own)
        or not item.own
        or item.claim.tail.startswith(("大关", "关口", "门槛"))
        or words.topics.search(item.own)
        for item in run
    ):
        return False
    return all(item.quantity.base_value < total.quantity.base_value for item in run)


def _namesake(items: Sequence[Item], index: int) -> Item | None:
    """The number of the sentence before that bears the noun which all items end in (营业收入 for three 业务收入)."""
    endings = {item.own[-2:] for item in items[index : index + 3]}
    noun = endings.pop() if len(endings) == 1 else ""
    if len(noun) < 2 or not all("一" <= sign <= "鿿" for sign in noun):
        return None
    before = [other for other in items[max(0, index - 5) : index] if items[index].sentence - other.sentence == 1]
    return next((other for other in before if other.own.endswith(noun)), None)


def _announced(cue: re.Pattern[str], gap: str) -> bool:
    """Whether a cue stands before an item with no stop and no other statement between the two."""
    found = list(cue.finditer(gap))
    if not found or len(gap) - found[-1].end() > 40:
        return False
    rest = gap[found[-1].end() :].lstrip("，,：:")
    lead, pause, _ = rest.rpartition("，")
    bare = rest.count("，") == 1 and bool(_BARE_VERB.fullmatch(rest.rpartition("，")[2])) and len(lead) <= _LONG_LEAD
    return not _STOP.search(rest) and (not pause or len(lead) <= 6 or bare or bool(_AS_OF.search(lead)))


_BARE_VERB = late(r"(?:共|就|已)?(?:达到?|为|有|多达|高达)")
_LONG_LEAD = 16
"""其中河东方向最为激烈，达90次: the part is named before the pause."""
_AS_OF = late(r"截至|截止|目前|\d[年月日时]")


def _candidates(row: Row, index: int) -> list[Item]:
    """The items that may be the total of a list at ``index``: nearest first, three at most, two sentences back at most."""
    found: list[Item] = []
    rank = row.items[index].rank
    for other in reversed(row.items[max(0, index - 3) : index]):
        if rank > 3 or row.items[index].sentence - other.sentence > _REACH:
            break
        found.append(other)
        rank = max(rank, other.rank)
    return found


def _named(noun: str, before: Sequence[Item], first: Item) -> Item | None:
    """The earlier number that a header names (新增病例中 -> 新增确诊病例12例): it has all the header's words, and no aspect more.

    The nearest; of a header without aspects the largest.
    """
    matching = _all_named(noun, before, first)
    if not matching:
        return None
    aspects = {aspect for aspect in _ASPECTS if aspect in noun}
    return matching[-1] if aspects else max(matching, key=lambda other: other.quantity.base_value)


def _all_named(noun: str, before: Sequence[Item], first: Item) -> list[Item]:
    """Every earlier number that a header may name."""
    core = [word.text for word in cut(_POINTING.sub("", noun)) if word.text not in _EMPTY]
    aspects = {aspect for aspect in _ASPECTS if aspect in noun}
    matching = []
    for other in before[-16:]:
        name = other.own + other.claim.tail[:8]
        if first.sentence - other.sentence > 4 or not core or not all(word in name for word in core):
            continue
        if {aspect for aspect in _ASPECTS if aspect in name} - aspects <= {"累计", "现有"} - (
            {"累计", "现有"} if "新增" in aspects else set()
        ):
            matching.append(other)
    return matching


_POINTING = late(r"^(?:其中|在|这些|这批|该批|此批|这次|这组|这类|这支|这|上述|以上|该|其|所有|全部|这|的|本次|此次|今年|去年|，|：)+")
_EMPTY = frozenset({"的", "了", "所", "等", "之", "各", "全市", "全省", "我省", "我市", "全区"})
