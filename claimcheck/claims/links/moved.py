"""A word of rise or fall without a size, and the values it stands between -> Links of direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sizes import direction_link
from claimcheck.claims.links.change_words import ChangeWords, suffix
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import NUMBERS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import commensurate, convertible
from claimcheck.model.claim import Claim, Link
from claimcheck.packs.patterns import late, may

__all__ = ["moved", "named_levels", "way_of"]

_VALUES = (VALUE, RATIO)
_THAN = late(rf"(?:[比较与同跟和]|相比于?|相较于?|对比)[^,。;{NUMBERS}]{{0,20}}$")
_LEAD_IN = late(
    "(?:相比|比较|相较|对比|而言|来说|,|有了?|所|略|较大|很大|一定|程度|幅度|的|呈|呈现|继续|明显|大幅度?|显著|进一步|均|都|也|小幅|稍|稳步|持续|还|又|更|已|出现|要|可|再|不同|整体|总体|则|依然|仍|趋势)*"
)
_STOP = late("[,。;:()、\n”]")
_RESULT = late("成绩|[纪记]录")
_FROM = late("(?:由(?!于)|从)[^,。;]{0,7}")
_DEGREE = late("(?:了|趋势|态势|势头|明显|显著|不少|较多|较快|很快|较大)+$")
_NOT = late("不|未|没|无|若|如果|预计|将|有望|目标|可能|力争|计划|应|需|是否")
_QUOTED = late("汇率|中间价|兑(?:美元|人民币|港元|日元|欧元|英镑)|兑换")
_BASIS = late("同比|环比")
_SHORT_AGO = late("[上前][一个]{0,2}(?:月|季|周|旬|日|天|星期|交易日)|昨")
_REACH = 16
_NAMED = late(rf"(?:的|约|为|是|本|该|我|全部|水平|标准|同期|{TIME})")
_UNNAMED = late(
    "^(?:两者|二者|前后|总体|整体|数量|数字|人数|总量|规模|水平|比例|数据|价格|金额|同比|环比|结果|后者|今年|本年)+(?:来看|看)?"
)
_LENGTH = 4
_VERB_AND_BASE = 3
"""Clauses of a gap that a comma begins: none, the verb, the base."""
_MEASURED = late("(?:均|分别|总体)?(?:[比较与同]|相比|相较于?)?")


def moved(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """为A,较去年同期的B有所下降: the verb behind the base, which no size follows."""
    text = stretch.sketch.text
    for index, start in enumerate(stretch.items):
        if start.role not in ("base", "compare") or start.sign not in _VALUES or not _THAN.search(start.gap) or not index:
            continue
        tail = text[start.place + 1 : start.place + 1 + _REACH]
        direction = way_of(tail, words)
        own = _own(stretch, index) if direction else None
        if own is None or not _measurable(own.claim, start.claim):
            continue
        if words.refuse_direction.search(start.gap + own.gap[-20:]) and not _of_losses(own, start, tail):
            continue
        if _QUOTED.search(stretch.clause_text(start)):
            continue  # a currency falls when its quotation rises
        if _NOT.search(start.gap[-20:]) or words.zipped.search(own.gap[-16:]):
            continue
        yield direction_link(start.claim, own.claim, direction, {"adjacent"})
    yield from _summed_up(stretch, words)
    yield from _base_behind(stretch, words)
    yield from _said_ahead(stretch, words)


def _said_ahead(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """库存较上周减少,由A增至B: the verb of the clause before; 成绩由A提高到B: a better time is a shorter one."""
    for start, end in pairwise(stretch.items):
        if start.role != "from" or end.role != "to" or start.sentence != end.sentence or not _measurable(end.claim, start.claim):
            continue
        if end.is_pace and _RESULT.search(start.gap):
            yield direction_link(start.claim, end.claim, -1, {"adjacent"})
            continue
        clause, comma, rest = start.gap.rpartition(",")
        phrase = _DEGREE.sub("", behind_last(clause, ",;。").removesuffix("了"))
        if not comma or not _FROM.fullmatch(rest) or _NOT.search(phrase) or words.refuse_direction.search(start.gap[-30:] + end.gap):
            continue
        verbs = suffix(phrase, words.rises), suffix(phrase, words.falls)
        if any(verbs) and not set(verbs) & words.nouns:
            yield direction_link(start.claim, end.claim, 1 if verbs[0] else -1, {"adjacent"})


def _base_behind(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """为A,较上年有所下降,上年同期为B: the verb alone between the value now and its base."""
    for own, start in pairwise(stretch.items):
        if not start.past or own.past or own.role not in ("level", "to") or start.role not in ("level", "base") or own.sign not in _VALUES:
            continue
        pieces = _STOP.split(start.gap)
        if own.sentence != start.sentence or len(pieces) != _VERB_AND_BASE or pieces[0] or words.residue("," + pieces[2]):
            continue
        than = words.basis.search(pieces[1])
        if than is None or not _MEASURED.fullmatch(pieces[1][: than.start()]) or words.bases[than.group()] != start.past:
            continue
        way = way_of("," + pieces[1][than.end() :] + ",", words)
        text = own.gap[-20:] + start.gap
        if way and _measurable(own.claim, start.claim) and not (words.refuse_direction.search(text) or _NOT.search(text)):
            yield direction_link(start.claim, own.claim, way, {"adjacent"})


def _summed_up(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """今年为A,去年为B,总量有所上升: a clause of a verb alone behind the values of two times."""
    text = stretch.sketch.text
    for one, two in pairwise(stretch.items):
        order = _order(stretch, one, two)
        if not order or one.sentence != two.sentence or one.depth != two.depth or words.zipped.search(one.gap + two.gap):
            continue
        tail = text[two.place + 1 : two.place + 1 + 2 * _REACH]
        stop = _STOP.search(tail, 1)
        if tail[:1] not in (",", ";") or stop is None or words.refuse_direction.search(one.gap[-30:] + two.gap + tail):
            continue
        if not _of_basis(stretch, tail[1 : stop.start()], one, two):
            continue
        direction = way_of("," + _UNNAMED.sub("", tail[1 : stop.start()], count=1) + ",", words) or way_of(tail, words)
        verb_alone = direction or _named_move(_BASIS.sub("", tail[1 : stop.start()]), one.gap, words)
        if verb_alone and not _NOT.search(tail[: stop.start()]):
            start, end = (one, two) if order > 0 else (two, one)
            yield direction_link(start.claim, end.claim, verb_alone, {"adjacent"})


def _of_basis(stretch: Stretch, clause: str, one: Item, two: Item) -> bool:
    """Whether 同比 and 环比 can be said of two values: of a year ago, or of the month or quarter before."""
    found = _BASIS.search(clause)
    if found is None:
        return True
    past = one.past or two.past
    years = stretch.year_of(one), stretch.year_of(two)
    yearly = past == "year" or (None not in years and abs((years[0] or 0) - (years[1] or 0)) == 1)
    if found.group() == "环比":
        return not yearly
    return yearly or (past == "prior" and not _SHORT_AGO.search((one if one.past else two).gap))


def _named_move(clause: str, gap: str, words: ChangeWords) -> int:
    """The way of a verb behind a name that stands, in part, before the first value."""
    for length in range(2, min(8, len(clause))):
        name = clause[:length]
        known = any(name[place : place + 2] in gap for place in range(length - 1)) or (name[-1] in "线率价值" and name[-1] in gap[-8:])
        if known and (way := way_of("," + clause[length:] + ",", words)):
            return way
    return 0


def _order(stretch: Stretch, one: Item, two: Item) -> int:
    """1 where the first of two values is the earlier, -1 where the second is, 0 where that is not said or they are of two kinds."""
    if not all(item.role in ("level", "base", "to") and item.sign in _VALUES for item in (one, two)) or not _measurable(
        one.claim, two.claim
    ):
        return 0
    if any(item.role == "base" and not item.past for item in (one, two)) or ("," not in two.gap and ";" not in two.gap):
        return 0
    if bool(one.past) != bool(two.past):
        return 1 if one.past else -1
    if one.past and {one.past, two.past} == {"year", "before-last"}:
        return 1 if one.past == "before-last" else -1
    if one.past or len(two.gap) > _REACH:
        return 0
    return 1 if stretch.is_before(one, two) else -1 if stretch.is_before(two, one) else 0


def way_of(tail: str, words: ChangeWords) -> int:
    """The way of the verb that a tail is made of, 0 where it is none or more than a verb."""
    begin = 1 if tail[:1] == "," else 0
    lead = _LEAD_IN.match(tail)
    stop = _STOP.search(tail, max(begin, lead.end() if lead else 0))
    if stop is None:
        return 0
    phrase = _DEGREE.sub("", tail[: stop.start()])
    verb = suffix(phrase, words.rises) or suffix(phrase, words.falls)
    if verb and verb not in words.nouns:
        return (1 if verb in words.rises else -1) if _LEAD_IN.fullmatch(phrase[: -len(verb)]) else 0
    word = phrase[-1:]
    if len(phrase) < 2 or word not in words.more | words.less or phrase[-2] not in "更要还略稍显偏":
        return 0
    return (1 if word in words.more else -1) if _LEAD_IN.fullmatch(phrase[:-1].rstrip("偏显")) else 0


def _own(stretch: Stretch, index: int) -> Item | None:
    """The value before a base in its sentence."""
    start = stretch.items[index]
    for item in reversed(stretch.items[max(0, index - 3) : index]):
        if item.sentence != start.sentence or ";" in stretch.text(item, start):
            return None
        if item.depth > start.depth or item.sign not in _VALUES or not _measurable(item.claim, start.claim):
            continue
        if item.role in ("level", "to") or (item.role == "delta" and item.sign == RATIO and item.direction > 0):
            return item
        return None
    return None


def _measurable(one: Claim, two: Claim) -> bool:
    """Whether two values lie on one scale, ranges included."""
    a, b = one.quantity, two.quantity
    if a.is_range or b.is_range:
        return a.unit == b.unit and a.dimension == b.dimension and a.per == b.per and a.value > 0
    return convertible(one, two) and a.value > 0 and b.value > 0


def _of_losses(own: Item, start: Item, tail: str) -> bool:
    """每股亏损0.04元,较去年同期的0.1元收窄: both are losses, and the verb says how large they are."""
    return bool(re.search("亏损|逆差|赤字", own.gap[-20:])) and "盈" not in start.gap and bool(re.search("扩大|收窄|缩小|缩窄", tail))


def named_levels(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """多按每度1.5元收费,高于本市平均电价水平: what the value is compared with has its own value elsewhere."""
    for number, stretch in enumerate(stretches):
        for found in words.against.finditer(stretch.sketch.text) if may(words.against, stretch.sketch.characters) else ():
            name = _NAMED.sub("", found["name"])
            before = [item for item in stretch.items if item.place < found.start() and found.start() - item.place <= 40]
            own = before[-1] if before else None
            if own is None or own.sign != VALUE or own.role not in ("level", "to") or len(name) < _LENGTH or len(found["verb"]) < 2:
                continue
            if not own.claim.quantity.unit or own.claim.quantity.dimension in ("count", "ordinal") or found["verb"][-1] not in "于及如过出":
                continue
            between = stretch.sketch.text[own.place + 1 : found.start()]
            if any(mark in between for mark in "。;\n") or _NOT.search(between) or len(words.residue(between)) > 2:
                continue
            others = [
                item
                for place in stretches[max(0, number - 3) : number + 4]
                for item in place.items
                if item is not own
                and name in _NAMED.sub("", item.gap)
                and item.role == "level"
                and commensurate(item.claim, own.claim)
                and not (place is stretch and item.place - len(item.gap) <= found.start() < item.place)
            ]
            if len(others) == 1:
                yield direction_link(others[0].claim, own.claim, 1 if found["verb"] in words.above else -1, {"inferred"})
