"""A fall of more than all there was, or by a multiple -> Links that no value can satisfy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import MULTIPLE, RATIO
from claimcheck.model.claim import Link, Reading

__all__ = ["decreases"]

_NOT_A_FALL = re.compile(r"(?:至|到|为|成|低于|少于|小于|不及|不到|相当于|是|占|原来|原先)(?:了|原来的?|约|近)?$")
_CONTINUES = re.compile(r"^(?:的|以|速|于|杠杆|率|镜|数|体|光|频|量级的?[^,。]{0,4}(?:增|涨|升))")
_COUNTERED = re.compile(r"(?:增减|升降|涨跌|多少|大小|高低|快慢|长短|轻重|深浅|厚薄|宽窄|不少|至少|很少|较少|最少|缺少|极少|最低|最小|最短|较低|较小|较短|大大小)$")


def decreases(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """减少N倍 means nothing; what is positive cannot fall by more than 100 %."""
    for item in stretch.items:
        if item.sign not in (RATIO, MULTIPLE) or item.claim.quantity.value <= 0:
            continue
        verb = words.fall_at_end(item.gap)
        if not verb or words.losses.search(stretch.clause_text(item)):
            continue
        if item.sign == MULTIPLE and _falls_by_multiple(stretch, item):
            yield Link("fall-by-multiple", (Reading("stated", {"times": (item.claim,)}),))
        elif item.sign == RATIO and not _signed(stretch, item, words):
            yield Link("fall-beyond-all", (Reading("stated", {"rate": (item.claim,)}),))


def _falls_by_multiple(stretch: Stretch, item: Item) -> bool:
    quantity = item.claim.quantity
    after = stretch.sketch.text[item.place + 1 : item.place + 9]
    if _CONTINUES.match(after) or _COUNTERED.search(item.gap) or _NOT_A_FALL.search(item.gap):
        return False
    return quantity.value >= 1 or "near" in quantity.hedges


def _signed(stretch: Stretch, item: Item, words: ChangeWords) -> bool:
    """Whether what falls may be below nothing; a value behind 至 that is not shows that it was not meant so."""
    text = stretch.sketch.text
    stop = max(text.rfind(mark, 0, item.place) for mark in "。;\n")
    return bool(words.signed.search(text[max(stop + 1, item.place - 40) : item.place])) or bool(_NOT_A_FALL.search(item.gap))
