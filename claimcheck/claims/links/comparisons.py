"""Two values with 高于, 不及 or 比…多 between them, and rows said to rise or fall steadily -> Links of direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sides import sane
from claimcheck.claims.links.change_sizes import direction_link
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.scene import comparable
from claimcheck.claims.links.sketch import RATIO, TIME, VALUE
from claimcheck.claims.links.states import shares
from claimcheck.model.claim import Claim, Link, Reading
from claimcheck.model.mention import Period
from claimcheck.packs.patterns import late, may

__all__ = ["comparisons"]

_VALUES, _LONG_NAME = (VALUE, RATIO), 12
_NEGATED = late(
    r"(?:不|未|没有|没|并非|无法|不会|不得|不能|应|须|需|要求|必须|不应|如果|若|当|是否|凡|一旦|可|允许|控制在|最多|至多)[^,。;]{0,6}$"
)
_LIMIT = late(r"(?:标准|限值|要求|警戒|上限|下限|规定|目标|阈值|参考值|正常值|临界|门槛|指标|计划|预期|限制|限额|额度|约束|安全|控制)")
_ANAPHOR = late("(?:该|这一|此|这个|上述|这项)[^,。;的]{0,6}$")
_GROWTH = late("[增降涨跌]幅|增速|增长率|增量")
_WHAT_IS_OVER = late("的?(?:那|这)?(?:一)?(?:部分|金额|款项|面积|人数|数额|费用|里程|时间|重量|额$)")
_STEPWISE = late("[逐稳]")
_BY_SO_MUCH = late("之[差遥]|的?(?:微弱|较大|巨大|绝对|明显)?(?:优势|差距|差额|票差|分差)")
_POLLUTES = late("浓度|PM|排放|污染|颗粒物|二氧化|臭氧|噪声|需氧量|氨氮|总磷")
_MEETS = late(
    r"^,(?:且|并|均|已|首次|全部|历史性|连续|年均值)*(?:优于|达到|达到了|符合|满足|好于|达)[^,。;(]{0,12}(?:标准|限值|要求)[^,。;(]{0,6}\($"
)
_TIMES = late(
    rf"{TIME}|[一二三四]季度|季度|[上下]半年|\d+月|[一二三四五六七八九十]+月|[前去今明]年|头年|次年|第[一二三四五六七八九十]+[年季月届轮周]"
)
_SPELL = late(f"(?:近|连续|过去|最近|前后|这|头|前){TIME}|各期|报告期|逐[年月季日周届]|历[年届次]")
_DATED = late(rf"^[,、;](?:{TIME}|(?:{TIME})?第?[一二三四]季度|[上下]半年|去年|今年|上年|本年)(?:为|是|,|:)?\s?$")
_JOINERS = late(
    rf"[、,;和及与至到为达的是而又再\s{TIME}]|[一二三四上下第]季度|上半年|下半年|全年|分别|则|变为|进一步|升至|降至|增至|减至|[前去今明]年"
)


def comparisons(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Values that a word puts above or below each other, and rows of values."""
    items = stretch.items
    for index, item in enumerate(items):
        if item.role == "compare" and item.sign in _VALUES and index:
            yield from _compared(stretch, index, words)
    yield from _rows(stretch, words)
    yield from _bracketed(stretch, words)
    yield from _led(stretch, words)
    yield from _cleaner(stretch)


