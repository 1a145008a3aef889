"""Two totals named together and pairs of parts behind them -> links from each total to its own column of parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.arithmetic import overfull
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["columns"]

_PAIR = late(r"^[^，,。；;：:]{0,14}(?:和|与|及|以及|、)[^，,。；;：:\d]{0,6}$")
_LONGEST = 24


def columns(rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """65亿7天期和5亿14天期到期。其中，周二25亿7天期和2亿14天期，周三…: the first of each pair to the first total, and so on."""
    for row in rows:
        items = row.items
        for index in range(2, len(items) - 3):
            if not words.subset.search(items[index].gap) or not _PAIR.match(items[index - 1].gap):
                continue
            run = _pairs(items[index : index + _LONGEST])
            if len(run) < 2:
                continue
            for column in (0, 1):
                total, parts = items[index - 2 + column].claim, tuple(pair[column].claim for pair in run)
                marks = {"explicit-parts", *(("many-parts",) if len(run) > 3 else ()), *(("over-full",) if overfull(total, parts) else ())}
                yield Link("total-parts", (Reading("column", {"total": (total,), "parts": parts}),), frozenset(marks))


def _pairs(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Items two by two, the second of each joined to the first, to the end of their sentence."""
    same = [item for item in items if item.sentence == items[0].sentence]
    pairs = list(zip(same[::2], same[1::2], strict=False))
    joined = all(_PAIR.match(two.gap) for _, two in pairs) and not any(_PAIR.match(one.gap) for one, _ in pairs[1:])
    return pairs if len(same) % 2 == 0 and joined else []
