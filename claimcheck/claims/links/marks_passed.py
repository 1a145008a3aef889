"""突破, 跌破, 创新高 and the figures beside them -> Links between a mark or former record and the value said to pass it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, TIME, VALUE
from claimcheck.claims.links.states import alike, commensurate, name_before, shares
from claimcheck.model.claim import Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs.patterns import late, may

__all__ = ["marks_passed", "marks_unreached"]

_REFUSE = late(
    r"(?:有望|预计|将|力争|争取|未能|尚未|没有|能否|难以|何时|若|如果|预期|目标|计划|确保|未|可能|望|曾|一度|盘中|最高|最低|只差|仅差|距|即将|冲击|剑指)[^,。;]{0,10}$"
)
_REACHES = late(
    r"^(?:以上|最新|现|目前|暂|大关|关口|关|门槛|台阶|新台阶|整数关口|整数关|的?大关|之上|水平|的?门槛|的?台阶|的?关口|元|点|线|,|、|后|并|的|收盘|收)*(?:达到了?|达|为|至|升至|增至|涨至|跌至|降至|报|收于|收报|报收|报收于|录得|实现|共|合计|总额达|总量达|规模达|实际|最终|约|了|攀升至|跃升至|回升至|下滑至|回落至|滑落至|跌到|降到){1,3}$"
)
_ARRIVED = late("首次|历史性|首度|成功|再次|再度|重新|均已?|全部|已经?")
_MISSED = late("未|没|无缘|距|差|难|不及|逊|直追|逼近|接近|追平|仅次于|低于|少于")
_QUOTED = late("(?:收盘|收报|收于|收盘价|报收|报)(?:报|价|于|为)?$")
_EVER = late("上市以来|历史|开市以来|挂牌以来|有史以来|发行以来|成立以来")
_FORECAST = late("预计|预期|目标|明年|有望|次日|随后|此后|之后|后")
_AFTERWARDS = late("次日|随后|此后|之后|回落|回调|翌日|第二天")
_OTHER_PLACE = late("亚军|季军|殿军|第[二三四五六七八]|对手|队友")
_NAME = 3
_NEAR = 130
_FOR_A_WHILE = late("盘中|盤中|早盘|午盘|一度|曾经?(?!用)|最[低高]时")
"""What was passed for a while need not be passed by the value at the end."""
_BELOW = late("低于|不及|逊于|少于|仅次于")
_KEPT = late("守住|收复|保住|站稳|守稳")
_CLOSE = Decimal("0.85")
_FIFTY = Decimal(50)


def marks_passed(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Thresholds, records and the fifty of a purchasing managers' index."""
    for index, item in enumerate(stretch.items):
        found = words.passing.search(item.gap[-16:])
        for_good = found and not _KEPT.search(item.gap[-16:], found.start()) and not _FOR_A_WHILE.search(item.gap[-24:])
        if found and for_good and item.sign in (VALUE, RATIO):
            yield from _threshold(stretch, index, found.lastgroup == "up", words)
        elif item.role == "to" and _ARRIVED.search(item.gap) and {"at-most", "at-least"} & set(item.claim.quantity.hedges):
            # 首次降到35微克以下: the mark of a fall that the value beside it must have passed
            yield from _threshold(stretch, index, "at-least" in item.claim.quantity.hedges, words)
    yield from _records(stretch, words)
    yield from _peaks(stretch, words)
    yield from _round_marks(stretch, words)
    yield from _fifties(stretch, words)


def _threshold(stretch: Stretch, index: int, upward: bool, words: ChangeWords) -> Iterator[Link]:
    """达98亿元,首次突破100亿元大关: the value must lie beyond the mark."""
    mark = stretch.items[index]
    if _refused(mark, words):
        return
    value = _beside(stretch, index, words)
    if value is not None:
        kind = "passed-upward" if upward else "passed-downward"
        yield Link(kind, (Reading("stated", {"mark": (mark.claim,), "value": (value.claim,)}),), frozenset({"adjacent"}))
    if upward and "首" in mark.gap[-16:]:
        name = words.residue(words.passing.sub("", mark.gap))
        for other in stretch.items[max(0, index - 5) : index + 5]:
            if other is value or other is mark or not commensurate(other.claim, mark.claim) or abs(other.sentence - mark.sentence) > 1:
                continue
            if (
                other.role in ("level", "base", "to")
                and _is_earlier(stretch, other, mark)
                and (not name or alike(name, name_before(other, words)) or name in other.gap)
                and (other.sentence == mark.sentence or name_before(other, words))
            ):
                yield Link(
                    "passed-before", (Reading("stated", {"mark": (mark.claim,), "before": (other.claim,)}),), frozenset({"inferred"})
                )