def _compared(stretch: Stretch, index: int, words: ChangeWords) -> Iterator[Link]:
    """X为a,高于Y的b: the value before the word against the one behind it."""
    other = stretch.items[index]
    lead = other.gap[: other.gap.rfind(other.verb)]
    if _NEGATED.search(lead) or _LIMIT.search(other.basis) or words.refuse_direction.search(other.gap) or words.zipped.search(lead):
        return
    own = _own(stretch, index, words) or _pointed_at(stretch, index, lead)
    if own is None or not (sane(own.claim, other.claim) or _apart(own.claim, other.claim)) or words.refuse_direction.search(own.gap[-20:]):
        return
    if not other.basis.strip("约近了于 ") or _WHAT_IS_OVER.match(other.basis):
        return  # 超过50人: a hedge; 超出部分16万元: what is over, not another value
    if other.verb == "不如" or _bare_names(own, other) or _of_another(stretch, own, lead, words):
        return
    lag = words.pace.search(other.verb) is not None and other.claim.quantity.dimension == "ratio"
    if _by_how_much(own, other) or lag:
        return  # 仅落后对手不到3%: by so much
    marks = {"adjacent"} if other.clause - own.clause <= 1 else {"inferred"}
    yield direction_link(other.claim, own.claim, other.direction, marks)


def _bare_names(one: Item, two: Item) -> bool:
    """Whether both are whole numbers without a unit, as names are: 部分211, 部分985."""
    return all(not item.claim.quantity.unit and item.claim.quantity.place >= 1 for item in (one, two))


def _of_another(stretch: Stretch, own: Item, lead: str, words: ChangeWords) -> bool:
    """Whether the words before the verb name another thing than the value before them: 人口占44%,经济资源超过全国一半."""
    clause = words.light.sub("", behind_last(lead, ",;:。"))
    if "," in lead:
        return len(clause) > 1 and not shares(clause, own.gap + stretch.sketch.text[own.place + 1 : own.place + 6].partition(",")[0])
    return len(clause) > _LONG_NAME


def _pointed_at(stretch: Stretch, index: int, lead: str) -> Item | None:
    """…比例为2.7%。该比例低于…: the last value of the sentence before, where the words only point back."""
    other = stretch.items[index]
    if not _ANAPHOR.search(lead[-12:]):
        return None
    before = [item for item in stretch.items[:index] if other.sentence - item.sentence == 1]
    own = before[-1] if before else None
    if own is None or own.role not in ("level", "to") or own.sign != other.sign:
        return None
    return own if comparable(own.claim, other.claim) else None


def _apart(one: Claim, two: Claim) -> bool:
    """Whether one is a range, or only one is said to be of a share, and both lie on one scale: 1.09元/股, 面值1元."""
    a, b = one.quantity, two.quantity
    ranged = a.is_range != b.is_range and a.per == b.per
    held = a.per != b.per and {a.per, b.per} <= {"", "股"} and not a.is_range and not b.is_range
    return (ranged or held) and a.unit == b.unit and a.dimension == b.dimension and a.value > 0 and b.value > 0


def _cleaner(stretch: Stretch) -> Iterator[Link]:
    """浓度为38微克,优于国家标准限值(35微克): what pollutes meets a standard by staying below it."""
    for index, limit in enumerate(stretch.items):
        for own in stretch.items[max(0, index - 3) : index]:
            if own.sentence != limit.sentence or own.depth >= limit.depth or own.role not in ("level", "to") or own.sign != VALUE:
                continue
            if _MEETS.match(stretch.text(own, limit)) and _POLLUTES.search(own.gap[-24:]) and sane(own.claim, limit.claim):
                roles = {"limit": (limit.claim,), "value": (own.claim,)}
                yield Link("meets-limit", (Reading("stated", roles),), frozenset({"adjacent"}))


def _own(stretch: Stretch, index: int, words: ChangeWords) -> Item | None:
    """The value that is compared: the last level before the word that is no amount of change."""
    other = stretch.items[index]
    for item in reversed(stretch.items[max(0, index - 4) : index]):
        if item.sentence != other.sentence:
            return None
        if _BY_SO_MUCH.match(stretch.sketch.text, item.place + 1):
            return None  # 以14292票之差胜过乙的83914票
        if item.depth > other.depth or (item.role == "delta" and (item.sign != other.sign or _of_a_level(stretch, item, other))):
            continue
        if item.role not in ("level", "to", "delta") or not (comparable(item.claim, other.claim) or _apart(item.claim, other.claim)):
            return None
        if item.role == "delta" and item.direction < 0:
            return None
        between = stretch.text(item, other)
        if ";" in between or words.caused.search(between):
            return None
        return item
    return None


