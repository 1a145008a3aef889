"""开盘报A,收盘报B,全天下跌; 一季度增长A,二季度增长B,增速放缓 -> links of two values of two times and the verdict on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.links.change_sizes import direction_link
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.growth_steps import said
from claimcheck.claims.links.moved import way_of
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import NUMBERS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import convertible
from claimcheck.model.claim import Link
from claimcheck.packs.patterns import late

__all__ = ["verdicts"]

_STOP = late("[,。;:()、\n”]")
_NOT = late(
    "不|未|没|无|若|如果|预计|将|有望|目标|可能|力争|计划|应|需|是否|预期|虽|尽管|其中|均|各|分别|却|相对|同比|环比|较|比|名次|排名|位次|配速"
)
_MANNER = late(
    "^(?:一路|全天|全年|全月|全周|全季|一直|逐步|逐年|逐月|逐渐|连年|连续|不断|年年|迅速|急剧|慢慢|节节|整体|总体|总的|结果|最终|盘中|震荡|单边|大幅|小幅|明显)+"
)
_AMOUNT = late("(?:一截|一些|不少|许多|很多|一大截|一大块|少许|一点|了|幅度不小|幅度较大)+$")
_NEUTRAL = late("(?:调整|变更|调|改|变动|换|变化|变|改变|修订|修改|波动|过渡)(?:到|至|为|成)(?:了|现在的?|目前的?|如今的?)?$")
_TREATED = "术|治疗|干预|训练|改造|改革|实施|培训|服药|调整|整治"
_ENDS = (
    (late("开盘|今开|开于|早盘"), late("收盘|收于|报收|收报|尾盘|今收")),
    (late("[期年月季]初|起初|最初|一开始|刚开始"), late("[期年月季]末|[年月]底|最后|最终|后来|结束时")),
    (late(f"(?:{_TREATED}|出发|疫情)前"), late(f"(?:{_TREATED}|归来|疫情)后")),
    (late("原来|原先|以前|过去|从前|当初|原为|原价|原本"), late("现在|如今|目前|眼下|现价|现为|今天|现已")),
    (
        late("[前昨]天?日?|上周|上月|上季度?|上个?[月周季]|上[届次轮]|一季度|第一季度|首[月日轮]|1月|上半[年场]|去年|上年"),
        late("今[天日年]|本[周月年]|本季度?|这个?[月周季]|[本这]一?[届次轮]|二季度|第二季度|次[月日轮]|2月|下半[年场]"),
    ),
)
"""Words of a beginning and of an end, of which one stands before each of two values."""
_GROWTH = late("^(?:[^,。;]{0,4}?)(?:增速|增幅|涨幅|升幅|增长速度|增长率|涨势)")
_FALL = late("^(?:[^,。;]{0,4}?)(?:降幅|跌幅|减幅|降速)")
_LOSS = late("^(?:净)?(?:亏损|亏损额|逆差|赤字|缺口|差距)")
_LOSING = late("亏损|逆差|赤字|缺口|差距|亏")
_ARRIVES = late(
    rf"^(?:(?:到|至|最终|最后|如今|现在|目前|眼下|今年|现|到了?{TIME}|{TIME}|只有|仅有?|只剩|剩|收于|报|每[一-鿿]{{1,3}}|已|是|为|达到?|时|底|末|年底|月底)){{1,5}}$"
)
_FROM_ON = late("(?:从|由|自)[^,。;]{0,10}$")
_GENERIC = frozenset("价值格率量额数幅速线费口重温位压")
_LONGEST = 8


def verdicts(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """A clause of a verb alone behind two values of which the one is the earlier, or between them (从A一路走低,到年底只有B)."""
    for one, two in pairwise(stretch.items):
        if one.sentence != two.sentence or one.depth != two.depth or not _alike(one, two) or words.zipped.search(one.gap + two.gap):
            continue
        if (way := _on_the_way(one, two, words)) and not _refused(stretch, one, two, words):
            yield direction_link(one.claim, two.claim, way, {"adjacent"})
            continue
        clause = _behind(stretch, two)
        if not clause or _NOT.search(clause) or any(sign in clause for sign in NUMBERS):
            continue
        earlier = _order(stretch, one, two)
        way = _verdict(one, two, clause, words) if earlier else 0
        if way and (_LOSS.match(clause) or not _refused(stretch, one, two, words)):
            start, end = (one, two) if earlier > 0 else (two, one)
            yield direction_link(start.claim, end.claim, way, {"adjacent"})


def _alike(one: Item, two: Item) -> bool:
    """Whether two exact values lie on one scale."""
    a, b = one.claim.quantity, two.claim.quantity
    if a.is_range or b.is_range or a.value <= 0 or b.value <= 0 or one.sign not in (VALUE, RATIO):
        return False
    return convertible(one.claim, two.claim) and a.dimension not in ("ordinal", "duration")


def _refused(stretch: Stretch, one: Item, two: Item, words: ChangeWords) -> bool:
    """Whether a word beside the values turns what rising and falling mean for them."""
    told = one.gap[-30:] + two.gap + _behind(stretch, two)
    return words.refuse_direction.search(told) is not None or words.turned.search(told) is not None


def _behind(stretch: Stretch, two: Item) -> str:
    """The clause right behind a value."""
    tail = stretch.sketch.text[two.place + 1 : two.place + 1 + 24]
    stop = _STOP.search(tail, 1)
    return tail[1 : stop.start()] if tail[:1] in (",", ";") and stop is not None else ""


def _on_the_way(one: Item, two: Item, words: ChangeWords) -> int:
    """The way of the verb between two values (从86元一路走低,到年底只有71元)."""
    verb, comma, arrival = two.gap.partition(",")
    if not comma or not verb or not _FROM_ON.search(one.gap) or not _ARRIVES.match(arrival) or _NOT.search(verb + arrival):
        return 0
    return _way(verb, words)


def _way(phrase: str, words: ChangeWords) -> int:
    return way_of("," + _MANNER.sub("", _AMOUNT.sub("", phrase)) + ",", words)


def _order(stretch: Stretch, one: Item, two: Item) -> int:
    """1 where words say that the first of two values is the earlier, -1 where it is the later, else 0."""
    if one.role == "from" and not two.direction and (_NEUTRAL.search(two.gap) or two.role == "to"):
        return 1
    if "from" in (one.role, two.role) or any(item.role == "base" and not item.past for item in (one, two)) or "," not in two.gap:
        return 0
    if bool(one.past) != bool(two.past):
        return 1 if one.past else -1
    if stretch.is_before(one, two):
        return 1
    if stretch.is_before(two, one):
        return -1
    first, second = said(stretch, one)[-16:], said(stretch, two)
    for early, late_ in _ENDS:
        if early.search(first) and late_.search(second) and not late_.search(first):
            return 1
        if late_.search(first) and early.search(second) and not early.search(first):
            return -1
    return 0


def _verdict(one: Item, two: Item, clause: str, words: ChangeWords) -> int:
    """The way that a clause says a thing went that stands beside the values, by their size where it speaks of growth or loss."""
    deltas = {item.direction for item in (one, two) if item.role == "delta"} - {0}
    for what, ways in ((_GROWTH, {1}), (_FALL, {-1})):
        if (found := what.match(clause)) is not None:
            one_way = deltas <= ways and (one.sign, two.sign) == (RATIO, RATIO)
            return _way(clause[found.end() :], words) if one_way else 0
    if deltas:
        return 0
    if (found := _LOSS.match(clause)) is not None:
        return _way(clause[found.end() :], words) if _LOSING.search(one.gap[-10:]) and _LOSING.search(two.gap + clause) else 0
    if _LOSING.search(one.gap[-10:] + two.gap):
        return 0
    if way := _way(clause, words):
        return way
    for length in range(1, min(_LONGEST, len(clause))):
        name, told = clause[:length], one.gap[-16:] + two.gap
        known = any(name[at : at + 2] in told for at in range(length - 1)) or (name[-1] in _GENERIC and (length < 3 or name[-1] in told))
        if known and (way := _way(clause[length:], words)):
            return way
    return 0