def _is_earlier(stretch: Stretch, other: Item, mark: Item) -> bool:
    """Whether a value is said to be of a time before: 上年为…, or a year before the one of the mark."""
    if other.role == "base" or other.past:
        return True
    one, two = stretch.year_of(other), stretch.year_of(mark)
    return one is not None and two is not None and one < two


def _beside(stretch: Stretch, index: int, words: ChangeWords) -> Item | None:
    """The value said to pass the mark: right behind it (突破X,达V) or right before it (达V,突破X)."""
    mark = stretch.items[index]
    if index + 1 < len(stretch.items):
        after = stretch.items[index + 1]
        if (
            after.sentence == mark.sentence
            and after.role in ("level", "to")
            and (commensurate(after.claim, mark.claim) or _same_quote(after, mark))
            and _REACHES.match(after.gap)
        ):
            return after
    for item in reversed(stretch.items[max(0, index - 3) : index]):
        if item.sentence != mark.sentence:
            return None
        if item.role in ("delta", "base", "times") or item.depth > mark.depth:
            continue
        between = stretch.text(item, mark)
        if item.sign != mark.sign:
            continue
        if not commensurate(item.claim, mark.claim) or item.role not in ("level", "to") or ";" in between or between.count(",") > 3:
            return None
        # a value of another time is not the one that passes the mark: 2022年不足9亿元,2023年跨过15亿元
        if words.residue(words.passing.sub("", mark.gap)) or "," not in between or item.past or TIME in between:
            return None
        if not mark.claim.quantity.unit and item.claim.quantity.dimension == "money":
            return None
        return item
    return None


def _same_quote(value: Item, mark: Item) -> bool:
    """失守1800美元,报1803.6美元/盎司: the mark leaves out per what the price is."""
    one, two = value.claim.quantity, mark.claim.quantity
    return not two.per and one.unit.split("/")[0] == two.unit and one.value < 2 * two.value < 4 * one.value


