"""Rows of items -> links between what was counted in one place, on one day or with one feature and the wider count around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims.links.arithmetic import barely, exceeds, small
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["wider"]

_SENTENCES, _FARTHEST = 2, 6
_REACH = 12
_KINDS = frozenset({"count", "money", "mass", "area", "energy", "power", "length", "volume", "standard-coal"})
_OTHERWISE = late(
    r"比|较|计划|目标|预计|可能|同期|能力|净|差额|顺差|逆差|利润|亏|每|均|其他|其它|其余|另|不含|除|外省|除外|以外|应|拟|将|限|不超|最|贷款|存款|余额|出口|进口|累计增|占"
)
_EVERYWHERE = late(
    r"(?P<all>(?:（自治区、直辖市）)?(?:和|及)?新疆(?:生产建设)?兵团|"
    r"全(?:国|省|市|县|区|州|球|世界|境|港|台|岛|俄|美|英|法|德|日|韩|印|意|澳|欧|洲|域|镇|乡|村|旗|盟|自治区))"
)
_SOMEWHERE = late(
    r"^(?:其中|而|仅|光|单|单单|当日|当天|单日)*(?:[一-鿿]{1,9}?(?<!我)(?<!全)(?<!各)(?<!本)(?:市|县|区|州|邦|省|镇|乡|旗|府|道|郡|城|地区|自治州|盟|部地区)"
    r"|(?:首都|省会|首府|县城|州府|市区|城区|主城|中心城)[一-鿿]{0,6}?)"
)
_ASPECTS = ("新增", "累计", "现有", "境外", "本土", "无症状", "疑似", "治愈", "死亡", "重症", "出院", "确诊")
_TODAY = late(r"新增|昨日|昨天|当日|当天|单日|今日|今天|24小时|一天")
_EVER = late(r"累计|迄今|至今|总数|总共|总计|已有")
_EMPTY = late(
    r"截至|目前|已经|已|共计|共|报告|通报|发现|发生|以来|本轮|此轮|这轮|本次|此次|疫情|昨日|昨天|当日|当天|单日|今日|今天|过去|小时|全[国省市县区州球]|我[国省市县区]"
    r"|累计|新增|新型|冠状病毒|新冠|肺炎|本土|本地|达到|达|为|有|了|约|超过|超|近|逾|实现|完成|增加|总数|总共|总计|单日|[\d年月日时▪的]"
)
_HAVING = late(
    r"的(?:就|便|都|共|也)?(?:有|达|为)(?:了)?$|^(?:其中)?(?:需要|需|参加|参与|实到|到场|到会|获救|报名|签约|达成)[^，。；]{0,10}的(?:就|共|已)?有?$"
)
_AMONG = late(r"(?:名|位)?[一-鿿]{0,6}?(?:之中|当中|里面|中|里)[^，。；]{2,}$")
"""考生3万人中达到本科线的有1万人: no pause parts the whole from those of whom it is true."""
_PAUSE = late(r"[，,；;。：:、！？]")
_REMAINING = late(r"仍|尚|还|现|其余|眼下|目前|未")
_PEOPLE = frozenset({"人"})


def wider(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """某市新增 within 全省新增, 昨日新增 within 累计, 需要住院的 within 接诊."""
    del discourse
    for row in rows:
        if row.kind[0] not in _KINDS or row.kind[1] == "shots":
            continue
        yield from _placed(row.items, words)
        yield from _day_by_day(row.items)
        if row.kind[0] == "count":
            yield from _kinds(row.items)
        if row.kind[1] in _PEOPLE:
            yield from _featured(row.items, words)


def _name(item: Item) -> str:
    return item.own + "▪" + item.claim.tail[:8]


def _link(part: Item, wholes: Sequence[Item], name: str, *marks: str) -> Iterator[Link]:
    """The part against every number that may be its whole, where it exceeds all of them."""
    if not wholes or any(not exceeds(part.claim, whole.claim) or small(whole.claim, part.claim) for whole in wholes):
        return
    hedged = ("hedged",) if barely(part.claim, wholes[0].claim) else ()
    readings = tuple(Reading(name, {"part": (part.claim,), "whole": (whole.claim,)}) for whole in wholes)
    yield Link("contained", readings, frozenset({*marks, *hedged}))


def _plain(item: Item) -> bool:
    quantity = item.quantity
    return not quantity.is_range and quantity.base_value > 0 and item.times == 1 and item.claim.role == "level"


def _placed(items: Sequence[Item], words: Cues) -> Iterator[Link]:
    """全国新增39742例,某邦单日新增57640例: what was counted in one place is within what was counted in all of them."""
    for index, whole in enumerate(items):
        name = _name(whole)
        found = _EVERYWHERE.search(whole.own)
        if found is None or not _plain(whole) or _OTHERWISE.search(name):
            continue
        for part in items[index + 1 : index + _REACH]:
            province = words.provinces.match(part.own)
            if part.sentence - whole.sentence > (_FARTHEST if province else _SENTENCES) or part.rank > 3 + bool(province):
                break
            own = _name(part)
            if not _plain(part) or not (province or _SOMEWHERE.match(part.own)) or _OTHERWISE.search(own) or _EVERYWHERE.search(part.own):
                continue
            mine = own[province.end() :] if province else own
            if _same_matter(name[found.end() :], mine) and _same_time(whole, part):
                yield from _link(part, [whole], "one place of all", "same-noun")


def _same_time(one: Item, two: Item) -> bool:
    first, second = one.claim.time, two.claim.time
    return first is second or first is None or second is None or first.text == second.text


def _same_matter(whole: str, part: str) -> bool:
    """Whether two names speak of one thing in one aspect: a pair of characters is in both, or the part leaves its noun out."""
    if any((word in whole) != (word in part) for word in _ASPECTS[:7]):
        return False
    core = _EMPTY.sub("", whole)
    mine = _EMPTY.sub("", _SOMEWHERE.sub("", part))
    if not mine:
        return any(word in whole for word in _ASPECTS)
    if any((word in core) != (word in mine) for word in _ASPECTS[7:]) and mine:
        return False
    return any(core[i : i + 2] in mine for i in range(len(core) - 1))


def _day_by_day(items: Sequence[Item]) -> Iterator[Link]:
    """昨日新增137例 beside 累计报告92例: what was counted in a day is within what was counted to date."""
    for index, part in enumerate(items):
        name = _name(part)
        if not _TODAY.search(part.own) or _EVER.search(name) or _OTHERWISE.search(name) or not _plain(part):
            continue
        wholes = [
            other
            for other in items[max(0, index - 4) : index + 5]
            if other is not part and abs(other.sentence - part.sentence) <= 1 and _to_date(other, name)
        ]
        yield from _link(part, wholes, "a day of all")


def _to_date(whole: Item, part: str) -> bool:
    """Whether a number is what there has been of the same thing up to now."""
    name = _name(whole)
    if not _EVER.search(whole.own) or _TODAY.search(whole.own) or _OTHERWISE.search(name) or not _plain(whole):
        return False
    if any(word in name and word not in part for word in _ASPECTS[3:-1]):
        return False
    core, mine = _EMPTY.sub("", name), _EMPTY.sub("", part)
    return len(core) >= 2 and (core == mine or core in mine)


_GOT = late(r"(?:现有|拥有|共有|设有|建有|配有|配备|设置|开设|设|有|辖|共|为|达)+")
_HOLLOW = late(r"(?:共计|总计|合计|总数|总量|共|达到|达|为|有|约)+$")
_NOUN = late(r"[一-鿿]{2,5}")
_TIMES_OFF = 8
"""一线4个城市…，36个二线城市…: so much more is no slip of the pen."""
_NOT_OF = late(r"第|加上|连同|\d|等|到|至|另|在申请|累计|新增|每|其他|其余|以外|外|全[国省市县区球]|计划|拟|兼|跨|和|与|及")


def _kinds(items: Sequence[Item]) -> Iterator[Link]:
    """设420个车位,充电车位150个: a kind of the thing just counted, named by its noun and what it is besides."""
    for whole, part in pairwise(items):
        noun = _counted(whole)
        if not noun or part.rank != 1 or part.sentence != whole.sentence or not (_plain(whole) and _plain(part)):
            continue
        behind = _PAUSE.split(part.claim.tail)[0]
        own = _HOLLOW.sub("", part.own)
        if own and behind:
            continue  # 执导五十几部电影,制做了三百多部电影: told by a verb of its own, and no kind of what was told
        name = own or (behind if _NOUN.fullmatch(behind) else "")
        kind = name.removesuffix(noun)
        slip = part.quantity.base_value < _TIMES_OFF * whole.quantity.base_value
        if name.endswith(noun) and len(kind) >= 2 and slip and not _NOT_OF.search(kind):
            yield from _link(part, [whole], "a kind of it", "same-noun")


def _counted(item: Item) -> str:
    """The noun of what is counted and nothing but that, right behind the number, else before it."""
    behind = _PAUSE.split(item.claim.tail)[0]
    if behind:
        return behind if _NOUN.fullmatch(behind) else ""
    name = _GOT.split(_HOLLOW.sub("", item.own))[-1]
    return name if _NOUN.fullmatch(name) else ""


def _featured(items: Sequence[Item], words: Cues) -> Iterator[Link]:
    """接诊患儿214人,需要住院的就有291人: of those just counted, the ones of whom something is true."""
    for whole, part in pairwise(items):
        if (
            whole.quantity.base_value == 1
            or not (part.rank == 1 or (part.rank == 0 and _AMONG.match(part.gap)))
            or not _HAVING.search(part.own)
            or _HAVING.search(whole.own)
            or not (_plain(whole) and _plain(part))
        ):
            continue
        if _REMAINING.search(part.own) or words.grave.search(_name(whole)):
            continue
        if _OTHERWISE.search(_name(part)) or words.topics.search(part.own) or whole.own.endswith("的") or words.signed.search(whole.own):
            continue
        yield from _link(part, [whole], "those of whom it is true")
