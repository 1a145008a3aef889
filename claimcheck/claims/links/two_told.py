"""Two things told with a value each, and no third -> Links with how far, or which way, words put them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sides import sane
from claimcheck.claims.links.change_sizes import change_links, closes, direction_link
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import NUMBERS, POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import convertible, longest_run
from claimcheck.model.claim import Link
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late, may

__all__ = ["two_told"]

_ROLES = ("level", "to", "base")
_REACH, _LEAST, _NEAR = 120, 2, 4
_PAUSES = ",;。:()、\n"
_PLANS = late("目标|预期|预计|计划|力争|有望|将|不|未|没|若|如果|标准|限值|要求|规定|应|须|至少|最多")
_IDLE = late(rf"[的了约近又还也达要均都则更略稍每是为有而但{TIME}]|水平|平均|整体|总体|全部|最终|显示|结果|明显|显著|相比")


@lru_cache(maxsize=8)
def _forms(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Before a size: 比乙多, 多出; after a value: 高于乙, and 高 behind 比乙的5万吨."""
    more, than, beyond = (
        "|".join(word for name in names for word in pack.alternatives(f"change.{name}").removeprefix("(?:").removesuffix(")").split("|"))
        for names in (("more", "less"), ("comparers",), ("above", "below"))
    )
    thing = f"[^,。;:、(){NUMBERS}]"
    degree = "(?:要|还|也|都|均|又|更|整整|足足|则|明显|显著|远远|略|稍){0,3}"
    return (
        late(rf"(?:{than})(?P<than>{thing}{{2,14}}?)(?:\([{NUMBERS}]\))?{degree}(?P<verb>{more})(?:出|了|约|近|达){{0,3}}$"),
        late(rf"^,{degree}(?P<verb>{more})(?:出|了|约|近|达){{1,3}}$"),
        late(rf",(?:且|并)?{degree}(?P<verb>{beyond})(?P<than>{thing}{{2,14}}?)(?=[,。;)\n]|$)"),
        late(rf"{degree}(?P<verb>{more})(?:一些|一点|得多|很多|不少)?(?=[,。;)\n]|$)"),
    )


def two_told(stretch: Stretch, words: ChangeWords, pack: Pack) -> Iterator[Link]:
    """甲为A。乙为B,多出D; 甲比乙多D,甲为A,乙为B; 甲为A,高于乙: the only two values of their kind around the words."""
    by, alone, over, behind = _forms(pack)
    text, characters = stretch.sketch.text, stretch.sketch.characters
    for size in stretch.items if may(by, characters) or may(alone, characters) else ():
        if size.sign not in (VALUE, POINTS) or size.claim.quantity.is_range:
            continue
        start = stretch.sketch.sentence_at(size.place)[0]
        said = by.search(text[max(start, size.place - 40) : size.place])
        if said is not None or alone.search(size.gap):
            yield from _apart(stretch, size, said, words)
    for own in stretch.items if may(over, characters) else ():
        if own.role not in ("level", "to") or own.sign not in (VALUE, RATIO) or own.past:
            continue
        found = over.match(text, own.place + 1)
        if found is not None and not _PLANS.search(own.gap[-20:] + found.group()) and not words.basis.search(found["than"]):
            yield from _above(stretch, own, found, words)
    for own, other in zip(stretch.items, stretch.items[1:], strict=False):
        found = behind.match(text, other.place + 1)
        if found is None or other.role != "base" or own.role not in ("level", "to") or own.sentence != other.sentence or other.past:
            continue
        told = stretch.clause_text(other)
        if words.refuse_direction.search(told) or _PLANS.search(own.gap[-20:] + other.gap):
            continue
        if sane(own.claim, other.claim) and own.depth == other.depth:
            yield direction_link(other.claim, own.claim, _way(found["verb"], own, words), {"adjacent"})


def _apart(stretch: Stretch, size: Item, said: re.Match[str] | None, words: ChangeWords) -> Iterator[Link]:
    """The amount between the only two values around it, whichever is the greater."""
    near = [item for item in stretch.items if item is not size and _is_side(item, size)]
    if len(near) != _LEAST or any(TIME in item.gap or item.past for item in near) or _PLANS.search(size.gap):
        return
    if said is not None:
        name = _IDLE.sub("", said["than"])
        if words.basis.search(said["than"]) or TIME in said["than"] or not any(_called(item, name) for item in near):
            return
    elif any(item.place > size.place for item in near) or size.clause - near[-1].clause != 1 or not _two_names(near, words):
        return
    low, high = sorted(near, key=lambda item: item.claim.quantity.base_value)
    if not sane(low.claim, high.claim) or high.claim.quantity.base_value > _NEAR * low.claim.quantity.base_value:
        return
    delta = replace(size, role="delta", direction=1, verb="多")
    if not closes(delta, low.claim, high.claim, 1):
        yield from change_links(delta, [(low.claim, high.claim)], 1, {"inferred"})


def _is_side(item: Item, size: Item) -> bool:
    if (
        item.role not in _ROLES
        or item.claim.quantity.is_range
        or abs(item.place - size.place) > _REACH
        or abs(item.sentence - size.sentence) > 1
    ):
        return False
    return item.sign == RATIO if size.sign == POINTS else item.sign == VALUE and convertible(item.claim, size.claim)


def _called(item: Item, name: str) -> bool:
    told = _IDLE.sub("", item.gap)
    return len(name) >= _LEAST and longest_run(name, told) >= min(len(name), _LEAST) and name[-_LEAST:] in told


def _two_names(near: Sequence[Item], words: ChangeWords) -> bool:
    """Whether each of two values has a name, and not the same one."""
    names = [_IDLE.sub("", words.light.sub("", behind_last(item.gap, _PAUSES))) for item in near]
    return all(len(name) >= _LEAST for name in names) and names[0] != names[1]


def _above(stretch: Stretch, own: Item, found: re.Match[str], words: ChangeWords) -> Iterator[Link]:
    """A value against that of the thing that the words behind it put it above or below."""
    name = _IDLE.sub("", found["than"])
    before = [
        item
        for item in stretch.items
        if item is not own and item.role in _ROLES and 0 <= own.sentence - item.sentence <= 1 and convertible(item.claim, own.claim)
    ]
    before = [item for item in before if item.place < own.place and not item.past and not item.claim.quantity.is_range]
    if len(before) != 1:
        return
    other = before[0]
    pointed = name == "前者" and other.sentence == own.sentence
    if not pointed and (not _called(other, name) or _of_more(other, own, name)):
        return
    if sane(own.claim, other.claim) and not words.refuse_direction.search(own.gap[-20:] + other.gap[-20:]):
        yield direction_link(other.claim, own.claim, _way(found["verb"], own, words), {"adjacent"})


def _of_more(other: Item, own: Item, name: str) -> bool:
    """Whether a value is of a measure that the other is not of: 高于全省, where what is told of 全省 is its investment."""
    rest = _IDLE.sub("", behind_last(other.gap, _PAUSES)).replace(name, "")
    return len(rest) >= _LEAST and longest_run(rest, own.gap) < _LEAST


def _way(verb: str, own: Item, words: ChangeWords) -> int:
    """Which way a word compares; of times, the faster one is the shorter."""
    direction = 1 if verb in words.above | words.more else -1
    return -direction if own.claim.quantity.dimension == "duration" and words.pace.search(verb) else direction
