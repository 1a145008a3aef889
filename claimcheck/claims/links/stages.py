"""Rows of items -> links between what is told of a stretch of time and of the shorter ones that make it up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.claims.links.arithmetic import barely, closes, exceeds, far_off, small, wide
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["stages"]

_REACH = 10
_MOST = 12
_SENTENCES = 2
_ADDED = frozenset({"count", "money", "mass", "volume", "energy", "length", "area", "power", "points-scored", "", "standard-coal"})
_NUMBER = {sign: n for n, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "首": 1, "十一": 11, "十二": 12}
_N = r"(?:\d{1,2}|十[一二]|[一二两三四五六七八九十])"
_STRETCH = late(
    rf"(?P<half>(?P<which>[上下])半年)|[前首头](?P<q>[二两三])个?季度|(?:第(?P<q2>[一二三四])|(?<![前个上下每])(?P<q1>[一二三四首]))季度?(?=[度节]|(?<=季))"
    rf"|(?<![\d至—\-~—第])(?P<m1>{_N})(?:月份?)?(?:至|到|—|-|~)(?P<m2>{_N})月|[前首头](?P<m3>{_N})个月|(?<![\d个几两前后满至到—\-~－])(?P<m>{_N})月份?(?!\d|末|底|初|[一二三四五六七八九十])"
    r"|(?P<all>全年|整年|全年度|年度|一年来|一年共|一年里)|(?P<game>[上下全]半?场)|(?P<day>上午|下午|全天|当天全天|整天|白天|夜间|夜里)"
    r"|(?P<edge>[前后])(?P<span>[一两二三四五六七八九\d])(?P<unit>年|天|个月|周|轮)|(?P<n>[两二三四五六七八九十\d]{1,2})(?P<unit2>年|天|个月|周|轮)(?:来|间|里|下来|共|累计|合计|总|一共|中)"
)
_OTHER_YEAR = late(
    r"去年|上年|同期|前年|往年|次年|明年|预计|计划|目标|力争|比|较|每|平均|末|底|余额|存量|保有|在册|现有|累计(?=投放|装机|用户|注册)"
)
_YEAR_WORDS = late("去年|今年|前年|上年|明年")
_POINT = late(r"(?:截至|截止|至|到|自|从|于)(?:今年|去年|当年|本年|[\d一二三四五六七八九〇零]+年)?$")
_DAY = {"上午": ("day", 1, 1), "白天": ("day", 1, 1), "下午": ("day", 2, 2), "夜间": ("day", 2, 2), "夜里": ("day", 2, 2)}
_SIGNED = late(r"亏|净流|净增|顺差|逆差|净额|利润|净利|现金流|盈")
_EMPTY = late(
    r"公司|本公司|集团|我国|全国|全省|全市|全县|该|共计|合计|总共|一共|累计|共|实现|完成|达到|达|约|为|是|有|了|的|又|再|则|也|仅|就|而|分别|预计|当季|当月|单月|单季|[\d年月日▪份第—\-至到]|受益于[^，]*"
    r"|上半|下半|季度|全年|上午|下午|全天|上场|下场|前|后|[一二三四五六七八九十两]"
)


_SHORT = 3
_LENT = 80
_UNLIKE = ("进出口", "净", "毛", "每", "增加值", "归母", "扣非")


@dataclass(frozen=True, slots=True)
class _Told:
    """An item with the stretch that it is told of: the axis and its first and last step."""

    item: Item
    axis: str
    first: int
    last: int


def stages(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """上半年4.15亿元，下半年6.38亿元，全年10.53亿元; 7月、8月、9月 of 三季度; 上半场 of 全场."""
    del discourse, words
    for row in rows:
        if row.kind[0] not in _ADDED or row.kind[1] == "shots":
            continue
        told = [one for item in row.items if (one := _told(item)) is not None]
        for whole in told:
            near = [
                part
                for part in told
                if part.axis == whole.axis and _inside(part, whole) and abs(part.item.claim.id - whole.item.claim.id) < 2 * _REACH
            ]
            near = [part for part in near if _near(row.items, whole.item, part.item)]
            named = [part for part in near if _one_matter(whole.item, part.item)]
            # 下半年又生产21万吨 leaves out what the first half names
            parts = [part for part in near if part in named or any(_one_matter(other.item, part.item) for other in named)]
            yield from _made_up(row.items, whole, parts)
            yield from _within(whole, [part for part in parts if not _held(part, told)])


def _told(item: Item) -> _Told | None:
    """The stretch that the words before an amount name, the last of them."""
    if item.quantity.is_range or item.times > 1 or item.claim.role not in {"level", "to"} or item.quantity.base_value <= 0:
        return None
    if _OTHER_YEAR.search(item.own) or _OTHER_YEAR.search(item.claim.tail[:4]):
        return None
    clause = re.split(r"[。；;]", item.gap)[-1]
    found = list(_STRETCH.finditer(clause)) or _taken_over(item)
    if found and found[-1].string is not clause:
        span = _steps(found[-1])
        return _Told(item, *span) if span is not None else None
    if not found or "其中" in clause[found[-1].end() :] or _OTHER_YEAR.search(clause[max(0, found[-1].start() - 6) :]):
        return None
    if found[-1]["m"] and _POINT.search(clause[: found[-1].start()]):
        return None
    span = _steps(found[-1])
    return _Told(item, *span) if span is not None else None


def _taken_over(item: Item) -> list[re.Match[str]]:
    """The stretch of the whole time that an item takes over from before it in its sentence: 第三季度净利润4亿元,营业收入19亿元."""
    time = item.claim.time
    if time is None or not 0 <= item.claim.span.start - time.span.end <= _LENT or item.claim.role != "level":
        return []
    found = _STRETCH.search(time.text)
    return [found] if found is not None and time.text[found.end() :] in {"", "度", "节", "份"} else []


def _steps(found: re.Match[str]) -> tuple[str, int, int] | None:
    """The axis of a stretch and its first and last step: months of a year, halves of a game or a day, so many years of a span."""
    if found["half"]:
        return ("month", 1, 6) if found["which"] == "上" else ("month", 7, 12)
    if found["q"]:
        return "month", 1, 3 * _NUMBER[found["q"]]
    if quarter := found["q1"] or found["q2"]:
        return "month", 3 * _NUMBER[quarter] - 2, 3 * _NUMBER[quarter]
    if found["m2"]:
        return "month", _number(found["m1"]), _number(found["m2"])
    if found["m3"]:
        return "month", 1, _number(found["m3"])
    if found["m"]:
        return "month", _number(found["m"]), _number(found["m"])
    if found["all"]:
        return "month", 1, 12
    if found["game"]:
        return {"上半场": ("game", 1, 1), "下半场": ("game", 2, 2), "全场": ("game", 1, 2)}.get(found["game"])
    if found["day"]:
        return _DAY.get(found["day"], ("day", 1, 2))
    if found["edge"]:
        size = _number(found["span"])
        return (found["unit"], 1, size) if found["edge"] == "前" else (found["unit"], -size, -1)
    return found["unit2"], 1, _number(found["n"])


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBER.get(text, 0)


def _ends(part: _Told, whole: _Told) -> tuple[int, int]:
    """The steps of a part, the last so many of which are counted from the end of the whole."""
    return (part.first, part.last) if part.first > 0 else (whole.last + part.first + 1, whole.last)


def _inside(part: _Told, whole: _Told) -> bool:
    first, last = _ends(part, whole)
    return part is not whole and 0 < whole.first <= first <= last <= whole.last and (first, last) != (whole.first, whole.last)


def _near(items: Sequence[Item], one: Item, two: Item) -> bool:
    """Whether two items of a row stand in one paragraph, a sentence or two apart, with no other year between them."""
    low, high = sorted((items.index(one), items.index(two)))
    if high - low > _REACH or abs(one.sentence - two.sentence) > _SENTENCES or any(item.rank > 3 for item in items[low + 1 : high + 1]):
        return False
    first, second = one.claim.time, two.claim.time
    years = {getattr(time, "year", None) for time in (first, second)} - {None}
    words = {found for time in (first, second) if time is not None for found in _YEAR_WORDS.findall(time.text)}
    return len(years) < 2 and len(words) < 2


def _one_matter(whole: Item, part: Item) -> bool:
    """Whether two amounts are of one thing: of one metric, or with a pair of characters in common, or the part leaves its noun out."""
    one, two = whole.claim, part.claim
    if any((word in whole.own) != (word in part.own) for word in _UNLIKE) and one.metric != two.metric:
        return False
    if one.metric and one.metric == two.metric:
        return True
    core, mine = (_EMPTY.sub("", _STRETCH.sub("", item.own.split("：")[-1] + "▪" + item.claim.tail[:6])) for item in (whole, part))
    if not core or not mine:
        return one.metric == two.metric
    if min(len(core), len(mine)) <= _SHORT:
        return bool(set(core) & set(mine))
    return any(core[i : i + 2] in mine for i in range(len(core) - 1))


def _made_up(items: Sequence[Item], whole: _Told, parts: Sequence[_Told]) -> Iterator[Link]:
    """The parts that follow one another from the first step of the whole to its last, in every way that they do."""
    ways: list[tuple[_Told, ...]] = [()]
    done: list[tuple[_Told, ...]] = []
    while ways:
        way = ways.pop()
        reached = _ends(way[-1], whole)[1] if way else whole.first - 1
        if way and reached == whole.last:
            done.append(way)
            continue
        ways += [(*way, part) for part in parts if _ends(part, whole)[0] == reached + 1]
        if len(ways) + len(done) > _MOST:
            return
    if not done or any(len(way) < 2 for way in done):
        return
    marks = {"complete-set", "explicit-parts"}
    everything = (whole.item, *(part.item for way in done for part in way))
    claims = [tuple(part.item.claim for part in sorted(way, key=lambda part: part.item.claim.id)) for way in done]
    if any(item.quantity.hedges for item in everything) and not any(wide(whole.item.claim, way) for way in claims):
        marks.add("hedged")
    if len({item.sentence for item in everything}) > 1:
        marks.add("far-apart")
    told = [item.claim for item in items if item.sentence == whole.item.sentence and item.claim is not whole.item.claim]
    if closes(whole.item.claim, told):
        return  # 上半场5首,下半场7首,加演2首,全场14首
    yield Link("total-parts", tuple(Reading("stages", {"total": (whole.item.claim,), "parts": way}) for way in claims), frozenset(marks))


def _held(part: _Told, told: Sequence[_Told]) -> bool:
    """Whether some longer stretch around a part has an amount that holds it."""
    return any(one.axis == part.axis and _inside(part, one) and not exceeds(part.item.claim, one.item.claim) for one in told)


_NO_PART = 20
_SUPPOSED = late("原先|估计|预计|预期|预算|预测|计划|目标|超[出过]|单日|单周|当日|一天")
"""What was thought to come may well be passed."""


def _within(whole: _Told, parts: Sequence[_Told]) -> Iterator[Link]:
    """What came in a part of a stretch is no more than what came in all of it."""
    if _SIGNED.search(whole.item.own) or _SUPPOSED.search(whole.item.gap) or whole.item.quantity.dimension == "":
        return
    for part in parts:
        item = part.item
        if far_off(item.quantity.base_value, whole.item.quantity.base_value, _NO_PART):
            continue
        if exceeds(item.claim, whole.item.claim) and not small(whole.item.claim, item.claim) and not _SIGNED.search(item.own):
            hedged = {"hedged"} if barely(item.claim, whole.item.claim) else set()
            yield Link(
                "contained", (Reading("a stretch of all", {"part": (item.claim,), "whole": (whole.item.claim,)}),), frozenset(hedged)
            )
