"""与去年(300亿元)相比,价值增长20% -> the change with the base that it names and the value told before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.change_sizes import change_links
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import NUMBERS, POINTS
from claimcheck.claims.links.states import commensurate, shares
from claimcheck.model.claim import Link
from claimcheck.packs.patterns import late

__all__ = ["against_bases"]

_LED = late(
    rf"^(?:而|但|,|那么)*(?P<name>[一-鿿]{{2,10}}?)?(?P<than>与|和|同|跟|较|比起?|相比较?于?|相较于?|对比|比较)[^,。;:{NUMBERS}]{{1,20}}$"
)
_AGAIN = late(r"^[^,。;:()]{0,4}?\)?(?:的|这一)?(?:水平|数字|数|基数)?(?:相比|比较|对比|相较|而言|来说)")
_SIDE_BY_SIDE = frozenset({"与", "和", "同", "跟"})
_SENTENCES = 2
_ANOTHER = late("其中|预计|计划|目标|预期|预算")
_GENERAL = late("量|数|额|值|价|总|人|的|收入|规模|整体|数量|人数|增长|增加|减少|下降")


def against_bases(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """Each change that begins its sentence with its base; the value it ends at was told in a sentence before."""
    for number, stretch in enumerate(stretches):
        for base, delta in zip(stretch.items, stretch.items[1:], strict=False):
            if delta.role == "delta" and delta.direction and _opens(stretch, base, delta, words):
                yield from _told_before(stretches, number, base, delta, words)


def _opens(stretch: Stretch, base: Item, delta: Item, words: ChangeWords) -> bool:
    """Whether the base is the first number of its sentence and what the change is compared with."""
    if base.sentence != delta.sentence or base.role not in ("base", "level") or delta.sign == POINTS:
        return False
    led = _LED.search(base.gap)
    if led is None or (led["name"] and (base.role != "base" or base.gap[:1] in "而但")):
        return False
    if not led["name"] and any(item.sentence == base.sentence and item.place < base.place for item in stretch.items):
        return False
    between = stretch.text(base, delta)
    if words.averages.search(between) or words.zipped.search(between) or ";" in between:
        return False
    return led["than"] not in _SIDE_BY_SIDE or _AGAIN.match(between) is not None


def _told_before(stretches: Sequence[Stretch], number: int, base: Item, delta: Item, words: ChangeWords) -> Iterator[Link]:
    stretch = stretches[number]
    led = _LED.search(base.gap)
    named = led["name"] or "" if led else ""
    clause = named or (delta.gap[delta.gap.rfind(",") + 1 :] if "," in delta.gap else "")
    name = words.light.sub("|", clause)
    before = [(stretch, item) for item in stretch.items if item.place < base.place and base.sentence - item.sentence <= _SENTENCES]
    if base.sentence == 0 and number:
        earlier = stretches[number - 1]
        last = earlier.items[-1].sentence if earlier.items else 0
        before += [(earlier, item) for item in earlier.items if last - item.sentence < _SENTENCES]
    ends = [(place, item) for place, item in before if _is_end(item, base)]
    ends.sort(key=lambda end: (end[0] is not stretch, end[1].depth, -_shared(name, *end), -end[1].place))
    if not ends or ends[0][1].depth or (_GENERAL.sub("", name).strip("|") and not _shared(name, *ends[0])):
        return
    later = [item for item in stretch.items if item.place > delta.place and item.sentence == delta.sentence]
    if any(item.role == "to" and commensurate(item.claim, base.claim) for item in later[:2]):
        return
    sides = [(base.claim, item.claim) for _, item in ends]
    sides += [(base.claim, item.claim) for item in later if commensurate(item.claim, base.claim)]
    marks = {"inferred"} if len({item.claim.quantity.value for _, item in ends}) > 1 else {"adjacent"}
    for item in (delta, *(other for other in later[:1] if other.role == "delta" and len(other.gap) <= 6)):
        yield from change_links(item, sides, delta.direction, marks)


def _is_end(item: Item, base: Item) -> bool:
    return (
        item.role in ("level", "to", "mark")
        and not item.past
        and commensurate(item.claim, base.claim)
        and item.claim.quantity.value > 0
        and _ANOTHER.search(item.gap[-24:]) is None
    )


def _shared(name: str, stretch: Stretch, item: Item) -> bool:
    """Whether a run of two characters of a name stands in the sentence of a value."""
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, item.place) for mark in "。\n") + 1
    stop = text.find("。", item.place)
    around = text[start : stop if stop >= 0 else len(text)]
    return any(shares(piece, around) for piece in name.split("|") if len(piece) > 1)
