"""The only two values of a kind nearby, of two times, and words of one way beside them -> Links of direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from claimcheck.claims.links.change_sizes import direction_link
from claimcheck.claims.links.change_sought import in_turn, of_its_own, of_one
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.gap_basis import basis_of
from claimcheck.claims.links.moved import way_of
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import NUMBERS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import convertible, full_name
from claimcheck.model.claim import Link
from claimcheck.packs.patterns import late

__all__ = ["ways_sought"]

_ROLES = ("level", "to", "base", "from")
_STOP = late("[,;。:()\n]")
_NOT = late("不|未|没|无|若|如果|预计|将|有望|目标|可能|力争|计划|应|需|是否|预期|仍|虽|尽管|其中|均|各|分别")
_QUOTED = late("汇率|中间价|兑(?:美元|人民币|港元|日元|欧元|英镑)|兑换|排名|名次")
_LEAD = late(f"^(?:{TIME}|[今去本上当][年月季周期]|同比|环比|[比较与和同](?:{TIME}|[一-鿿]{{2,6}}?)?(?:相比|比较)?|[一-鿿]{{0,8}})?$")
_REACH = 160
_NUMBERS = frozenset(NUMBERS)


def ways_sought(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """去年为A。今年增至B; 为B,较上年上升。上年为A: what moved one way only, and its values."""
    values = [item for item in stretch.items if _is_value(item)]
    for one, two in _pairs(values):
        if abs(one.place - two.place) > _REACH or of_its_own(stretch.items, one, two):
            continue
        way = _way(stretch, one, two, words)
        if way:
            yield direction_link(one.claim, two.claim, way, {"inferred", *_marks(stretch, one, two, words)})


def _pairs(values: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Values with the only other of their kind in their sentence, or with the only one next to it where there is none."""
    told: dict[int, list[int]] = defaultdict(list)
    for index, item in enumerate(values):
        told[item.sentence].append(index)

    def kin(of: int, sentence: int) -> list[int]:
        two = values[of].claim
        return list(islice((index for index in told.get(sentence, ()) if index != of and convertible(values[index].claim, two)), 2))

    found: list[tuple[int, int]] = []
    for index, item in enumerate(values):
        beside = [kin(index, item.sentence)]
        if not beside[0]:
            beside = [kin(index, item.sentence - 1), kin(index, item.sentence + 1)]
        found += [(others[0], index) for others in beside if len(others) == 1]
    return [(values[one], values[two]) for one, two in sorted(found)]


def _marks(stretch: Stretch, one: Item, two: Item, words: ChangeWords) -> Iterator[str]:
    """What speaks for two values: the same name, and no number between them."""
    places = sorted(stretch.items.index(item) for item in (one, two))
    if places[1] - places[0] == 1 and one.sentence == two.sentence:
        yield "adjacent"
    names = full_name(one, words), full_name(two, words)
    if names[0] == names[1] and names[0]:
        yield "same-noun"


def _is_value(item: Item) -> bool:
    quantity = item.claim.quantity
    return item.role in _ROLES and item.sign in (VALUE, RATIO) and quantity.value > 0 and not quantity.is_range and bool(quantity.unit)


def _way(stretch: Stretch, one: Item, two: Item, words: ChangeWords) -> int:
    """The way that every word of change beside two values goes, 0 where there is none or more than one."""
    if _NOT.search(two.gap[-20:]) or _NOT.search(one.gap[-12:]):
        return 0
    text = stretch.sketch.text
    first, last = sorted((one, two), key=lambda item: item.place)
    begin = first.place - len(first.gap)
    end = min([place for mark in "。\n;" if (place := text.find(mark, last.place)) >= 0], default=len(text))
    told = text[begin:end]
    if words.refuse_direction.search(told) or words.turned.search(told) or words.revised.search(told) or _QUOTED.search(told):
        return 0
    ways: list[int] = []
    basis = ""
    for piece in _STOP.split(told):
        if not _NUMBERS.isdisjoint(piece):
            continue
        way = _piece_way(piece, two, words)
        if way:
            ways.append(way)
            basis = basis or basis_of(piece, words)
    if two.role == "to" and two.direction and not two.is_pace:
        ways.append(two.direction)
        basis = basis or two.basis
    sized = [item.direction for item in stretch.items if begin < item.place < end and item.role == "delta" and item.direction]
    if not ways or len(set(ways)) > 1 or sized:
        return 0
    delta = replace(two, role="delta", gap="", basis=basis, verb="")
    if not in_turn(stretch, one, two, delta) or not of_one(one, two, words):
        return 0
    return ways[0]


def _piece_way(piece: str, two: Item, words: ChangeWords) -> int:
    """The way of a clause without numbers that names nothing, or what the later value names."""
    if _NOT.search(piece):
        return 0
    way = way_of("," + piece + ",", words)
    if way:
        return way
    found = words.basis.search(piece)
    rest = piece[found.end() :] if found is not None else ""
    if rest and _LEAD.match(piece[: found.start()] if found is not None else "") and (way := way_of("," + rest + ",", words)):
        return way
    for length in range(2, min(9, len(piece))):
        if piece[:length] in two.gap and (way := way_of("," + piece[length:] + ",", words)):
            return way
    return 0
