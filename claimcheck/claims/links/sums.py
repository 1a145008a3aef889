"""Rows of items -> links from a stated total to the parts that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.claims.links.arithmetic import (
    closes,
    crumbs,
    each_nearly_all,
    falls_short,
    is_mark,
    overfull,
    precise,
    small,
)
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.heads import Head
from claimcheck.claims.links.list_ends import bare, columns, ends, ends_in_rest, kind_of_a_part, no_list, rivals, stops_of, without_nested
from claimcheck.claims.links.lists import Item, Row, before, dated_apart
from claimcheck.claims.links.scene import years_apart
from claimcheck.claims.links.sets import covers
from claimcheck.claims.links.stated_elsewhere import stated_elsewhere
from claimcheck.claims.links.verified import shares_hold
from claimcheck.claims.links.weights import claims_of, counted, weigh
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs.patterns import late

__all__ = ["Sum", "sums"]

_LONGEST = 60
_FARTHER = 2


@dataclass(frozen=True, slots=True)
class Sum:
    """One total with the ways to cut the list after it, the likeliest first."""

    head: Head
    readings: tuple[tuple[str, Claim, tuple[Item, ...]], ...]
    complete: bool

    @property
    def total(self) -> Claim:
        """The total of the likeliest reading."""
        return self.readings[0][1]

    @property
    def parts(self) -> tuple[Item, ...]:
        """The parts of the likeliest reading."""
        return self.readings[0][2]


def sums(discourse: Discourse, rows: Sequence[Row], begun: Mapping[int, Sequence[Head]], words: Cues) -> Iterator[Link]:
    """Every list that follows its total, as a link with all plausible readings."""
    everything = [item.claim for row in rows for item in row.items]
    found: list[Sum] = []
    for row in rows:
        if row.kind[1] == "shots":
            continue
        listed: set[int] = set()
        for head in begun[id(row)]:
            if head.mode in {"loose", "pair"} and head.total.id in listed and "explicit-total" not in head.marks:
                continue
            if one := _read(head, words):
                found.append(one)
                if len(one.parts) > 2:
                    listed.update(item.claim.id for item in one.parts)
    closed = {one.head.mode for one in found if closes(one.total, claims_of(one.parts))}
    for one in found:
        members = claims_of(one.parts)
        if (
            (len(members) < 2 and one.parts[0].times < 2)
            or (one.head.mode in _UNSAID and crumbs(one.total, members))
            or each_nearly_all(one.total, members)
        ):
            continue
        if _abstains(one, discourse, words) or _reaches_beyond(one, discourse, words) or _made_before(one) or _first_of_all(one, words):
            continue
        if one.head.mode == "loose" and rivals(one.total, one.parts):
            continue
        marks = weigh(one.head, one.total, one.parts, one.complete, discourse, words)
        if one.head.mode in closed and one.head.mode in {"bracket", "explicit-parts"}:
            marks.add("closes-elsewhere")
        readings = [Reading(name, {"total": (total,), "parts": claims_of(parts)}) for name, total, parts in one.readings]
        readings += stated_elsewhere(one.total, one.readings, everything)
        yield Link("total-parts", tuple(readings), frozenset(marks))


def _read(head: Head, words: Cues) -> Sum | None:
    """Cut the run after a head into the readings of its list."""
    run = _run(head, words)
    if not run:
        return None
    stops, rest = stops_of(run, words)
    whole = covers([item.name for item in run], words)
    if any(words.subset.search(item.gap) for item in run[1:whole]):
        whole = 0  # 确诊931例,其间有18例无症状转为确诊
    readings: list[tuple[str, Claim, tuple[Item, ...]]] = []
    if whole:
        readings.append(("complete set", head.total, tuple(run[:whole])))
    readings += [(name, head.total, tuple(run[:end])) for name, end in stops]
    # 还款5万元,其中3万元为利息,2万元为本金,尚欠18万元: what closes before the end is the list
    least = max(rest, (2 if run[0].times == 1 else 1) if head.total.quantity.dimension == "money" else 4)
    starts = range(least, len(run)) if head.mode != "bracket" else ()
    readings += [("closing start", head.total, tuple(run[:end])) for end in starts if closes(head.total, claims_of(run[:end]))]
    # 营业收入50亿元；净利润9亿元；分产品看，甲产品20亿元，乙产品30亿元: the list may begin behind a ；
    later = [run[start:] for start in range(1, len(run) - 1) if run[start].rank == 2 and start != whole]
    totals = (head.total, *head.farther)
    readings += [("later list", total, tuple(rest)) for rest in later for total in totals if closes(total, claims_of(rest))]
    flat = without_nested(run, words)
    if len(flat) < len(run):
        readings.insert(1 if whole else 0, ("outer list", head.total, tuple(flat)))
        readings += [("outer list", head.total, tuple(flat[:end])) for _, end in ends(flat, words)[:3]]
    primary = readings[0][2]
    for other in head.farther:
        readings.append(("farther total", other, primary))
        if len(run) > len(primary):
            readings.append(("farther total", other, tuple(run)))
    longer = _continued(head, len(run))
    readings += [("continued", head.total, tuple(longer[:size])) for size in range(len(run) + 1, min(len(longer), len(run) + 8) + 1)]
    readings += [("column", total, column) for total in totals for column in columns(total, run)]
    # by the ids of the claims, because hashing a claim walks through all of it
    distinct = {(name, total.id, tuple(item.claim.id for item in parts)): (name, total, parts) for name, total, parts in reversed(readings)}
    return Sum(head, tuple(reversed(distinct.values())), bool(whole))


def _run(head: Head, words: Cues) -> list[Item]:
    """The items after a head up to the end of their sentence or a number that sums them up itself."""
    items, start = head.row.items, head.start
    while start + 1 < len(items) and _MARK.match(items[start].claim.tail):
        start += 1
    run = [items[start]]
    for item in items[start + 1 : start + _LONGEST]:
        if _MARK.match(item.claim.tail):
            continue
        if item.rank >= 2 > run[0].rank and (_beyond(head.total, item, run[0]) or kind_of_a_part(item, run)):
            break
        if item.sentence != run[0].sentence or item.rank > 2:
            break
        if item.rank == 2 and len(run) == 1 and _AMONG.search(run[0].gap) and _in_cells(head):
            break
        if (words.closing.search(item.gap) and not words.subset.search(item.gap)) or item.claim.role == "to":
            break
        if is_mark(run[-1].claim) and len(run) > 1 and _PASSED.match(item.gap):
            run.pop()
        run.append(item)
    return run


_UNSAID = frozenset({"pair", "loose"})
_MARK = late(r"(?:的)?(?:大关|关口|门槛|整数关)")
"""站上万辆大关: a mark that is passed is an amount of nothing."""
_PASSED = late(r"[^，。；]{0,6}[，,](?:已|现)?(?:达到?|为|有)$")
"""突破千亿元大关，为1026亿元: one amount, told by the mark that it passed and by itself."""


_AMONG = late(r"其中[^：:]*$")
"""甲类10.7亿，其中一种10.5亿；乙类9.7亿: behind the mark stands no further part. 其中： begins a list."""


def _in_cells(head: Head) -> bool:
    """Whether the total itself stands behind a ；, as one of several things of which each is told alike."""
    return any(item.claim.id == head.total.id and item.rank == 2 for item in head.row.items)


def _beyond(total: Claim, item: Item, first: Item) -> bool:
    """Whether what follows a ； is more than the total alone, as the first part is not: a new total, with parts of its own."""
    whole = total.quantity.base_value
    return first.quantity.base_value <= whole < item.quantity.base_value


def _continued(head: Head, length: int) -> Sequence[Item]:
    """The run with what follows it in the next sentence of the paragraph."""
    items = head.row.items[head.start : head.start + length + 8]
    end = length
    while end < len(items) and items[end].rank <= 3 and items[end].sentence - items[0].sentence <= 2:
        end += 1
    return items[:end]


def _of_another_year(total: Claim, parts: Sequence[Item]) -> bool:
    """Whether all parts are of one year that is not the total's; parts of several years may well make one total."""
    alone = not any(years_apart(parts[0].claim, item.claim) for item in parts[1:])
    return alone and isinstance(total.time, Moment) and all(years_apart(total, item.claim) for item in parts)


