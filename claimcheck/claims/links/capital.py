"""Capital or an interest rate before and after, and the increase that another sentence gives -> Links of amount."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sides import Pair, pairs_of
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, VALUE
from claimcheck.claims.links.states import commensurate
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["increments", "rate_steps"]

_CAPITAL = late("注册资本|注册资金|股本|实收资本|资本金|出资额")
_RATE = late("利率|准备金率|LPR|利息率|逆回购|MLF|贴现率")
_FAR = 220


def increments(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """增资2亿元,…注册资本由1亿元增至3亿元: every increase of the paragraph may be the one meant."""
    pairs = [pair for pair in _pairs(stretch, words) if _CAPITAL.search(pair.end.gap + pair.start.gap) and pair.direction > 0]
    if not pairs:
        return
    raised = [item for item in stretch.items if item.sign == VALUE and _raises(stretch, item, words)]
    others = [item for item in stretch.items if item.sign == VALUE]
    for pair in pairs:
        amounts = [item for item in raised if item not in (pair.start, pair.end) and abs(item.place - pair.end.place) <= _FAR]
        amounts += [item for item in others if item not in (pair.start, pair.end, *amounts)]
        amounts = [item for item in amounts if commensurate(item.claim, pair.end.claim)]
        if amounts and amounts[0] in raised:
            readings = tuple(
                Reading("stated" if not n else "other", {"start": (pair.start.claim,), "end": (pair.end.claim,), "amount": (item.claim,)})
                for n, item in enumerate(amounts[:12])
            )
            yield Link("rise-by-amount", readings, frozenset({"inferred"}))


def _pairs(stretch: Stretch, words: ChangeWords) -> list[Pair]:
    """From–to pairs, and a capital named before with one it is raised to."""
    pairs = pairs_of(stretch, words)
    taken = {pair.last for pair in pairs}
    for index, end in enumerate(stretch.items):
        if end.role != "to" or index in taken or not _CAPITAL.search(end.gap):
            continue
        before = [n for n in range(index) if _CAPITAL.search(stretch.items[n].gap) and commensurate(stretch.items[n].claim, end.claim)]
        if before:
            pairs.append(Pair(stretch.items[before[-1]], end, end.direction, before[-1], index, True, frozenset()))
    return pairs


def _raises(stretch: Stretch, item: Item, words: ChangeWords) -> bool:
    """Whether a value is the amount of an increase: 新增注册资本V, 以V增资, 增资的V."""
    clause = behind_last(item.gap, ",;")
    tail = stretch.sketch.text[item.place + 1 : item.place + 14].split(",")[0]
    return not {item.role, item.claim.role} & {"from", "to"} and bool(words.increments.search(clause) or words.increments.search(tail))


def rate_steps(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """加息50个基点 in a title or sentence, and the rate before and after in another."""
    pairs = [
        (number, pair)
        for number, stretch in enumerate(stretches)
        for pair in pairs_of(stretch, words)
        if pair.start.claim.quantity.dimension == "ratio" and _RATE.search(pair.start.gap[-20:] + pair.end.gap)
    ]
    if len(pairs) != 1:
        return
    number, pair = pairs[0]
    near = [item for stretch in stretches[max(0, number - 1) : number + 1] for item in stretch.items if item.sign == POINTS]
    steps = [item for item in near if item.claim.quantity.unit == "基点"]
    if not steps or len({item.claim.quantity.base_value for item in steps}) != 1 or not pair.direction:
        return
    kind = "rise-by-amount" if pair.direction > 0 else "fall-by-amount"
    yield Link(
        kind, (Reading("stated", {"start": (pair.start.claim,), "end": (pair.end.claim,), "amount": (steps[0].claim,)}),), frozenset()
    )
