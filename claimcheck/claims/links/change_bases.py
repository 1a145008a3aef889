"""A stated change and the value it led to -> the values of a time before that it can be measured from."""

from __future__ import annotations

from claimcheck.claims.links.change_sides import Side, month_before
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch, unfilled
from claimcheck.claims.links.sketch import TIME
from claimcheck.claims.links.states import apart, commensurate, full_name, longest_run, own_date, shares, unlike_spells
from claimcheck.packs.patterns import late

__all__ = ["bases", "is_base"]

_LAST_YEAR = late("同期|上年|去年")
_OPENS = late(f"(?:而|但|此前|此前的|早在|再看)?,?(?:在|于)?{TIME}")
"""A sentence that begins with its time tells what was so then."""
_SAME = late("(?:这一|该|此|这个|上述|同一)(?:项|类|个)?(?:数字|数据|数值|指标|数|规模|金额|数量|比例|比率|比重|价格|水平|总量|总额)")
_AHEAD = late("预计|预测|预期|目标|计划|将|有望|到|今年")
_LATER = late(
    "[,;](?:预计|预期)?(?:到|至)?(?:今年|明年|次年|翌年|第二年|本[年月季期])(?:将|会|已|又|再|有望|预计|可|大幅|小幅)*[一-鿿]{2,4}了?$"
)
_VALUED = late("(?:收于|报收于?|收报|收盘价?为?|录得|完成|实现)$")


def bases(stretch: Stretch, first: int, count: int, basis: str, end: Side, words: ChangeWords) -> list[Side]:
    """Values that the change is measured from: 由A增加…至B, 比上年的A增长…, …(上年同期A), …,上年同期为A."""
    items = stretch.items
    if first and end.item.place > items[first].place and _starts(items[first - 1], items[first], end.item):
        return [Side(items[first - 1], ("adjacent",))]
    found: list[Side] = []
    for index in (first - 1, first + count, first + count + 1, first - 2):
        if not 0 <= index < len(items):
            continue
        item = items[index]
        if item is end.item or not commensurate(item.claim, end.item.claim) or not _of_before(stretch, item, end.item, basis):
            continue
        low, high = sorted((index, first))
        between = [other for other in items[low + 1 : high] if other is not end.item]
        if any(other.role in ("level", "to") and other.depth <= item.depth for other in between):
            continue
        behind = index > first and all(other is end.item for other in items[first + count : index])
        if ";" in stretch.text(items[low], items[high]) and not (behind and _told_alone(item, words)):
            continue
        if abs(item.sentence - items[first].sentence) > (1 if index >= first else 0):
            continue
        if index > first and _of_its_own(stretch, item, end.item, words):
            continue  # 净利润51亿美元,同比增长22%,而且同期在研发上花了50亿美元
        elsewhere = "inferred" if _OPENS.match(item.gap) else "far-apart"
        marks = (elsewhere,) if item.sentence != items[first].sentence else ()
        found.append(Side(item, marks))
    return found


def _starts(start: Item, delta: Item, end: Item) -> bool:
    """Whether a change stands between where it starts and where it leads to: 从320人增加12人到332人."""
    return (
        (start.role == "from" or _goes_on(start, delta))
        and start.sentence == delta.sentence == end.sentence
        and start.depth == delta.depth == end.depth
        and commensurate(start.claim, end.claim)
    )


def _goes_on(start: Item, delta: Item) -> bool:
    """Whether a change is said of a later time than the value right before it: 2018年为320人,今年将增加12人达到332人."""
    return start.role == "level" and delta.clause - start.clause == 1 and _LATER.match(delta.gap) is not None and TIME in start.gap


def _told_alone(item: Item, words: ChangeWords) -> bool:
    """Whether a value behind a semicolon is named by its time alone: …;上年同期为4000万元."""
    return item.gap.startswith(";") and item.gap.count(";") == 1 and not words.residue(_VALUED.sub("", item.gap))


def _of_before(stretch: Stretch, item: Item, end: Item, basis: str) -> bool:
    """Whether a value is what the change is measured from: a base, of a time before, or of a date before that of the end."""
    if unlike_spells(own_date(stretch, item), own_date(stretch, end)):
        return False
    then, now = stretch.years_of(item), stretch.year_of(end)
    if basis == "year" and then and now is not None and then[-1] != now - 1 and not _LAST_YEAR.search(item.gap):
        return False  # 2025年…27.3亿,同比增长25%,接近2019年的27.9亿
    if item.role == "base" or (item.past and item.role in ("level", "compare")):
        return _agree(item.basis if item.role == "base" else item.past, basis)
    if basis == "prior" and item.role == "level" and end.sentence == item.sentence and month_before(stretch, item, end):
        return True
    if item.role != "level" or not (stretch.is_before(item, end) or _told_back(stretch, item, end, basis)):
        return False
    if item.sentence != end.sentence and not (item.sentence == end.sentence + 1 and _OPENS.match(item.gap)):
        return False
    years = stretch.year_of(item), stretch.year_of(end)
    return basis != "year" or None in years or years[0] == (years[1] or 0) - 1


def _told_back(stretch: Stretch, item: Item, end: Item, basis: str) -> bool:
    """去年…增长12%,至A。2021年这一数字为B: a year beside one that is not told is the year before."""
    known = stretch.year_of(item) is not None and stretch.year_of(end) is None
    return known and basis in ("year", "prior", "past") and _SAME.search(item.gap) is not None and not _AHEAD.search(item.gap)


def _agree(one: str, two: str) -> bool:
    if not one or not two or one == two:
        return True
    return "past" in (one, two) and "forecast" not in (one, two)


def _of_its_own(stretch: Stretch, item: Item, end: Item, words: ChangeWords) -> bool:
    """Whether a base behind the change has a name that is not the end's."""
    known = words.light.sub("|", end.gap)
    if _SAME.search(item.gap):
        return False
    if item.sentence != end.sentence and _OPENS.match(item.gap):
        start = stretch.sketch.sentence_at(end.place)[0]
        name = unfilled(item.gap[item.gap.rfind(TIME) + 1 :].strip("的"), words).removeprefix("的")
        return name not in stretch.sketch.text[start : item.place - len(item.gap)]
    if item.sentence == end.sentence:
        name = words.residue(words.basis.sub("", item.gap))
        return len(name) > 1 and (not shares(name, end.gap) or apart(name, full_name(end, words)))
    name = next((piece for piece in words.light.sub("|", words.basis.sub("|", item.gap)).split("|") if len(piece) > 1), "")
    length = longest_run(name, known)
    run = next((name[place : place + length] for place in range(len(name)) if name[place : place + length] in known), "")
    head = name.partition(run)[0] if run else name
    # 成都常住人口2140.3万,增加13.5万。重庆常住人口3191.43万
    return bool(name) and (not shares(name, known) or (len(head) > 1 and head not in end.gap))


_THAN_THEN = late("[比较](?:去年|上年|上月|同期|前年)[^,。;]*$")
_CLAUSE = 30


def is_base(stretch: Stretch, item: Item) -> bool:
    """Whether words before a value, with another number between, make it what something is measured from (较去年7天假期的日均330万辆次)."""
    return _THAN_THEN.search(stretch.sketch.text, max(0, item.place - _CLAUSE), item.place) is not None