def _records(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """以V打破…保持的R的纪录, 达V,创新高,此前最高为R."""
    for index, item in enumerate(stretch.items):
        if (
            item.sign not in (VALUE, RATIO)
            or item.role == "delta"
            or not any(sign in stretch.sketch.text for sign in "录最峰高低")
            or not words.former_record(_clause_before(stretch, item), stretch.sketch.text[item.place + 1 : item.place + 14])
        ):
            continue
        for other in _others(stretch, index):
            if other.place > item.place and (_AFTERWARDS.search(other.gap) or _OTHER_PLACE.search(other.gap)):
                continue
            text = _between(stretch, item, other)
            found = words.record.search(text)
            overtaken = words.overtakes.search(_clause_before(stretch, item))
            if overtaken is not None and _MISSED.search(item.gap[: item.gap.rfind(overtaken.group())][-12:]):
                break
            if overtaken is not None and overtaken.group() == ("高于" if item.claim.quantity.dimension == "duration" else "低于"):
                break  # 仍低于1998年创下的29.83米历史最高水位
            if overtaken is None and _BELOW.search(item.gap.rpartition(",")[2]):
                break  # 仍低于2019年33.5%的历史高点
            if (found is None and overtaken is None) or (overtaken is None and found and _REFUSE.search(text[: found.start()])):
                continue
            lower = (found is not None and found.lastgroup == "low") != (item.claim.quantity.dimension == "duration")
            kind = "record-low" if lower else "record-high"
            yield Link(kind, (Reading("stated", {"before": (item.claim,), "value": (other.claim,)}),))
            break


def _clause_before(stretch: Stretch, item: Item) -> str:
    """The clause before an item, lengths of time in it included: 打破…保持三年之久的纪录."""
    text = stretch.sketch.text
    return text[max(text.rfind(mark, 0, item.place) for mark in ",;。\n") + 1 : item.place]


def _between(stretch: Stretch, one: Item, other: Item) -> str:
    """The text from one item to the other and around them, to the ends of their clauses."""
    text = stretch.sketch.text
    first, last = sorted((one.place, other.place))
    start = max(text.rfind(mark, 0, first) for mark in ",。;\n")
    stops = [place for mark in ",。;\n" if (place := text.find(mark, last)) >= 0]
    return text[start + 1 : min(stops, default=len(text))]


def _others(stretch: Stretch, index: int) -> list[Item]:
    item = stretch.items[index]
    near = [*reversed(stretch.items[max(0, index - 4) : index]), *stretch.items[index + 1 : index + 3]]
    return [
        other
        for other in near
        if abs(other.sentence - item.sentence) <= 1
        and (other.role in ("level", "to") or (other.role == "mark" and other.place < item.place))
        and commensurate(other.claim, item.claim)
        and other.depth <= item.depth
    ]


def _round_marks(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """接待游客98.4万人次,首次突破百万大关."""
    for found in words.round_mark.finditer(stretch.sketch.text):
        before = [
            item for item in stretch.items if item.place < found.start() and found.start() - item.place <= 40 and item.role != "delta"
        ]
        yield from _titled(stretch, found, words)
        if not before or before[-1].role not in ("level", "to") or before[-1].past:
            continue
        item, between = before[-1], stretch.sketch.text[before[-1].place + 1 : found.start()]
        mark = Decimal(words.round_marks[found["mark"]])
        close = mark * _CLOSE <= item.claim.quantity.value < mark
        if not found["word"] and not found["unit"]:
            continue
        if (
            close
            and not any(sign in between for sign in "。;\n")
            and not _REFUSE.search(between)
            and _names_it(words.residue("," + between.rpartition(",")[2]), item)
        ):
            given = _given(stretch, found, mark * item.claim.quantity.factor)
            yield Link("passed-upward", (Reading("stated", {"mark": (given,), "value": (item.claim,)}),), frozenset({"adjacent"}))


def _given(stretch: Stretch, found: re.Match[str], value: Decimal) -> Given:
    start, end = stretch.sketch.offset(found.start("mark")), stretch.sketch.offset(found.end("mark") - 1) + 1
    return Given(Span(start, end), value, found["mark"])


def _titled(stretch: Stretch, found: re.Match[str], words: ChangeWords) -> Iterator[Link]:
    """【深成指重返万点】…深成指涨1.93%,报9968点: the title's mark against the value told of the same name."""
    text, mark = stretch.sketch.text, Decimal(words.round_marks[found["mark"]])
    name = text[max(0, found.start() - _NAME) : found.start()]
    if len(name) < _NAME or not name.isalpha() or _REFUSE.search(text[max(0, found.start() - 10) : found.start()]):
        return
    later = [item for item in stretch.items if found.end() < item.place <= found.end() + _NEAR and item.role in ("level", "to")]
    later = [item for item in later if name in text[max(found.end(), item.place - 16) : item.place] and item.sign == VALUE]
    if later and mark * _CLOSE <= later[0].claim.quantity.value < mark and later[0].claim.quantity.unit in found.group():
        given = _given(stretch, found, mark * later[0].claim.quantity.factor)
        yield Link("passed-upward", (Reading("stated", {"mark": (given,), "value": (later[0].claim,)}),), frozenset({"inferred"}))


def _peaks(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """报48.70元,创上市以来新高 … 2021年2月10日收盘报52.36元: no earlier close may lie beyond a record of all time."""
    text = stretch.sketch.text
    for found in words.record.finditer(text) if may(words.record, stretch.sketch.characters) else ():
        start = max(text.rfind(mark, 0, found.start()) for mark in "。\n") + 1
        own = [item for item in stretch.items if start <= item.place < found.start() and _QUOTED.search(item.gap)]
        clause = text[max(start, found.start() - 12) : found.end()]
        if not own or not _EVER.search(clause) or _REFUSE.search(clause[: clause.find(found.group())]):
            continue
        for other in stretch.items:
            if other.place < found.end() or other.sentence - own[-1].sentence > 2 or not commensurate(other.claim, own[-1].claim):
                continue
            if TIME in other.gap and _QUOTED.search(other.gap) and not _FORECAST.search(other.gap):
                kind = "record-low" if found.lastgroup == "low" else "record-high"
                roles = {"before": (other.claim,), "value": (own[-1].claim,)}
                yield Link(kind, (Reading("stated", roles),), frozenset({"inferred"}))


def _names_it(name: str, item: Item) -> bool:
    """Whether what stands before the mark is nothing, or names the value in words of its own clause."""
    return not name or shares(name, item.gap)


def _fifties(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """PMI为49.2,重回扩张区间."""
    for found in words.fifty.finditer(stretch.sketch.text):
        before = [item for item in stretch.items if item.place < found.start() and found.start() - item.place <= 30]
        if not before or (before[-1].role == "delta" and len(before) < 2):
            continue
        item = next((one for one in reversed(before) if one.role in ("level", "to") and 30 <= one.claim.quantity.value <= 70), None)
        between = stretch.sketch.text[item.place + 1 : found.start()] if item is not None else ""
        if item is None or any(mark in between for mark in "。;\n") or _REFUSE.search(between):
            continue
        if _LEFT_BEHIND.search(between):
            continue
        fifty = Given(Span(stretch.sketch.offset(found.start()), stretch.sketch.offset(found.end() - 1) + 1), _fifty_of(item), "50")
        kind = "passed-upward" if found.lastgroup == "above" else "passed-downward"
        yield Link(kind, (Reading("stated", {"mark": (fifty,), "value": (item.claim,)}),))


_LEFT_BEHIND = late("(?:自|从|由|离开|退出|告别)[^,。;]{0,8}$")
"""自上月的扩张区间落入收缩区间: where it was before."""


def _fifty_of(item: Item) -> Decimal:
    return _FIFTY * item.claim.quantity.factor


def marks_unreached(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """首次突破10万亿元 in a title or sentence whose text then gives less, and nowhere as much."""
    for number, stretch in enumerate(stretches):
        for index, mark in enumerate(stretch.items):
            if mark.role != "mark" or mark.direction <= 0 or mark.sign != VALUE or _refused(mark, words) or _beside(stretch, index, words):
                continue
            near = [item for item in stretch.items if item is not mark and abs(item.place - mark.place) <= _NEAR]
            for later in stretches[number + 1 : number + 3]:
                near += [item for item in later.items if item.place <= _NEAR]
            values = [
                item
                for item in near
                if item.role in ("level", "to", "mark")
                and commensurate(item.claim, mark.claim)
                and (mark.claim.quantity.unit or item.claim.quantity.dimension != "money")
                and not item.past
                and not (item.role == "level" and _REFUSE.search(item.gap[-14:]))
            ]
            limit = mark.claim.quantity.value
            if any(
                item.claim.quantity.interval().upper is None or item.claim.quantity.value >= limit for item in values if item.role != "mark"
            ):
                continue
            close = [item for item in values if item.role != "mark" and item.claim.quantity.value >= limit * _CLOSE]
            name = words.residue(words.passing.sub("", mark.gap))
            if len(close) > 1 and name:
                close = [item for item in close if shares(name, item.gap)]
            if len(close) == 1 and not _REFUSE.search(close[0].gap[-14:]) and not stretch.is_before(close[0], mark):
                yield Link(
                    "passed-upward", (Reading("stated", {"mark": (mark.claim,), "value": (close[0].claim,)}),), frozenset({"inferred"})
                )


def _refused(mark: Item, words: ChangeWords) -> bool:
    found = words.passing.search(mark.gap[-16:])
    lead = mark.gap[: len(mark.gap) - len(mark.gap[-16:]) + (found.start() if found else 0)]
    return bool(_REFUSE.search(behind_last(lead, ",;")))