def _by_how_much(own: Item, other: Item) -> bool:
    """Whether 低于 and the number behind it tell the distance: 153.07米,低于汛限水位2.93米."""
    far = own.claim.quantity.base_value >= 2 * other.claim.quantity.base_value
    return far and other.direction < 0 and other.sign == VALUE and other.basis[-1:] not in ("的", "为")


def _of_a_level(stretch: Stretch, item: Item, other: Item) -> bool:
    """Whether an amount of change stands before a comparison of something else: 上涨4.45米,仍低于汛限水位2.93米."""
    if item.sign != VALUE or _CHANGED.search(other.gap):
        return False
    return _ITS_CHANGE.match(stretch.sketch.text, other.place + 1) is None


_ITS_CHANGE = late("的?(?:平均)?(?:升|增|涨|降|跌|减|变)(?:幅|温|量|化)")
_CHANGED = late("增|涨|升|减|降|跌|幅|变化|变动")


def _rows(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """逐年上升, 由高到低, 先升后降 and the row of values beside it: each against the next."""
    for found in words.row.finditer(stretch.sketch.text) if may(words.row, stretch.sketch.characters) else ():
        row = _row_near(stretch, found.start(), found.end(), named=found.lastgroup in ("high", "low"))
        kind = found.lastgroup or ""
        if len(row) < 3 or (kind in ("up", "down") and (_wavers(stretch, row, found, words) or _wider(stretch, row, found.end()))):
            continue
        if (
            kind in ("up", "down")
            and not _times(stretch, row)
            and not (_STEPWISE.search(found.group()[:3]) and words.zipped.search(row[0].gap[-6:]))
        ):
            continue
        if kind in ("up", "down") and _of_growth(stretch, row, found):
            continue
        row = row[1:] if "其中" in row[1].gap else row
        steps = list(pairwise(row))
        signs = {"up": [1] * len(steps), "low": [1] * len(steps), "down": [-1] * len(steps), "high": [-1] * len(steps)}.get(kind)
        if signs is None:
            steps, signs = [steps[0], steps[-1]], [1, -1] if kind == "updown" else [-1, 1]
        for (start, end), sign in zip(steps, signs, strict=True):
            if comparable(start.claim, end.claim) and not start.claim.quantity.is_range and not end.claim.quantity.is_range:
                link = "rise" if sign > 0 else "fall"
                yield Link(link, (Reading("row", {"start": (start.claim,), "end": (end.claim,)}),), frozenset({"adjacent"}))


def _of_growth(stretch: Stretch, row: list[Item], found: re.Match[str]) -> bool:
    """Whether the row is one of growth, and what is said to grow is not the growth: 连续增产,前年增43亿斤,去年增15亿斤."""
    grown = all(item.role == "delta" for item in row[1:]) or _GROWTH.search(row[0].gap) is not None
    near = stretch.sketch.text[max(0, found.start() - 12) : found.end() + 6]
    return grown and _GROWTH.search(near) is None


def _wavers(stretch: Stretch, row: list[Item], found: re.Match[str], words: ChangeWords) -> bool:
    """Whether the row is said to go up and down around the words for its way."""
    start, end = min(row[0].place - 20, found.start() - 6), max(row[-1].place, found.end()) + 5
    if stretch.sketch.text[row[-1].place + 1 : found.start()].count(",") > 1:
        return True  # …,呈下降趋势,主要系原材料价格持续走高
    return words.unsteady.search(stretch.sketch.text[max(0, start) : end]) is not None


def _wider(stretch: Stretch, row: list[Item], end: int) -> bool:
    """Whether the words are said of more than the row: 一路走低:18日25.1度,…25日至29日这五天依次为."""
    return any(end <= item.place < row[0].place and comparable(item.claim, row[0].claim) for item in stretch.items)


def _led(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """南塔高168米,北塔高186米,南塔比北塔高: two named values and the word that puts the one above the other."""
    for item in stretch.items:
        lead = words.lead.search(item.gap) if item.role == "delta" and item.verb in words.more | words.less else None
        if lead is None:
            continue
        own = item.gap[: lead.start()].rpartition(",")[2].strip("。;:、 ")
        other = lead["than"]
        if len(own) < 2 or len(other) < 2:
            continue
        one, two = _labelled(stretch, item, own), _labelled(stretch, item, other)
        if one is not None and two is not None and one is not two and sane(one.claim, two.claim):
            yield direction_link(two.claim, one.claim, item.direction, {"adjacent"})


def _labelled(stretch: Stretch, near: Item, name: str) -> Item | None:
    """The only value before an item whose clause holds a name."""
    found = [
        item
        for item in stretch.items
        if item.place < near.place
        and near.sentence - item.sentence <= 1
        and item.role == "level"
        and name in item.gap.rpartition(",")[2]
        and item.sign in _VALUES
    ]
    found = [item for item in found if comparable(item.claim, near.claim)]
    return found[0] if len(found) == 1 else None


def _bracketed(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """就业率下降(二季度为A,三季度为B): the verb against the two dated values in its bracket."""
    for start, end in pairwise(stretch.items):
        if start.depth < 1 or end.depth != start.depth or not comparable(start.claim, end.claim) or not _DATED.search(end.gap):
            continue
        before, _, inside = start.gap.rpartition("(")
        if not before or not _DATED.match("," + inside) or words.refuse_direction.search(before[-12:]):
            continue
        verb = words.change_at_end(before)
        if verb is not None and not start.claim.quantity.is_range and not end.claim.quantity.is_range:
            yield direction_link(start.claim, end.claim, verb[1], {"adjacent"})


def _times(stretch: Stretch, row: list[Item]) -> bool:
    """Whether the row is one of times: at least two dates or seasons stand before or in it."""
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, row[0].place) for mark in "。\n") + 1
    lead = text[start : row[-1].place]
    if len(_TIMES.findall(lead)) >= 2 or _SPELL.search(lead) is not None:
        return True
    spans = (claim.mention for place, claim in stretch.sketch.claims.items() if start <= place < row[0].place)
    return any(isinstance(span, Period) and _years(span) == len(row) for span in spans)


def _years(span: Period) -> int:
    """How many years a stretch of whole years has, 0 where it is none: 2018年至2020年."""
    first, last = span.start, span.end
    if first is None or last is None or first.month is not None or last.month is not None or None in (first.year, last.year):
        return 0
    return (last.year or 0) - (first.year or 0) + 1


def _row_near(stretch: Stretch, begin: int, end: int, *, named: bool) -> list[Item]:
    """The row of the sentence nearest to the words: values joined by 、和 or one date each, in an order also with names."""
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, begin) for mark in "。\n") + 1
    stops = [place for mark in "。\n" if (place := text.find(mark, end)) >= 0]
    stop = min(stops, default=len(text))
    runs: list[list[Item]] = [[]]
    for item in stretch.items:
        if not start <= item.place < stop or item.sign not in _VALUES:
            continue
        run = runs[-1]
        if run and not (comparable(item.claim, run[-1].claim) and (_next_in_row(item) or (named and _named_next(item)))):
            runs.append([])
        runs[-1].append(item)
    rows = [run for run in runs if len(run) >= 3 and all(item.role not in ("compare", "mark") for item in run)]
    if named:
        return next((run for run in rows if 0 <= run[0].place - end <= 16), [])
    return min(rows, key=lambda run: min(abs(run[0].place - end), abs(begin - run[-1].place)), default=[])


def _next_in_row(item: Item) -> bool:
    """Whether only a joiner and a date stand before a value."""
    return len(_JOINERS.sub("", item.gap)) <= 2


def _named_next(item: Item) -> bool:
    gap = item.gap.lstrip(")")
    return gap[:1] in ("、", ",", ";") and len(gap) <= 12 and "," not in gap[1:]
