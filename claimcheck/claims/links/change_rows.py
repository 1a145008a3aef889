"""Rows of values then, values now and changes that 分别 pairs one by one -> Links for each place of the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.claims.links.change_sizes import change_links
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import DOUBLING, MULTIPLE, POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import convertible
from claimcheck.model.claim import Link
from claimcheck.packs.patterns import late

__all__ = ["change_rows", "in_zipped_row"]

_SIZES = (RATIO, VALUE, POINTS, MULTIPLE, DOUBLING)
_JOINED = late("^(?:[、,;]|以?及|和|与|而|同|或){0,2}[^,。;、]{0,8}$")
_JOINERS = ("、", "和", "及", "与", ",")
_ROW = ("、", "和", "及", "与")
_STATES = ("level", "to", "base", "from", "delta", "mark", "compare")
_AMONG = "其中"
_SENTENCES = 2
_PAIR = 2
_IN_ALL = late(f"^,(?:{TIME}|[两三四五六七八九十]年|报告期)?(?:间|来|内|里|期间|累计|合计|总共|一共|共|整体|总体){{1,2}}[^,。;]{{0,6}}$")


def change_rows(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """A为3和5,上年为2和4,分别增长50%和25%: each change with the values at its place."""
    rows = _rows(stretch)
    for number, row in enumerate(rows):
        if number:
            yield from _over_all(stretch, rows[number - 1], row[0], words)
        if row[0].role != "delta" or len(row) < 2 or not words.zipped.search(row[0].gap):
            continue
        directions = _directions(row)
        before = [other for other in rows[:number] if _holds(other, row)]
        sides = _sides(stretch, before, len(row))
        if sides is None:
            continue
        for item, direction, (start, end) in zip(row, directions, sides, strict=True):
            sized = replace(item, role="delta", direction=direction, verb=item.verb or row[0].verb)
            yield from change_links(sized, [(start.claim, end.claim)], direction, {"respectively"})


def in_zipped_row(stretch: Stretch, index: int, words: ChangeWords) -> bool:
    """Whether 分别 stands before a change or before the row that it goes on: 分别增长5%、增长3%和下降2%."""
    items = stretch.items
    while index and items[index].gap[:1] in _ROW and items[index - 1].role == "delta" and items[index - 1].sign == items[index].sign:
        index -= 1
    return words.zipped.search(items[index].gap[-16:]) is not None


def _over_all(stretch: Stretch, row: Sequence[Item], delta: Item, words: ChangeWords) -> Iterator[Link]:
    """三年分别为820、905和1066人,两年间增长30%: the change from the first of a row of times to its last."""
    listed = words.zipped.search(row[0].gap) and len(row) > _PAIR
    if not listed or delta.role != "delta" or not _IN_ALL.match(delta.gap) or words.averages.search(delta.gap) or not delta.direction:
        return
    if delta.sentence != row[-1].sentence or not all(convertible(one.claim, two.claim) for one, two in pairwise(row)):
        return
    first, last = (row[-1], row[0]) if stretch.is_before(row[-1], row[0]) else (row[0], row[-1])
    others = [(one.claim, two.claim) for one in row for two in row if one is not two]
    yield from change_links(delta, list(dict.fromkeys([(first.claim, last.claim), *others])), delta.direction, {"inferred"})


def _rows(stretch: Stretch) -> list[list[Item]]:
    """Runs of numbers of one kind with a joiner between each two; a single number is a run of one."""
    rows: list[list[Item]] = []
    for item in _united(stretch.items):
        last = rows[-1][-1] if rows else None
        if last is not None and _continues(last, item):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _united(items: Sequence[Item]) -> list[Item]:
    """The items, a bare number before a joiner with the unit that it shares with the next: 1.6和1.4个百分点."""
    found: list[Item] = []
    for item in reversed(items):
        after = found[-1] if found else None
        quantity = item.claim.quantity
        if after is not None and item.sign == VALUE and not quantity.unit and after.sign in (RATIO, POINTS) and after.gap in _JOINERS:
            unit = after.claim.quantity
            mention = replace(quantity, unit=unit.unit, dimension=unit.dimension, factor=unit.factor)
            found.append(replace(item, sign=after.sign, claim=replace(item.claim, mention=mention)))
        else:
            found.append(item)
    return found[::-1]


def _continues(last: Item, item: Item) -> bool:
    if item.sentence != last.sentence or item.sign != last.sign or not _JOINED.match(item.gap) or item.sign not in _SIZES:
        return False
    if item.sign == VALUE and not convertible(item.claim, last.claim):
        return False
    joiner = item.gap.lstrip("、,;和与及以而同或")
    if last.role == "delta" and (not joiner or item.role == "delta"):
        return not joiner or (item.verb != "" and joiner.endswith(item.verb))
    return not joiner


def _directions(row: Sequence[Item]) -> list[int]:
    """Each change goes the way of its own verb, or of the verb before it."""
    found: list[int] = []
    for item in row:
        found.append(item.direction or (found[-1] if found else 0))
    return found


def _holds(other: Sequence[Item], row: Sequence[Item]) -> bool:
    """Whether a run can give the values then or now of a row of changes."""
    first = other[0]
    return (
        row[0].sentence - first.sentence <= _SENTENCES
        and first.sign in (VALUE, RATIO)
        and first.role in _STATES
        and (first.role != "delta" or row[0].sign == POINTS)
        and (row[0].sign != RATIO or first.sign == VALUE)
        and len(other) in (1, len(row), len(row) + 1)
    )


def _sides(stretch: Stretch, before: Sequence[list[Item]], count: int) -> list[tuple[Item, Item]] | None:
    """The values then and now for each place, from the last two rows of that length, or a row and one value for all."""
    full = [run for run in before if len(run) == count]
    if len(full) >= 2 and _alike(full[-2], full[-1]):
        one, two = full[-2:]
        if _AMONG in two[0].gap:
            return None
        order = _order(stretch, one, two)
        return None if not order else list(zip(one, two, strict=True)) if order > 0 else list(zip(two, one, strict=True))
    if full and before and full[-1] is before[-1] and _past(full[-1][0]) and len(before) > 1 and len(before[-2]) == 1:
        now = before[-2][0]
        if not _past(now) and all(convertible(now.claim, item.claim) for item in full[-1]):
            return [(item, now) for item in full[-1]]
    # 三年分别为3、4和5万吨,分别增长33.3%和25%: no other row may stand between
    longer = next((run for run in reversed(before) if len(run) > 1), [])
    if len(longer) == count + 1 and all(convertible(one.claim, two.claim) for one, two in pairwise(longer)):
        return list(pairwise(longer))
    return None


def _alike(one: Sequence[Item], two: Sequence[Item]) -> bool:
    return all(convertible(a.claim, b.claim) for a, b in zip(one, two, strict=True))


def _order(stretch: Stretch, one: Sequence[Item], two: Sequence[Item]) -> int:
    """1 where the first row is of the earlier time, -1 where the second is, 0 where nothing says it."""
    if one[0].role == "from" or two[0].role == "to":
        return 1
    if _past(two[0]) != _past(one[0]):
        return -1 if _past(two[0]) else 1
    if stretch.is_before(one[0], two[0]):
        return 1
    return -1 if stretch.is_before(two[0], one[0]) else 0


def _past(item: Item) -> bool:
    return item.role in ("base", "from") or bool(item.past)
