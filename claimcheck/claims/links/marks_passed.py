"""突破, 跌破, 创新高 and the figures beside them -> Links between a mark or former record and the value said to pass it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.record_values import UNCERTAIN, former_records, peaks
from claimcheck.claims.links.sketch import ORDINAL, RATIO, TIME, VALUE
from claimcheck.claims.links.states import alike, commensurate, name_before, shares
from claimcheck.model.claim import Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs.patterns import late, may

__all__ = ["marks_passed", "marks_unreached"]

_REACHES = late(
    r"^(?:以上|最新|现|目前|暂|大关|关口|关|门槛|台阶|新台阶|整数关口|整数关|的?大关|之上|水平|的?门槛|的?台阶|的?关口|元|点|线|,|、|后|并|的|收盘|收)*(?:达到了?|达|为|至|升至|增至|涨至|跌至|降至|报|收于|收报|报收|报收于|录得|实现|共|全年|当日|目前已?|合计|总额达|总量达|规模达|实际|最终|约|了|攀升至|跃升至|回升至|下滑至|回落至|滑落至|跌到|降到){1,3}$"
)
_ARRIVED = late("首次|历史性|首度|成功|再次|再度|重新|均已?|全部|已经?")
_BY_NOW = late("^的|如今|现在|而今")
"""在1.3万亿斤的基础上,迈上1.4万亿斤; 当年占18%,如今跌到4%: the value is of before."""
_NOT_NOW = late("(?:跌破|失守|跌至|不足|刷新|打破|超越)[^。;]*$")
_SINCE = late("^[^,]{1,8}以来,")
_AFTER_YEARS = late(f"(?:这?[也又]?是)?(?:时隔|相隔|事隔){TIME}(?:之?后|以来)?[,]?")
_THAT_DAY = late(f"(?<!连续)第?{ORDINAL}(?:天|日|周|个?月|季度)")
_NAME, _LEAD = 3, 16
_NEAR = 130
_FOR_A_WHILE = late("盘中|盤中|早盘|午盘|一度|曾经?(?!用)|最[低高]时")
"""What was passed for a while need not be passed by the value at the end."""
_KEPT = late("守住|收复|保住|站稳|守稳")
_CLOSE = Decimal("0.85")
_FIFTY = Decimal(50)


def marks_passed(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Thresholds, records and the fifty of a purchasing managers' index."""
    passed = may(words.passing, stretch.sketch.characters)
    for index, item in enumerate(stretch.items):
        found = words.passing.search(item.gap[-16:]) if passed else None
        for_good = found and not _KEPT.search(item.gap[-16:], found.start()) and not _FOR_A_WHILE.search(item.gap[-24:])
        if found and for_good and item.sign in (VALUE, RATIO) and not item.claim.tail.startswith("球"):
            yield from _threshold(stretch, index, found.lastgroup == "up", words)
        elif item.role == "to" and _ARRIVED.search(item.gap) and {"at-most", "at-least"} & set(item.claim.quantity.hedges):
            # 首次降到35微克以下: the mark of a fall that the value beside it must have passed
            yield from _threshold(stretch, index, "at-least" in item.claim.quantity.hedges, words)
    yield from former_records(stretch, words)
    yield from peaks(stretch, words)
    yield from _round_marks(stretch, words)
    yield from _fifties(stretch, words)


_FORETOLD = late("(?:预计|预期)[^,。;]{0,12}$")
"""预计突破百亿元大关,达99亿元: what is foretold is told by its mark and by itself."""


