"""Rows of items -> links from a total to each of the ways in which it is divided, once one of these comes out even."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.arithmetic import closes, exceeds, falls_short, overfull, small
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row, dated_apart
from claimcheck.claims.links.sets import covers
from claimcheck.claims.links.weights import claims_of
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["siblings"]

_REACH = 30
_SENTENCES = 2
_LEAST = 10
_BY = late(r"(?:^|[，；。])(?:按照?|从|以|就|分)[^，。；\d]{1,10}(?:分|看|来看|划分|而言|统计|来说|上|方面|来分|角度|计|情况看)[：，]?")
_HEADER = late(r"(?:之中|当中|里面|中|里|内)[，：,:]")
_YEARS = late(r"(?:19|20)\d\d(?=年)")
_NESTED = late(r"其中|包括|含|另外?有|此外|另[^一]|同时|同期|截至|其余|当日|昨日|涉及|属于此前|为此前")


def siblings(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """27人受伤，男性15人、女性12人；重伤4人，轻伤32人: both cells divide the same 27."""
    for row in rows:
        if row.kind[0] in {"duration", "opaque"} or row.kind[1] == "shots":
            continue
        for index, total in enumerate(row.items[:-3]):
            if total.quantity.base_value < _LEAST or total.quantity.hedges or total.quantity.is_range:
                continue
            cells = _cells(row.items, index, words)
            if len(cells) < 2:
                continue
            even = [cell for cell in cells if closes(total.claim, claims_of(cell))]
            for place, cell in enumerate(cells):
                near = any(cell[0].sentence == other[0].sentence for other in even) or _BY.search(cell[0].gap)
                if not even or cell in even or not near or _goes_on(total, cell, cells[place + 1 :]) or _summed(row.items, total, cell):
                    continue
                if link := _link(discourse, total, cell, words):
                    yield link


def _cells(items: Sequence[Item], index: int, words: Cues) -> list[tuple[Item, ...]]:
    """What follows a total, cut where another way of dividing it may begin."""
    total = items[index]
    cells: list[list[Item]] = [[]]
    for place in range(index + 1, min(len(items), index + _REACH)):
        item = items[place]
        if item.rank > 3 or item.sentence - total.sentence > _SENTENCES or item.quantity.is_range:
            break
        if not exceeds(total.claim, item.claim) and (item.rank > 2 or place == index + 1):
            break
        anew = item.rank > 1 or _BY.search(item.gap) or (cells[-1] and _other_set(cells[-1], items[place : place + 6], words))
        if anew and cells[-1]:
            cells.append([])
        cells[-1].append(item)
    return [tuple(cell) for cell in cells if len(claims_of(cell)) > 1]


def _goes_on(total: Item, cell: Sequence[Item], following: Sequence[Sequence[Item]]) -> bool:
    """Whether a division goes on behind the cell: with items of its sentence it comes out even."""
    rest = [item for other in following for item in other if item.sentence == cell[-1].sentence]
    return any(closes(total.claim, claims_of([*cell, *rest[:size]])) for size in range(1, len(rest) + 1))


def _summed(items: Sequence[Item], total: Item, cell: Sequence[Item]) -> bool:
    """Whether a cell makes the next number or one told since the total: 19金23银27铜共69枚, 入选356例，男201例，女155例."""
    following = next((item for item in items if item.claim.id > cell[-1].claim.id), None)
    since = [item for item in items if total.claim.id < item.claim.id < cell[0].claim.id]
    return any(closes(item.claim, claims_of(cell)) for item in (*since, *([following] if following else ())))


def _other_set(cell: Sequence[Item], following: Sequence[Item], words: Cues) -> bool:
    """Whether the items before are a complete set, and other ones follow."""
    names = [item.name for item in cell]
    return covers(names, words) == len(names) and not covers([*names, following[0].name], words) > len(names)


def _link(discourse: Discourse, total: Item, cell: tuple[Item, ...], words: Cues) -> Link | None:
    """The link of a cell that does not come out even, with what speaks for its being a division of the same total."""
    claims = claims_of(cell)
    text = discourse.text[cell[0].claim.span.start : discourse.layout.sentences[cell[-1].sentence].span.end]
    lead = cell[0].gap + "".join(item.own for item in cell[1:])
    apart = any(words.topics.search(item.own) or dated_apart(discourse, item.claim, words) for item in cell)
    if apart or len(set(_YEARS.findall(lead))) > 1 or _NESTED.search(lead) or _HEADER.search(cell[0].gap):
        return None
    # 死亡7只, 以备用鼠补齐, 起点仍为60只: the total told again is no part of itself
    if any(item.quantity.base_value == total.quantity.base_value for item in cell):
        return None
    # 显效41例、有效36例，总有效77例: the sum of what stands before it is no part of its own
    if any(closes(claims[size], claims[:size]) for size in range(2, len(claims))):
        return None
    if any(closes(total.claim, claims[:size]) for size in range(2, len(claims))) or small(total.claim, cell[0].claim):
        return None
    names = [item.name for item in cell]
    complete = covers(names, words) == len(names)
    short = falls_short(total.claim, claims)
    grave = all(words.grave.search(name) for name in names) and not any(words.mild.search(name) for name in names)
    if grave and not complete:
        return None
    marks = {"explicit-parts", "closes-elsewhere"}
    said = {
        "complete-set": complete,
        "partition": bool(_BY.search(cell[0].gap) or words.division.search(cell[0].gap)),
        "many-parts": len(claims) > 3,
        # one patient has several symptoms: 男48例，女54例；发热80例，咳嗽56例
        "over-full": complete and overfull(total.claim, claims),
        "unlisted-rest": short and not complete,
        "open-list": short and bool(words.open.search(text[: cell[-1].claim.span.end - cell[0].claim.span.start + 12])),
        "revision": bool(words.overlap.search(lead)),
        "hedged": any(item.quantity.hedges for item in cell),
    }
    marks |= {mark for mark, holds in said.items() if holds}
    return Link("total-parts", (Reading("another division", {"total": (total.claim,), "parts": claims}),), frozenset(marks))
