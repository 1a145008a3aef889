"""下降3.0%,上月为下降4.4%,降幅比上月收窄1.4个百分点 -> the rate of now, the rate of then beside it and the step between their sizes."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.change_sizes import direction_link
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO, TIME
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["slope_steps"]

_THEN = late(
    rf"^[,，(（；;](?:而|比)?(?:上个?月|上个?季度?|上年|上年同期|去年同期|上期|前值|前一?月|前一?季度?|{TIME})(?:份|同期)?(?:则|仅)?(?:为|是)?(?:同比|环比)?(?:下降|下跌|增长|上涨|上升|降|涨|升|跌|回落)?$"
)
_STEP = late(
    r"^[)）]?[,，；;](?P<what>[降涨跌增升]幅|增速|增长率)(?:环比|同比)?(?:(?:比|较)[^,，;；。]{1,8}?)?(?P<way>扩大|收窄|缩小|缩窄|加快|加深|放缓|回落|提高|回升|减缓)了?$"
)
_UP = frozenset({"扩大", "加快", "加深", "提高", "回升"})


def slope_steps(stretch: Stretch) -> Iterator[Link]:
    """Two rates of one way, of now and of then, and the points by which the one exceeds the other."""
    for now, then, step in zip(stretch.items, stretch.items[1:], stretch.items[2:], strict=False):
        if (now.sign, then.sign, step.sign) != (RATIO, RATIO, POINTS) or step.sentence != now.sentence:
            continue
        told = _STEP.match(step.gap)
        if told is None or not _THEN.match(then.gap) or not _one_way(now, then, told["what"]):
            continue
        up = told["way"] in _UP
        if up is not (now.claim.quantity.base_value > then.claim.quantity.base_value):
            yield direction_link(then.claim, now.claim, 1 if up else -1, {"adjacent"})
            continue
        kind = "rise-by-amount" if up else "fall-by-amount"
        players = {"start": (then.claim,), "end": (now.claim,), "amount": (step.claim,)}
        yield Link(kind, (Reading("stated", players),), frozenset({"adjacent"}))


def _one_way(now: Item, then: Item, what: str) -> bool:
    """Whether both rates go the way that the word for the step names, so that their sizes can be compared."""
    if now.claim.quantity.value <= 0 or then.claim.quantity.value <= 0 or not now.direction:
        return False
    if then.direction and then.direction != now.direction:
        return False
    return (now.direction < 0) == (what[0] in "降跌")
