"""投资增长4.6%,快于全部投资增速 -> the rate and the one that the text gives for the thing it is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, SIGNS, TIME
from claimcheck.claims.links.states import shares
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["outpaced"]

_FASTER = ("快于", "高于", "好于", "大于", "领先于", "明显快于", "明显高于")
_COMPARED = late(
    rf"(?P<verb>(?:快|高|好|大|慢|低|小)于)(?P<name>[^,。;:(){SIGNS}]{{2,22}}?)(?:的?(?:平均|整体|总体)?(?:增速|增长率|增长速度|增长|增幅|涨幅|水平|增长水平))*(?=[,。;)\n、]|$)"
)
_NOT = late("不|未|没|无|若|如果|预计|将|有望|目标|可能|力争|计划|应|是否|连续|历年|持续")
_BETWEEN = late(
    r"^[,]?(?:且|并|也|其|又|均|都|还|继续|仍|依然|始终|保持|明显|显著|大幅|略|稍|远|增速|增幅|涨幅|增长|势头|幅度|这一|该|表现|的)*$"
)
_PLACES = "全国|我国|全省|我省|全市|我市|全区|我区|全县|我县|全州|全球|中国"
_PLAIN = late(
    rf"{TIME}|{_PLACES}|[年月日上下半一二三四季度前个]{{2,}}|全年|同比|环比|增长率?|增速|增幅|上涨|涨幅|上升|提高|实现|完成|达到?|为|约|了|的|同期|今年|去年|本月|当月|分[^,。;]{{1,4}}看|其中|按[^,。;]{{1,8}}计算|名义|实际|扣除价格因素|全部|整体|总体|平均|所有|规模以上|规上|[()（）“”,、:]"
)
_LESS = ("总额", "总值", "总量", "余额", "固定资产", "数量", "额", "值", "量")
_WIDE = late(f"{_PLACES}|全部|整体|总体|平均|所有|规模以上|规上|全社会")
_DATE = late(r"^\d{4}年|份|[—－–~～至到-]")
_PARAGRAPHS = 3


def outpaced(stretches: Sequence[Stretch]) -> Iterator[Link]:
    """Each growth said to be faster or slower than that of another thing, whose own growth the text tells."""
    told = [
        (number, item, _name(stretch, index))
        for number, stretch in enumerate(stretches)
        for index, item in enumerate(stretch.items)
        if item.sign == RATIO and item.role == "delta" and item.direction > 0 and not item.past and not item.claim.quantity.is_range
    ]
    if len(told) < 2:
        return
    for number, stretch in enumerate(stretches):
        for found in _COMPARED.finditer(stretch.sketch.text):
            own = _own(stretch, found.start(), told, number)
            if own is None or _NOT.search(stretch.sketch.text[own[1].place + 1 : found.start()]):
                continue
            whole = _PLAIN.sub("", found["name"])
            others = [entry for entry in told if entry[1] is not own[1] and _is_named(entry, own, whole, found["name"])]
            if others:
                yield _link(own[1], [item for _, item, _ in others], faster=found["verb"] in _FASTER, near=others[0][0] == number)


def _link(own: Item, others: Sequence[Item], *, faster: bool, near: bool) -> Link:
    readings = tuple(
        Reading("stated" if not n else "other", {"start": (item.claim,), "end": (own.claim,)}) for n, item in enumerate(others)
    )
    return Link("rise" if faster else "fall", readings, frozenset({"adjacent"} if near else {"inferred"}))


def _own(stretch: Stretch, place: int, told: Sequence[tuple[int, Item, str]], number: int) -> tuple[int, Item, str] | None:
    """The growth right before the comparison, or before its own step in points."""
    before = [item for item in stretch.items if item.place < place]
    if not before:
        return None
    own = next((entry for entry in told if entry[0] == number and entry[1] is before[-1]), None)
    if own is None or not _BETWEEN.match(stretch.sketch.text[before[-1].place + 1 : place]) or not own[2]:
        return None
    return own


def _name(stretch: Stretch, index: int) -> str:
    """What a growth is of: the words of its clause, or those before the value that it follows in its sentence."""
    rate = stretch.items[index]
    while index >= 0 and stretch.items[index].sentence == rate.sentence:
        gap = stretch.items[index].gap
        for clause in reversed(gap.replace(":", ",").split(",")):
            name = _PLAIN.sub("", clause)
            if len(name) > 1:
                return name
        index -= 1
    return ""


def _is_named(entry: tuple[int, Item, str], own: tuple[int, Item, str], whole: str, said: str) -> bool:
    """Whether a growth is of what the comparison names."""
    number, item, name = entry
    if not name or not 0 <= own[0] - number <= _PARAGRAPHS or (item.place > own[1].place and number == own[0]) or name == own[2]:
        return False
    if not whole:
        # 快于整体增速: the growth told in the sentence before, of a thing whose name ends the own one
        near = number == own[0] and 0 <= own[1].sentence - item.sentence <= 1
        return near and len(_short(name)) > 1 and _short(own[2]).endswith(_short(name)[-3:])
    if not _one_time(item, own[1]):
        return False
    if _short(name) == _short(whole) or name == whole:
        return True
    wide = _WIDE.search(said) is not None
    rest = name.removeprefix(whole)
    if rest != name and (wide or len(whole) > 2):
        return own[2].endswith(rest) or (shares(rest, own[2]) and len(rest) <= 4)
    letters = iter(name)
    return wide and own[2].endswith(name) and len(whole) > 2 and all(letter in letters for letter in whole)


def _one_time(item: Item, own: Item) -> bool:
    """Whether the two are not of different times by what is written."""
    one, two = (_DATE.sub("", claim.time.text) if claim.time is not None else "" for claim in (item.claim, own.claim))
    return not one or not two or one in two or two in one


def _short(name: str) -> str:
    """A name without the word for its sum: 固定资产投资, 贷款余额."""
    for word in _LESS:
        if len(name) - len(word) > 1 and name != word:
            name = name.removeprefix(word) if word == "固定资产" else name.removesuffix(word)
    return name
