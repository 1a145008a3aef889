"""12个乡镇中,9个完成任务,另外4个正在推进 -> a link of the whole and the parts that are told to be others, where they are more than it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["also_parts"]

_ALSO = late(r"^(?:[^，。；]{0,3}(?:另外|另|还|尚)(?:还|另)?(?:有|的)?)$")
_AMONG = late(r"^[^，。；]{0,8}?(?:其)?(?:之|当)?[中里][，,]?|[，,]其中")
_NOT_OF_IT = late(r"此外|除此|除了|以外|之外|分别|各|每|约")
_PAUSE = 2


def also_parts(discourse: Discourse, found: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Parts of one whole that are told one after the other, the last as some others of it, and that make more than the whole."""
    del discourse, words
    for row in found:
        for index, whole in enumerate(row.items):
            run = _run(row.items[index:])
            if len(run) > 1 and _exact(whole, *run) and all(_one_thing(whole, part) for part in run[1:]) and _over(whole, run):
                players = {"total": (whole.claim,), "parts": tuple(part.claim for part in run)}
                yield Link("total-parts", (Reading("others of it", players),), frozenset({"explicit-parts", "complete-set", "over-full"}))


def _run(items: Sequence[Item]) -> list[Item]:
    """The first part behind a whole that is said to hold it, and those that are told as others."""
    run: list[Item] = []
    for item in items[1:]:
        told = _ALSO.search(item.own) if run else _AMONG.search(item.gap)
        if told is None or item.sentence != items[0].sentence or item.rank > _PAUSE or _NOT_OF_IT.search(item.gap):
            break
        run.append(item)
    return run


def _exact(*items: Item) -> bool:
    return not any(item.quantity.hedges or item.quantity.is_range or item.times > 1 for item in items)


def _one_thing(whole: Item, also: Item) -> bool:
    """Whether the others are counted as the whole is, with its noun behind them or none."""
    noun = also.claim.head if also.claim.tail.startswith(also.claim.head) else ""
    return not noun or noun == whole.claim.head or noun in whole.claim.tail or also.quantity.unit == whole.quantity.unit != "个"


def _over(whole: Item, run: Sequence[Item]) -> bool:
    sizes = [item.quantity.base_value for item in run]
    return max(sizes) < whole.quantity.base_value < sum(sizes)
