"""甲减少1027万人,乙减少470万人,两者合计减少约1480万人 -> the moves of one way in a sentence and what they are said to make together."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import VALUE
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["moves_added"]

_TOGETHER = late(
    r"(?:^|[,，;；])(?:[两二三四五]者|[两二三四五][项家地市县方类]|以上|上述|这[两三四]项)?(?:合计|共计|总计|总共|一共|合共|共)[^,，;；。\d]{0,6}$"
)
_LEAST = 2


def moves_added(stretch: Stretch) -> Iterator[Link]:
    """A last move whose words add up all those of its way before it in its sentence, each of a name of its own."""
    for index, total in enumerate(stretch.items):
        if not _is_move(total) or not _TOGETHER.search(total.gap):
            continue
        parts = [item for item in stretch.items[:index] if item.sentence == total.sentence and _unit(item) == _unit(total)]
        if len(parts) < _LEAST or any(not _is_move(item) or item.direction != total.direction or item.depth for item in parts):
            continue
        if any(not item.gap.strip(",，、;；和与") for item in parts):
            continue
        readings = (Reading("moves", {"total": (total.claim,), "parts": tuple(item.claim for item in parts)}),)
        hedged = {"hedged"} if total.claim.quantity.hedges else set()
        yield Link("total-parts", readings, frozenset({"explicit-total", "tallied", *hedged}))


def _is_move(item: Item) -> bool:
    return item.sign == VALUE and item.role == "delta" and bool(item.direction) and not item.claim.quantity.is_range


def _unit(item: Item) -> tuple[str, str]:
    return item.claim.quantity.dimension, item.claim.quantity.unit