_SIDES = ((late(r"买超|净买"), late(r"卖超|净卖")), (late(r"盈|净赚|顺差|净流入"), late(r"亏|逆差|净流出")))


def _opposed(names: Sequence[str]) -> bool:
    """Whether some of the names are for and others against: then their numbers have two signs (买超7亿元, 卖超61亿元)."""
    return any(any(plus.search(name) for name in names) and any(minus.search(name) for name in names) for plus, minus in _SIDES)


_OF_A_PART = late(
    r"[，,、]?(?:又|再|则|也|还|约)?占(?:了|到)?(?P<whole>[^，。；\d]{2,10}?)(?:收入|总额|总量|总数)?的?(?:\d|[一二三四五六七八九]成|近|约|超|逾)"
)


def _reaches_beyond(one: Sum, discourse: Discourse, words: Cues) -> bool:
    """Whether parts that make too much are told to be counted twice, to lie within each other, or belong to what follows a ；."""
    parts = one.parts
    if one.complete or not overfull(one.total, claims_of(parts)):
        return False
    sentence = discourse.layout.sentences[parts[-1].sentence].span
    if words.twice.search(discourse.text, parts[0].claim.span.start, sentence.end):
        return True
    for place, item in enumerate(parts[1:], 1):
        found = _OF_A_PART.match(discourse.text, item.claim.span.end)
        if found is not None and any(len(bare(other)) > 1 and bare(other) in found["whole"] for other in parts[:place]):
            return True
    # 资产总额A元，其中贷款B元；客户存款C元: the second cell is another statement of an account, as of persons or cases it rarely is
    return (
        one.total.quantity.dimension == "money"
        and len(parts) == 2
        and parts[0].rank <= 1 < parts[1].rank
        and one.head.mode == "explicit-parts"
    )