def _threshold(stretch: Stretch, index: int, upward: bool, words: ChangeWords) -> Iterator[Link]:
    """达98亿元,首次突破100亿元大关: the value must lie beyond the mark."""
    mark = stretch.items[index]
    value = _beside(stretch, index, words)
    if _refused(mark, words) and not (_FORETOLD.search(mark.gap[-24:]) and value in stretch.items[index + 1 : index + 2]):
        return
    if value is not None:
        kind = "passed-upward" if upward else "passed-downward"
        yield Link(kind, (Reading("stated", {"mark": (mark.claim,), "value": (value.claim,)}),), frozenset({"adjacent"}))
    if upward and "首" in mark.gap[-16:]:
        name = words.residue(words.passing.sub("", _SINCE.sub("", mark.gap)))
        for other in stretch.items[max(0, index - 5) : index + 5]:
            if other is value or other is mark or not commensurate(other.claim, mark.claim) or abs(other.sentence - mark.sentence) > 1:
                continue
            if (
                other.role in ("level", "base", "to")
                and not (other.place < mark.place and not name and stretch.text(other, mark).count(",") == 1)
                and not stretch.sketch.text.startswith("的", mark.place + 1)
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
        between, gap = (_AFTER_YEARS.sub("", text) for text in (stretch.text(item, mark), mark.gap))
        if item.sign != mark.sign:
            continue
        if not commensurate(item.claim, mark.claim) or item.role not in ("level", "to") or ";" in between or between.count(",") > 3:
            return None
        # a value of another time is not the one that passes the mark: 2022年不足9亿元,2023年跨过15亿元
        if (
            words.residue(words.passing.sub("", _ARRIVED.sub("", gap)))
            or "," not in between
            or item.past
            or TIME in between
            or _BY_NOW.search(between)
            or _THAT_DAY.search(between)
        ):
            return None
        if not mark.claim.quantity.unit and item.claim.quantity.dimension == "money":
            return None
        return item
    return None


def _same_quote(value: Item, mark: Item) -> bool:
    """失守1800美元,报1803.6美元/盎司: the mark leaves out per what the price is."""
    one, two = value.claim.quantity, mark.claim.quantity
    return not two.per and one.unit.split("/")[0] == two.unit and one.value < 2 * two.value < 4 * one.value


def _round_marks(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """接待游客98.4万人次,首次突破百万大关."""
    for found in words.round_mark.finditer(stretch.sketch.text) if may(words.round_mark, stretch.sketch.characters) else ():
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
            and not UNCERTAIN.search(between)
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
    if len(name) < _NAME or not name.isalpha() or UNCERTAIN.search(text[max(0, found.start() - 10) : found.start()]):
        return
    later = [item for item in stretch.items if found.end() < item.place <= found.end() + _NEAR and item.role in ("level", "to")]
    later = [item for item in later if name in text[max(found.end(), item.place - 16) : item.place] and item.sign == VALUE]
    if later and mark * _CLOSE <= later[0].claim.quantity.value < mark and later[0].claim.quantity.unit in found.group():
        given = _given(stretch, found, mark * later[0].claim.quantity.factor)
        yield Link("passed-upward", (Reading("stated", {"mark": (given,), "value": (later[0].claim,)}),), frozenset({"inferred"}))


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
        if item is None or any(mark in between for mark in "。;\n") or UNCERTAIN.search(between):
            continue
        if _LEFT_BEHIND.search(between) or _NO_LONGER.match(stretch.sketch.text, found.end()):
            continue
        fifty = Given(Span(stretch.sketch.offset(found.start()), stretch.sketch.offset(found.end() - 1) + 1), _fifty_of(item), "50")
        kind = "passed-upward" if found.lastgroup == "above" else "passed-downward"
        yield Link(kind, (Reading("stated", {"mark": (fifty,), "value": (item.claim,)}),))


_LEFT_BEHIND = late("(?:自|从|由|离开|退出|告别)[^,。;]{0,8}$")
"""自上月的扩张区间落入收缩区间: where it was before."""


_NO_LONGER = late("(?:的(?:局面|状态|态势)|水平|运行)?(?:之后|后|以后)")
"""连续五个月低于临界点后重回扩张区间: where it was before, again."""


def _fifty_of(item: Item) -> Decimal:
    return _FIFTY * item.claim.quantity.factor


def marks_unreached(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """首次突破10万亿元 in a title or sentence whose text then gives less, and nowhere as much."""
    for number, stretch in enumerate(stretches):
        for index, mark in enumerate(stretch.items):
            passed = words.passing.search(mark.gap[-16:])
            if passed is not None and "的" in mark.gap[-16:][passed.start() :]:  # 跨越大洋的7架
                continue
            if mark.role != "mark" or mark.direction <= 0 or mark.sign != VALUE or _refused(mark, words) or _beside(stretch, index, words):
                continue
            near = [item for item in stretch.items if item is not mark and abs(item.place - mark.place) <= _NEAR]
            for later in stretches[number + 1 : number + 3]:
                near += [item for item in later.items if item.place <= _NEAR]
            # 突破100亿元 in a title, 去年为98.6亿元 in the text: last year is what both report
            reported = [item for item in near if item not in stretch.items and item.past == "year" and _LAST_YEAR.search(item.gap)]
            values = [
                item
                for item in near
                if (item.role in ("level", "to", "mark") or item in reported)
                and commensurate(item.claim, mark.claim)
                and (mark.claim.quantity.unit or item.claim.quantity.dimension != "money")
                and not (item.past and item not in reported)
                and not (item.role == "level" and (item.claim.stance == "plan" or UNCERTAIN.search(item.gap[-14:])))
            ]
            limit = mark.claim.quantity.value
            if any(
                item.claim.quantity.interval().upper is None or item.claim.quantity.value >= limit for item in values if item.role != "mark"
            ):
                continue
            close = [item for item in values if item.role != "mark" and item.claim.quantity.value >= limit * _CLOSE]
            name = words.residue(words.passing.sub("", _SINCE.sub("", mark.gap)))
            if len(close) > 1 and name:
                close = [item for item in close if shares(name, item.gap)]
            if len(close) == 1 and _of_another(stretches, close[0], mark):
                continue
            if len(close) == 1 and not UNCERTAIN.search(close[0].gap[-14:]) and not stretch.is_before(close[0], mark):
                yield Link(
                    "passed-upward", (Reading("stated", {"mark": (mark.claim,), "value": (close[0].claim,)}),), frozenset({"inferred"})
                )


_LAST_YEAR = late("(?:^|[,;])(?:去年|上年)(?!同|的?同期)")
_PART_OF_YEAR = late(f"(?:前|首){TIME}|{TIME}(?:至|到|—|-|~|～){TIME}|^{TIME}[,，]")


def _of_another(stretches: Sequence[Stretch], value: Item, mark: Item) -> bool:
    """Whether a value is of another thing or time: 广东突破13万亿, …。江苏12.8万亿; 2016年跌破2亿吨,达1.99亿吨."""
    own = next(stretch for stretch in stretches if value in stretch.items)
    lead = own.sketch.text[max(0, value.place - _LEAD) : value.place]
    name, other = value.claim.subject, mark.claim.subject
    if _PART_OF_YEAR.search(value.gap[-20:]) and not _PART_OF_YEAR.search(mark.gap[-20:]) and value.place > mark.place:
        return True  # 12月18日突破2000万人次。1至11月完成1899万人次
    if ("总" in mark.gap[-12:]) != ("总" in value.gap[-12:]) and ("总" in mark.gap[-12:]):
        return True  # 春节档票房95亿元…全年总票房突破100亿元
    apart = bool(name and other) and name == behind_last(value.gap, ",;。") and not shares(name, other)
    return apart or _NOT_NOW.search(lead) is not None or own.sketch.text.startswith("的基础", value.place + 1)


def _refused(mark: Item, words: ChangeWords) -> bool:
    found = words.passing.search(mark.gap[-16:])
    lead = mark.gap[: len(mark.gap) - len(mark.gap[-16:]) + (found.start() if found else 0)]
    return bool(UNCERTAIN.search(behind_last(lead, ",;")))
