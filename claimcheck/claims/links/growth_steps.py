"""增速比上半年回落0.7个百分点,上半年增长5.9%,前三季度增长6.6% -> the rates of two times and the step that is told of them, in any order."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.change_sizes import direction_link
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.paces import paced
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO, TIME
from claimcheck.model.claim import Claim, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["growth_steps", "said"]

_WHAT = r"(?P<what>[降涨跌增升]幅|增速|增长率)"
_WAY = r"(?P<way>扩大|收窄|缩小|缩窄|加快|加深|放缓|回落|提高|回升|上升|提升|下降|减缓|高出?|低|快|慢|多|少)"
_MORE = "(?:又|再|再度|继续|进一步|明显|小幅|大幅|有所|持续|逐步)?"
_STEP = late(rf"{_WHAT}?(?:环比|同比)?[比较](?P<base>[^,，;；比较]{{1,12}}?)(?:的?(?:[降涨跌增]幅|增速))?{_MORE}{_WAY}了?$")
_TREND = late(rf"{_WHAT}{_MORE}{_WAY}[,，:：]")
_PACE = late(
    r"(?:增长|增加|上涨|上升|下降|下跌|减少|降低|[增涨升降跌减])了?$|(?:[降涨跌增升]幅|增速|增长率)(?:仅|则)?(?:为|是|达)$|[为是]$"
)
_WHEN = late(r"[\d一二三四五六七八九十年月季度日旬周上下半前首去全至到—–\-~本今当同期份的]+")
_ALONE = late(rf"[,，;；(（](?:而|但)?{_WHEN.pattern}(?:{_PACE.pattern})")
"""A rate that nothing but its time is named for."""
_UP = frozenset({"扩大", "加快", "加深", "提高", "回升", "上升", "提升", "高", "高出", "快", "多"})
_NEAR = 3


def growth_steps(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """A step between two rates whose base is named by the time that one of them has; a trend said ahead of two rates."""
    for index, item in enumerate(stretch.items):
        if item.sign == POINTS and (step := _STEP.search(said(stretch, item))):
            beside = [x for x in stretch.items[max(0, index - _NEAR) : index + _NEAR] if x.sign == RATIO and x.sentence == item.sentence]
            pair = _pair(stretch, item, step["base"], beside)
            if pair is None or paced(stretch, index, words) or not _one_way(*pair, step["what"] or ""):
                continue
            then, now = pair
            up = step["way"] in _UP
            if up is not (now.claim.quantity.base_value > then.claim.quantity.base_value):
                yield direction_link(then.claim, now.claim, 1 if up else -1, {"adjacent"})
                continue
            players = {"start": (then.claim,), "end": (now.claim,), "amount": (item.claim,)}
            yield Link("rise-by-amount" if up else "fall-by-amount", (Reading("stated", players),), frozenset({"adjacent"}))
        elif item.sign == RATIO and (trend := _TREND.search(item.gap)):
            yield from _of_trend(stretch, index, trend["what"], up=trend["way"] in _UP)


def _pair(stretch: Stretch, step: Item, base: str, beside: list[Item]) -> tuple[Item, Item] | None:
    """The rate of the time that the step is measured from, and the other one."""
    if len(beside) != 2 or not _WHEN.fullmatch(base) or any(not _PACE.search(item.gap) or "环比" in item.gap for item in beside):
        return None
    if any(not _ALONE.fullmatch(said(stretch, item)) for item in beside if item is not _first(beside, step)):
        return None
    then = [item for item in beside if base.removesuffix("的") in said(stretch, item)]
    if len(then) != 1:
        return None
    return then[0], beside[1 - beside.index(then[0])]


def _first(beside: list[Item], step: Item) -> Item | None:
    """The first of three numbers, which has the name that the others take over."""
    return beside[0] if beside[0].place < step.place else None


def said(stretch: Stretch, item: Item) -> str:
    """The words before an item, its dates written out."""
    start = item.place - len(item.gap)
    return "".join(stretch.sketch.claims[start + at].mention.text if sign == TIME else sign for at, sign in enumerate(item.gap))


def _of_trend(stretch: Stretch, index: int, what: str, *, up: bool) -> Iterator[Link]:
    one, other = stretch.items[index], stretch.items[index + 1] if index + 1 < len(stretch.items) else stretch.items[index]
    if other.sign != RATIO or other.sentence != one.sentence or any(not _PACE.search(item.gap) for item in (one, other)):
        return
    if not _ALONE.fullmatch(said(stretch, other)) or "环比" in one.gap:
        return
    if _time_in(stretch, one) is None or _time_in(stretch, other) is None:
        return
    if stretch.is_before(other, one):
        one, other = other, one
    elif not stretch.is_before(one, other):
        return
    if _one_way(one, other, what):
        yield direction_link(one.claim, other.claim, 1 if up else -1, {"inferred"})


def _time_in(stretch: Stretch, item: Item) -> Claim | None:
    """The date in the words before an item."""
    place = stretch.sketch.text.rfind(TIME, item.place - len(item.gap), item.place)
    return stretch.sketch.claims.get(place)


def _one_way(then: Item, now: Item, what: str) -> bool:
    """Whether both rates go the way that the word for the step names, so that their sizes can be compared."""
    if min(then.claim.quantity.value, now.claim.quantity.value) <= 0:
        return False
    ways = {item.direction for item in (then, now)} - {0}
    if len(ways) != 1:
        return False
    return (ways == {-1}) is what.startswith(("降", "跌"))