def _first_of_all(one: Sum, words: Cues) -> bool:
    """Whether the first part is the total of the others (研发投入4.9亿元，费用化3.8亿元，资本化1.1亿元), so that they are no list."""
    return len(one.parts) > 2 and closes(one.parts[0].claim, claims_of(one.parts[1:])) and not ends_in_rest(one.parts, words)


def _made_before(one: Sum) -> bool:
    """Whether the numbers right before the total of a list that nothing announces make it: it closes their list and opens none."""
    if one.head.mode != "loose":
        return False
    items = one.head.row.items
    index = next((i for i, item in enumerate(items) if item.claim is one.total), 0)
    return any(closes(one.total, claims_of(items[start:index])) for start in range(max(0, index - 6), index - 1))


_CUT = late(r"[万亿]\d$")


def _abstains(one: Sum, discourse: Discourse, words: Cues) -> bool:
    """Whether the list is not read well enough to speak: ranges, restatements, grave grades alone, several partitions."""
    total, parts = one.total, one.parts
    if total.quantity.base_value == 0 or small(total, parts[0].claim) or no_list(discourse, total, parts):
        return True
    if (
        falls_short(total, claims_of(parts))
        and not one.complete
        and (words.superlative.search(parts[0].gap) or crumbs(total, claims_of(parts)))
    ):
        return True
    named = before(discourse, total) + total.tail[:8]
    names = [item.own + item.claim.tail[:6] for item in parts]
    if _opposed([named, *names]) or (words.grave.search(named) and any(words.grave.search(item.own) for item in parts)):
        return True
    if words.partial.search(named) and falls_short(total, claims_of(parts)):
        return True
    vague = one.head.mode == "loose" and not precise(total, claims_of(parts)) and "explicit-total" not in one.head.marks
    if vague and not one.complete and not counted(discourse, parts, None, words) and not ends_in_rest(parts, words):
        return True
    # 2500亿7 is half of 2500亿7天期
    if any(claim.quantity.unit == "" and _CUT.search(claim.mention.text) for claim in (total, *claims_of(parts))):
        return True
    if any(claim.quantity.is_range for claim in (total, *claims_of(parts))) or shares_hold(discourse, total, parts):
        return True
    if any(item.quantity.base_value == total.quantity.base_value for item in parts) and not one.complete:
        return True
    if not one.complete and all(words.grave.search(name) for name in names) and not any(words.mild.search(name) for name in names):
        return True
    if (
        _of_another_year(total, parts)
        or dated_apart(discourse, total, words)
        or any(dated_apart(discourse, item.claim, words) for item in parts)
    ):
        return True
    if total.stance == "plan" and any(re.search(r"已|实际", item.own) for item in parts):
        return True
    alone = [item.claim.clause.bracket != one.head.row.level for item in parts]
    if any(alone) and not all(alone):
        return True
    cells = [1]
    for item in parts[1:]:
        if item.rank >= 2:
            cells.append(0)
        cells[-1] += 1
    return not one.complete and len(cells) > 1 and min(cells) > 1
