"""50.5%,比上月上升0.3个百分点,连续两个月在50%以上 -> the value, its last step and the mark that it has been beyond."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import commensurate
from claimcheck.model.claim import Claim, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs.patterns import late

__all__ = ["streak_steps"]

_STREAK = late(f"连续(?:{TIME}|[二两三四五六七八九十数多0-9]+个?(?:季度|月|季|年|周|日|天|期)|[^,。;]{{0,2}}个月)[^,。;]{{0,22}}")
_ABOVE = late("以上|之上|高于|超过|大于|多于|不低于|突破|站上|站稳")
_BELOW = late("以下|之下|低于|不足|小于|少于|不到|以内|不超过")
_ENDED = late("此前|曾|结束|终止|打破|中断|终结|有望|预计|后(?:重|首|再|回)")
_PERIOD = ("prior", "")


def streak_steps(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """What has been beyond a mark for two months and more was so before its last step."""
    for stretch in stretches:
        for found in _STREAK.finditer(stretch.sketch.text):
            step, own = _step(stretch, found.start())
            side = _side(stretch, found.start(), found.end(), own, words) if own is not None else None
            if step is None or own is None or side is None or _ENDED.search(found.group()):
                continue
            mark, above = side
            if above == (step.direction > 0):
                players = {"value": (own.claim,), "step": (step.claim,), "mark": (mark,)}
                yield Link("streak-above" if above else "streak-below", (Reading("before", players),), frozenset({"adjacent"}))


def _step(stretch: Stretch, place: int) -> tuple[Item | None, Item | None]:
    """The last change before a place in its sentence, and the value before it."""
    before = [item for item in stretch.items if item.place < place]
    if len(before) < 2 or any(mark in stretch.sketch.text[before[-1].place : place] for mark in "。;\n"):
        return None, None
    own, step = before[-2:]
    fits = own.sentence == step.sentence and own.role in ("level", "to") and own.sign in (VALUE, RATIO) and not own.past
    if not fits or step.role != "delta" or not step.direction or step.basis not in _PERIOD or own.claim.quantity.is_range:
        return None, None
    if step.sign == POINTS:
        return (step, own) if own.sign == RATIO else (None, None)
    return (step, own) if step.sign == VALUE and commensurate(step.claim, own.claim) else (None, None)


def _side(stretch: Stretch, start: int, end: int, own: Item, words: ChangeWords) -> tuple[Claim | Given, bool] | None:
    """The mark of a streak, and whether the streak runs above it."""
    text = stretch.sketch.text[start:end]
    inside = [item for item in stretch.items if start <= item.place < end and item.sign == own.sign]
    if inside:
        hedges = inside[0].claim.quantity.hedges
        above = "at-least" in hedges or _ABOVE.search(text) is not None
        below = "at-most" in hedges or _BELOW.search(text) is not None
        if len(inside) > 1 or above == below or not commensurate(inside[0].claim, own.claim):
            return None
        return inside[0].claim, above
    fifty = words.fifty.search(text)
    if fifty is None or not 30 <= own.claim.quantity.value <= 70:
        return None
    first, last = start + fifty.start(), start + fifty.end() - 1
    span = Span(stretch.sketch.offset(first), stretch.sketch.offset(last) + 1)
    return Given(span, Decimal(50) * own.claim.quantity.factor, "50"), fifty.lastgroup == "above"
