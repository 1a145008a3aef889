"""A fall of more than all there was, or by a multiple -> Links that no value can satisfy."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import MULTIPLE, RATIO
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["decreases"]

_NOT_A_FALL = late(r"(?:至|到|为|成|低于|少于|小于|不及|不到|相当于|是|占|原来|原先)(?:了|原来的?|约|近)?$")
_TENTHS, _AHEAD = 10, 16
_TO = late(r"^[,]?(?:至|到|为|达|降至|减至|跌至)(?:约|了)?$")
_NARROWS = late("收窄|缩窄|缩小|减亏|收缩")
_BELOW_NOTHING = late("[^。;]{0,10}(?:负值|为负|转负|由正转负|负数|负的)")
_CONTINUES = late(r"^(?:的|以|速|于|杠杆|率|镜|数|体|光|频|量级的?[^,。]{0,4}(?:增|涨|升))")
_COUNTERED = late(
    r"(?:稀释|最[低小短慢轻少][^,。；]{0,6}|小的的|增减|升降|涨跌|多少|大小|高低|快慢|长短|轻重|深浅|厚薄|宽窄|不少|至少|很少|较少|最少|缺少|极少|最低|最小|最短|最慢|最轻|较低|较小|较短|大大小|较[低小短慢轻少]的[^,。；]{0,6})$"
)


def decreases(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """减少N倍 means nothing; what is positive cannot fall by more than 100 %."""
    for index, item in enumerate(stretch.items):
        if item.sign not in (RATIO, MULTIPLE) or item.claim.quantity.value <= 0:
            continue
        if item.claim.quantity.unit == "成" and item.claim.quantity.value > _TENTHS:
            continue  # 投入4亿成本
        verb = words.fall_at_end(item.gap) or words.fall_before_object(item.gap)
        if not verb and not _in_a_row(stretch, index, words):
            continue
        if item.sign == MULTIPLE and _falls_by_multiple(stretch, item) and not words.turned.search(stretch.clause_text(item)):
            yield Link("fall-by-multiple", (Reading("stated", {"times": (item.claim,)}),))
        elif item.sign == RATIO and item.claim.quantity.base_value > 1 and not _signed(stretch, index, words):
            yield Link("fall-beyond-all", (Reading("stated", {"rate": (item.claim,)}),))


def _in_a_row(stretch: Stretch, index: int, words: ChangeWords) -> bool:
    """Whether a rate takes over the verb of the one before it (分别下降42.9%、60%)."""
    item, first = stretch.items[index], stretch.items[max(0, index - 1)]
    if item.gap not in _JOINTS or item.sign != RATIO or first.sign != RATIO or first is item:
        return False
    return "分别" in first.gap and bool(words.fall_at_end(first.gap))


_JOINTS = frozenset({"、", "和", "及", "与", ",", "、-"})


def _falls_by_multiple(stretch: Stretch, item: Item) -> bool:
    quantity = item.claim.quantity
    after = stretch.sketch.text[item.place + 1 : item.place + 9]
    if _CONTINUES.match(after) or _COUNTERED.search(item.gap.rstrip("的了约近")) or _NOT_A_FALL.search(item.gap):
        return False
    return quantity.value >= 1 or "near" in quantity.hedges


def _signed(stretch: Stretch, index: int, words: ChangeWords) -> bool:
    """Whether what falls may have fallen below nothing: profits and balances may, unless the value it fell to is no loss."""
    item = stretch.items[index]
    text = stretch.sketch.text
    stop = max(text.rfind(mark, 0, item.place) for mark in "。;\n")
    before = text[max(stop + 1, item.place - 50) : item.place]
    subject = ""
    for clause in reversed(before.split(",")[-3:]):
        subject = clause + subject
        if words.residue("," + clause) and not words.basis.search(clause):
            break
    if (
        words.turned.search(text[item.place : item.place + _AHEAD])
        or _NOT_A_FALL.search(item.gap)
        or _BELOW_NOTHING.match(text, item.place + 1)
    ):
        return True
    if not words.signed.search(subject) and not words.losses.search(subject):
        return False
    value = _value_of(stretch, index)
    if value is None or words.turned.search(before):
        return True
    loss = bool(words.losses.search(behind_last(value.gap, ",;")))
    # 亏损收窄150% would be a profit, 利润下降150% a loss: a value stated as what it was before denies both
    return value.claim.quantity.value <= 0 or (loss and not _NARROWS.search(item.gap))


def _value_of(stretch: Stretch, index: int) -> Item | None:
    """The amount that fell: behind 至, else the last before in the sentence."""
    item = stretch.items[index]
    if index + 1 < len(stretch.items):
        after = stretch.items[index + 1]
        if after.sentence == item.sentence and _TO.match(after.gap) and after.claim.quantity.dimension == "money":
            return after
    for other in reversed(stretch.items[max(0, index - 3) : index]):
        if (
            other.sentence == item.sentence
            and other.claim.quantity.dimension == "money"
            and other.role in ("level", "to")
            and not other.past
        ):
            between = stretch.text(other, item)
            return other if between.count(",") <= 2 and ";" not in between else None
    return None
