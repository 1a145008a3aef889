"""A stated change without its sides beside it -> the two values nearby that name the same thing at two times."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.gap_basis import BY_WEEK, beyond_extreme, of_other_accounts
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, TIME, VALUE
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late

__all__ = [
    "alike",
    "apart",
    "commensurate",
    "convertible",
    "full_name",
    "longest_run",
    "name_before",
    "of_its_own",
    "own_date",
    "shares",
    "states",
    "than_date",
    "unlike_spells",
]

_STATES = ("level", "to", "base", "from", "mark")
_YEAR = late("^(?:去年|今年|上年|前年|本年|当年|[0-9]{4}年)(?:全年)?")
_EACH = late("每.{1,4}$")
_ONCE = late("^.{0,14}?[^之此今以最随先然落背](?:之|以)?后")
_AGE = {"past": 4, "before-last": 3, "year": 2, "start": 2, "prior": 1, "dated": 2}
"""How far back a basis lies: what comes before must not be the nearer one."""
_BACK, _AHEAD = 3, 2
_THAN_DATE = late(f"[比较于与同]{TIME}[^,。;{TIME}]{{0,12}}$")
_CLOCK = frozenset({"秒", "分钟", "小时"})
_SPELLS = late("(?P<month>月份?)$|(?P<quarter>季度?)$|(?P<half>半年)$|(?P<year>年度?|全年)$")
_NEAR, _SIZES = 7, 100
_OWN = 2
"""So many characters of its own before what names share make a name that of another thing."""
_LATER = late(
    "今年|如今|目前|现在|现已|现为|眼下|当前|至此|后来|最终|年末|期末|年底|月末|通车后|开通后|实施后|改造后|调整后|完成后|结束后|投产后|增资后|变动后|"
    "[^之此今以最随先然落背(]后(?!者)[,一-鿿]|变成|升到|截至|至今|到今|次年|翌年|当年末|今晨|今日|本次|此次|按调整|每[月年]按|只有|仅剩|只剩|已达|已有|已是|已"
)


def commensurate(one: Claim, two: Claim) -> bool:
    """Whether two values can be one thing at two times; a bare number may lack the unit of the other."""
    a, b = one.quantity, two.quantity
    if not a.same_denominator(b) or a.is_range or b.is_range:
        return False
    if a.unit == b.unit:  # 响应提升至一级, 二级教授降为三级: a grade may count either way, a wind or a quake may not
        return a.unit != "级" or a.place < 1 or any(sign in one.label + two.label for sign in "风震浪")
    if a.dimension == "duration":
        return False
    if "" in (a.unit, b.unit):
        near = a.value > 0 and b.value > 0 and max(a.value, b.value) < 3 * min(a.value, b.value)
        if {a.dimension, b.dimension} & {"index-points", "money"}:
            return near and min(a.value, b.value) >= 10
        sized = max(a.value, b.value) < _SIZES * min(a.value, b.value)
        return {a.dimension, b.dimension} <= {"", "count"} and min(a.value, b.value) >= 10 and sized
    return a.dimension == b.dimension and a.dimension not in {"count", "money", ""}


def convertible(one: Claim, two: Claim) -> bool:
    """The same, or both are so many hours, minutes or seconds."""
    a, b = one.quantity, two.quantity
    clock = a.dimension == b.dimension == "duration" and {a.unit, b.unit} <= _CLOCK and not a.is_range and not b.is_range
    return clock or commensurate(one, two)


def name_before(item: Item, words: ChangeWords) -> str:
    """What the clause before a number names, without change, base and adverbs; "" where it names nothing."""
    place = max(item.gap.rfind(mark) for mark in ",;:(。、") + 1
    clause = item.gap[place:]
    if not words.light.sub("", clause):
        return ""
    head = item.claim.head
    return head if len(head) > 1 and head[-2:] in clause else words.light.sub("", clause)


def full_name(item: Item, words: ChangeWords) -> str:
    """All that the clause before a number names, modifiers included."""
    place = max(item.gap.rfind(mark) for mark in ",;:(。、") + 1
    return words.light.sub("", _ONCE.sub("", item.gap[place:]))


_TRADE = "进出口"
"""Holds the names of its own two halves."""


def alike(name: str, other: str) -> bool:
    """Whether two names can be one: equal, one within the other, or the same but for the end (接待量, 接待游客)."""
    if not name or not other or (_TRADE in name) != (_TRADE in other):
        return False
    if name in other or other in name:
        return True
    start = 0
    while start < min(len(name), len(other)) and name[start] == other[start]:
        start += 1
    return start >= 2 and min(len(name), len(other)) - start <= 1


def shares(one: str, two: str) -> bool:
    """Whether two names have two neighbouring characters in common."""
    return (_TRADE in one) == (_TRADE in two) and any(one[place : place + 2] in two for place in range(len(one) - 1))


def longest_run(one: str, two: str) -> int:
    """The length of the longest run of characters that two names have in common."""
    best = 0
    for place in range(len(one)):
        while place + best < len(one) and one[place : place + best + 1] in two:
            best += 1
    return best


def apart(one: str, other: str) -> bool:
    """Whether two names share their end and each says of what else: 企业开办平均用时, 项目审批平均用时."""
    length = longest_run(one, other)
    run = next((one[place : place + length] for place in range(len(one) - length + 1) if one[place : place + length] in other), "")
    heads = one.partition(run)[0] if run else one, other.partition(run)[0] if run else other
    return length > 0 and min(map(len, heads)) >= _OWN and not shares(*heads)


def states(stretch: Stretch, index: int, words: ChangeWords, own: Item | None = None) -> list[tuple[Item, Item]]:
    """Pairs (before, after) that the change at ``index`` may be of, the likeliest first; where ``own`` is given, those that end in it."""
    delta = stretch.items[index]
    near = [
        item
        for item in stretch.items[max(0, index - _NEAR) : index + _NEAR]
        if item is not delta and item.sign in (VALUE, RATIO) and item.role in _STATES and _in_reach(item, delta)
    ]
    near = [item for item in near if any(other is not item and commensurate(item.claim, other.claim) for other in near)]
    seen = [_State(item, *_when(stretch, item)) for item in near]
    after = seen if own is None else [one for one in seen if one.item is own]
    ranked = [
        (-score, abs(one.item.place - delta.place) + abs(two.item.place - delta.place), one.item, two.item)
        for one in seen
        for two in after
        if one is not two and commensurate(one.item.claim, two.item.claim) and (score := _support(stretch, one, two, delta, words))
    ]
    ranked.sort(key=lambda entry: entry[:2])
    return [(one, two) for _, _, one, two in ranked]


def _name_of(stretch: Stretch, item: Item, words: ChangeWords) -> str:
    """What a value is of; a base without a name of its own (较年初的1.43%) is of what stands right before it."""
    name = name_before(item, words)
    index = stretch.items.index(item)
    if name or item.role != "base" or not index or stretch.items[index - 1].sentence != item.sentence:
        return name
    return name_before(stretch.items[index - 1], words)


@quick
@dataclass(frozen=True, slots=True)
class _State:
    """A value with the basis or date that says when it held, and whether words say that this is later."""

    item: Item
    basis: str
    date: str
    year: int | None
    later: bool


def _when(stretch: Stretch, item: Item) -> tuple[str, str, int | None, bool]:
    basis = item.basis if item.role == "base" else item.past
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


def _support(stretch: Stretch, one: _State, two: _State, delta: Item, words: ChangeWords) -> int:
    """How much speaks for ``one`` as the value before and ``two`` as the value after; 0 where something forbids it."""
    start, end = one.item, two.item
    if (
        end.role == "from"
        or (end.role == "base" and not one.basis)
        or (start.role == "from" and (start.place > end.place or end.role != "to"))
        or _AGE.get(two.basis, 0) > _AGE.get(one.basis, 0)
        or (start.place > end.place and not one.basis and (one.year is None or two.year is None))
    ):
        return 0
    turning = end.role == "level" and delta.place > end.place and delta.direction == beyond_extreme(end.gap)
    if turning or (BY_WEEK.search(delta.gap) and not one.basis):
        return 0
    per_each = bool(_EACH.search(start.gap)) != bool(_EACH.search(end.gap))
    if (per_each and _name_of(stretch, end, words)) or of_other_accounts(start.gap[-40:], end.gap[-40:]):
        return 0
    own = delta.sign == RATIO and 0 < delta.place - end.place <= 12 and not delta.gap[: delta.gap.rfind(",")].strip(",")
    than = than_date(stretch, delta)
    dates = own_date(stretch, start), own_date(stretch, end)
    if than and than in dates and dates[0] != dates[1]:
        if than == dates[1]:
            return 0
    elif not _contrast(one, two, delta, own):
        return 0
    turned = end.role == "to" and end.direction and delta.direction and end.direction != delta.direction
    if turned or (delta.sentence != end.sentence and TIME in delta.gap):
        return 0
    first, last = min(start.place, end.place, delta.place), max(start.place, end.place, delta.place)
    text = stretch.sketch.text[first:last]
    if start.sentence < min(end.sentence, delta.sentence):
        # what 其中 lists in the sentence of the first value ends with that sentence
        text = text[max(text.find("。"), 0) :]
    if words.partial.search(text) or words.zipped.search(start.gap[-12:] + end.gap[-12:]):
        return 0
    low, high = min(start.place, end.place), max(start.place, end.place)
    between = [item for item in stretch.items if low < item.place < high and item.role in _STATES and commensurate(item.claim, end.claim)]
    before, after = _name_of(stretch, start, words), _name_of(stretch, end, words)
    same = alike(before, after) or (not between and one.year != two.year and shares(before, after))
    if before and after and not same:
        return 0
    if between and not (same and before):
        return 0
    if _of_another(start, end, delta, words):
        return 0
    name = name_before(delta, words)
    if name and not (alike(name, before) or alike(name, after) or name in start.gap or name in end.gap or _repeats(delta, end)):
        return 0
    return 1 + same + 2 * bool(one.basis and one.basis == delta.basis) + 2 * (not between) + (end.role == "to") + bool(two.later)


def than_date(stretch: Stretch, delta: Item) -> str:
    """The date that a change is measured from: 较2024年底增加."""
    claim = stretch.time_before(delta) if _THAN_DATE.search(delta.gap) else None
    return claim.mention.text if claim is not None else ""


def own_date(stretch: Stretch, item: Item) -> str:
    """The date that a value says it is of: the last in its own words, where they compare it with none."""
    if TIME not in item.gap or _THAN_DATE.search(item.gap):
        return ""
    claim = stretch.time_before(item)
    return claim.mention.text if claim is not None else ""


def _of_another(start: Item, end: Item, delta: Item, words: ChangeWords) -> bool:
    """Whether the change is said of another thing than the two values."""
    if delta.sentence != end.sentence and of_its_own(delta, start.gap + "|" + end.gap, words):
        return True
    names = full_name(start, words), full_name(delta, words)
    later = start.role == "from" and delta.clause > end.clause
    return later and (apart(*names) or (min(map(len, names)) >= _OWN and not shares(*names)))


def of_its_own(delta: Item, known: str, words: ChangeWords) -> bool:
    """Whether the sentence of a change begins with a thing that is not named before: 甲车持续热销,销量跃升28%."""
    lead, pause, _ = delta.gap.rpartition(",")
    name = words.light.sub("", lead)
    return bool(pause) and len(name) >= 2 * _OWN and longest_run(name, known) < _OWN


def unlike_spells(one: str, other: str) -> bool:
    """Whether two dates name spells of two lengths: what a month and what a quarter brought are no before and after."""
    kinds = [found.lastgroup for date in (one, other) if (found := _SPELLS.search(date)) is not None]
    return len(kinds) > 1 and kinds[0] != kinds[1]


def _repeats(delta: Item, end: Item) -> bool:
    """Whether the words before the change name what stands before the value, three characters or more."""
    clause = delta.gap[-24:]
    return any(clause[place : place + 4] in end.gap for place in range(len(clause) - 3) if clause[place : place + 4].isalpha())


def _contrast(one: _State, two: _State, delta: Item, own: bool) -> bool:
    """Whether the words put the first value at an earlier time that fits what the change is measured from.

    A rate right behind its value (出口5亿元,增长3%) has its base outside the text unless the text says otherwise: then
    only a value of the year or period before will do.
    """
    basis = delta.basis
    months = _YEAR.sub("", one.date), _YEAR.sub("", two.date)
    if basis == "year" and ((all(months) and months[0] != months[1]) or (months[0] and "全年" in two.item.gap)):
        return False
    if one.basis:
        return one.basis != two.basis and (one.basis == basis or not basis or basis == "past")
    if one.year is not None and two.year is not None and one.date != two.date:
        return two.year - one.year == 1 if basis == "year" else two.year > one.year and basis != "prior"
    if two.item.role == "to":
        return not basis
    return not basis and not own and two.later and not (one.date and two.date and one.year is None)
