"""高于全国2.3个百分点 -> the lead, the rate that leads and the rate it is measured against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.led_things import of_another
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO, TIME
from claimcheck.claims.links.states import name_before
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["leads"]

_LEFT_OUT = late(r"[的了约近又还也达]|水平|增速|增长率|增长|增幅|平均|同期|整体|总体|全部")
_AREAS = ("全国", "我国", "全省", "全市", "全区", "全县", "我省", "我市")
_OURS = ("全国", "全省", "全市")
_NOUNS = ("营业收入", "利润", "增加值", "出口", "进口", "收入", "支出", "投资", "销售额", "零售额", "产量", "价格")
_FARTHEST = 40
_LONGEST = 8
_RATE_WORDS = late(
    "同比|环比|分别|增长率?|增速|增幅|上涨|涨幅|上升|提高|实现|完成|达到?|为|约|了|的|我国|全国|全省|全市|全县|其中|同期|总额|总值|额$|值$|均|也|则|又|还|明显|继续|高于|低于|今年|上半年|下半年|全年|一季度|货物贸易"
)


def leads(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """Each lead in points against every rate of the document, the one named like the whole first."""
    rates: list[tuple[int, Stretch, Item]] = []
    for number, stretch in enumerate(stretches):
        rates += [(number, stretch, item) for item in stretch.items if item.sign == RATIO and not item.claim.quantity.is_range]
    for number, stretch in enumerate(stretches):
        for index, item in enumerate(stretch.items):
            if item.sign == POINTS and item.role == "compare":
                yield from _lead(number, stretches, index, rates, words)


def _lead(
    number: int, stretches: Sequence[Stretch], index: int, rates: list[tuple[int, Stretch, Item]], words: ChangeWords
) -> Iterator[Link]:
    stretch = stretches[number]
    lead = stretch.items[index]
    whole_name = _LEFT_OUT.sub("", lead.basis)
    own = _own(stretch, index)
    if own is None:
        yield from _named_pair(stretches, number, lead, words)
        return
    if not lead.basis.strip("约近了出"):
        return
    named = [
        (abs(where - number), -_likeness(whole_name, lead.basis, place, item), abs(item.place - lead.place), item, where)
        for where, place, item in rates
        if item is not own and _sign(item) and abs(where - number) <= 8
    ]
    named.sort(key=lambda entry: (entry[1], entry[0], entry[2]))
    if not named or named[0][1] == 0 or named[0][0] > 1:
        return
    first = named[0][3]
    metrics = _metric(stretches[named[0][4]], first, words), _metric(stretch, own, words)
    if (_kind(first) != _kind(own) and not _average_of_growth(first, lead)) or (all(metrics) and metrics[0] != metrics[1]):
        return
    other = stretches[named[0][4]]
    if of_another(_name_of(other, other.items.index(first), words), _name_of(stretch, stretch.items.index(own), words), whole_name):
        return
    near = [first, *(entry[3] for entry in named[1:] if entry[0] <= 8)][:_FARTHEST]
    marks = {"inferred"} if first.sentence != lead.sentence or named[0][4] != number else set()
    if _sign(own) < 0 or _sign(first) < 0:
        return
    kind = "lead-above" if lead.direction > 0 else "lead-below"
    readings = tuple(
        Reading("stated" if not n else "other", {"own": (own.claim,), "whole": (item.claim,), "lead": (lead.claim,)})
        for n, item in enumerate(near)
    )
    yield Link(kind, readings, frozenset(marks))


def _named_pair(stretches: Sequence[Stretch], number: int, lead: Item, words: ChangeWords) -> Iterator[Link]:
    """出口增长13.4%。…进口增长22.1%。进口增速高于出口8.7个百分点: both rates by the names that the lead gives them."""
    clause = behind_last(lead.gap, ",;:")
    first, second = _plain_name(clause[: clause.rfind(lead.verb)], words), _plain_name(lead.basis, words)
    if len(first) < 2 or len(second) < 2 or first == second or len(first) > _LONGEST or len(second) > _LONGEST:
        return
    told = [
        (item, _name_of(stretch, place, words))
        for stretch in stretches[max(0, number - 1) : number + 2]
        for place, item in enumerate(stretch.items)
        if item.sign == RATIO and item.role in ("delta", "level", "to") and _sign(item) > 0
    ]
    ours, theirs = _called(told, first), _called(told, second)
    kinds = {_kind(item) for item in (*ours[:1], *theirs[:1])}
    if not ours or not theirs or len(kinds) > 1 or ("增" in clause and kinds != {True}):
        return
    kind = "lead-above" if lead.direction > 0 else "lead-below"
    readings = tuple(
        Reading("stated" if not n else "other", {"own": (own.claim,), "whole": (whole.claim,), "lead": (lead.claim,)})
        for n, (own, whole) in enumerate((own, whole) for own in ours[:6] for whole in theirs[:6] if own is not whole)
    )
    if readings:
        yield Link(kind, readings, frozenset({"inferred"}))


def _called(told: Sequence[tuple[Item, str]], name: str) -> list[Item]:
    """The rates of just that name, then those whose name holds it; none where no rate has just that name."""
    exact = [item for item, own in told if own == name]
    return exact + [item for item, own in told if own != name and name in own] if exact else []


def _name_of(stretch: Stretch, index: int, words: ChangeWords) -> str:
    """What a rate is of: the name before it, or before the value that it follows in its sentence."""
    rate = stretch.items[index]
    while index >= 0 and stretch.items[index].sentence == rate.sentence:
        gap = stretch.items[index].gap
        if name := _plain_name(behind_last(gap, ",;:。"), words):
            return name
        index -= 1
    return ""


def _plain_name(text: str, words: ChangeWords) -> str:
    """A name without adverbs, places of the whole and words for a rate."""
    return _RATE_WORDS.sub("", words.basis.sub("", text).replace(TIME, ""))


def _own(stretch: Stretch, index: int) -> Item | None:
    """The rate that leads: the last one before, in the same sentence."""
    lead = stretch.items[index]
    for item in reversed(stretch.items[max(0, index - 4) : index]):
        if item.sentence != lead.sentence or ";" in stretch.text(item, lead):
            return None
        if item.sign == RATIO and item.role in ("level", "to", "delta") and item.depth <= lead.depth:
            return item
        if item.sign == POINTS and item.role == "compare":
            return None
    return None


def _metric(stretch: Stretch, rate: Item, words: ChangeWords) -> str:
    """The kind of sum a rate is of, by the words before it or before the value it follows in the sentence."""
    index = stretch.items.index(rate)
    item = rate
    while not item.claim.metric and not name_before(item, words) and index and stretch.items[index - 1].sentence == rate.sentence:
        index -= 1
        item = stretch.items[index]
    return next((noun for noun in _NOUNS if noun in item.gap), "")


def _kind(item: Item) -> bool:
    """Whether a rate is one of change."""
    return item.role == "delta"


def _average_of_growth(first: Item, lead: Item) -> bool:
    """增速高于全市平均2.1个百分点,全市平均为6.2%: a plain rate right behind the lead is the one that it names."""
    return first.role == "level" and first.sentence == lead.sentence and 0 < first.clause - lead.clause <= 1 and "平均" in first.gap


def _sign(item: Item) -> int:
    if item.claim.quantity.value <= 0:
        return -1
    return item.direction or 1 if item.role == "delta" else 1


def _likeness(whole: str, stated: str, stretch: Stretch, item: Item) -> int:
    """How many characters the words before a rate share with the name of the whole; its scope words count double."""
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, item.place) for mark in "。;\n")
    before = text[max(start + 1, item.place - 60) : item.place]
    if whole[:2] in _OURS:
        before = before.replace("我国", "全国").replace("中国", "全国").replace("我省", "全省").replace("我市", "全市")
    pairs = {whole[place : place + 2] for place in range(len(whole) - 1)} or ({stated[:2]} if len(stated) > 1 else set())
    place = before.rfind(whole) if whole else -1
    if (
        place > 0
        and before[place - 1].isalpha()
        and before[place - 1] not in "年月日季期天周度"
        and before[max(0, place - 2) : place] not in _AREAS
    ):
        return 0  # 便利店商品零售额 is not 商品零售额
    return sum(pair in before for pair in pairs)
