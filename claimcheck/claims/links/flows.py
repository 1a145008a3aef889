"""Items of one matter -> links between what was there and came in and what went out and is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["flows", "may_flow"]

_WINDOW = 9
_MOST_FLOWS = 6
_MOST_UNKNOWN = 2


def flows(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Every opening figure that is followed by movements and a closing figure of its kind."""
    del discourse
    for row in rows:
        sides = [_side(item, words) for item in row.items]
        for start, side in enumerate(sides):
            link = None
            if side == "open":
                link = _flow(row.items, sides, start)
            elif side == "close" and start and sides[start - 1] != "close":
                link = _recounted(row.items, sides, start)
            if link:
                yield link


def may_flow(text: str, words: Cues) -> bool:
    """Whether a text speaks of something that was there before, and of what is there after it."""
    opens = words.flow_open.search(text) or any(_opens(found.group()) for found in _EDGE.finditer(text))
    return bool(opens or _FIRST_DAY.search(text)) and bool(words.flow_close.search(text))


def _opens(edge: str) -> bool:
    return bool(_BEGIN.search(edge))


def _side(item: Item, words: Cues) -> str:
    """Whether a number opens, comes in, goes out or closes: by the last such word before it, else by the first after it."""
    own = item.own
    if "累计" in own or "现有累计" in own:
        return ""
    if _COMPARED.search(own) or _BUDGETED.search(own):
        return ""
    edge = next((found.group() for found in _EDGE.finditer(item.gap[-_FAR:]) if found.end() > len(item.gap[-_FAR:]) - len(own) - 2), "")
    if not edge and _STOCK.search(own) and (day := _DAY.search(item.gap[-_FAR:])):
        edge = "初" if day["first"] else "末"
    if edge:
        return "open" if _opens(edge) else "close"
    best, side = (-1, 0), ""
    for name, pattern in (("open", words.flow_open), ("in", words.flow_in), ("out", words.flow_out), ("close", words.flow_close)):
        for found in pattern.finditer(own):
            # the last word decides, of two that end together the longer one (期初库存 opens, 库存 closes)
            rank = (found.end(), found.end() - found.start())
            if rank > best:
                best, side = rank, name
    if side:
        return side
    tail = item.claim.tail[:8]
    first = len(tail) + 1
    for name, pattern in (("out", words.flow_out), ("in", words.flow_in)):
        earliest = pattern.search(tail)
        if earliest and earliest.start() < first:
            first, side = earliest.start(), name
    return side


_BEGIN = late(r"初|上[年月期季]|[去前]年|原")
_EDGE = late(
    r"(?:报告)?[年月期季旬]初|(?:报告)?(?:上年|上(?=[年月期季])|去(?=年)|前(?=年)|去年|上月|上期|上季)?[年月期季](?:度)?[末底终](?!考|奖|点)"
    r"|上(?:年度?|期|月)(?:结转|结存|结余)"
)
_DAY = late(r"月(?:(?P<first>[1１一]日)|(?:3[01]|2[89]|三十一?|二十[八九])日)[^。；]*$")
_FIRST_DAY = late(r"月[1１一]日[^，。；]{0,8}(?:库存|存栏|结存|账面|在库|结余|余额)")
_STOCK = late(r"库存|存栏|结存|账面|在库|结余|余额")
"""九月一日账面库存…，至九月三十日库存…: the days that begin and end a month."""
_BUDGETED = late(r"[年季月期]初的?(?:预算|计划|目标|预期|预计|安排|批准|下达)")
_COMPARED = late(r"[比较][^，。]{0,6}[初末底]")
_FAR = 24
_THEREUPON = late("了?[之以]?后[，,]?")


def _flow(items: Sequence[Item], sides: Sequence[str], start: int) -> Link | None:
    """Opening, movements, closing within two sentences."""
    moves: list[tuple[str, Item]] = []
    for index in range(start + 1, min(len(items), start + _WINDOW)):
        item, side = items[index], sides[index]
        if item.rank > 3 or item.sentence - items[start].sentence > 3 or side == "open":
            return None
        if side == "close":
            return _link(items[start], moves, item)
        moves.append((side or "unknown", item))
    return None


def _recounted(items: Sequence[Item], sides: Sequence[str], close: int) -> Link | None:
    """In, opening and out in another order: the opening figure stands after what came in (新收150件,上年结转30件,办结…,结转…)."""
    moves: list[tuple[str, Item]] = []
    opening: Item | None = None
    rank = items[close].rank
    for index in range(close - 1, max(-1, close - _WINDOW), -1):
        item, side = items[index], sides[index]
        if rank > 2 or side == "close":
            break
        rank = item.rank
        if side == "open":
            if opening is not None:
                break
            opening = item
        else:
            moves.append((side or "unknown", item))
    behind = opening is not None and any(item.claim.id < opening.claim.id for _, item in moves)
    return _link(opening, moves, items[close]) if opening is not None and behind else None


def _link(opening: Item, moves: Sequence[tuple[str, Item]], closing: Item) -> Link | None:
    """All movements count; each may also be part of another one (其中) and count nothing."""
    if (
        not moves
        or len(moves) > _MOST_FLOWS
        or any(item.quantity.is_range for _, item in moves)
        or opening.quantity.is_range
        or closing.quantity.is_range
    ):
        return None
    readings: list[Reading] = []
    unknown = [index for index, (side, _) in enumerate(moves) if side == "unknown"]
    known = len(moves) - len(unknown)
    if len(unknown) > _MOST_UNKNOWN or known < 1:
        return None
    for sides in product(("in", "out", ""), repeat=len(unknown)):
        # what the words do not tell may have come, gone or be part of something else
        named = [(sides[unknown.index(i)] if i in unknown else side, item) for i, (side, item) in enumerate(moves)]
        for left_out in range(min(3, known)):
            for dropped in combinations([i for i in range(len(moves)) if i not in unknown], left_out):
                ins = _side_claims("in", named, dropped)
                outs = _side_claims("out", named, dropped)
                readings.append(Reading("flow", {"sources": (opening.claim, *ins), "uses": (*outs, closing.claim)}))
    readings.sort(key=lambda reading: -sum(map(len, reading.players.values())))
    marks = {"explicit-parts"}
    if {side for side, _ in moves} >= {"in", "out"}:
        marks.add("complete-set")
    if len(moves) == 1 and _THEREUPON.match(closing.gap):
        marks.add("complete-set")  # 支出3.5万元后余额为8.5万元: nothing came in between
    if any(item.quantity.hedges for _, item in moves) or opening.quantity.hedges or closing.quantity.hedges:
        marks.add("hedged")
    return Link("flow", tuple(readings), frozenset(marks))


def _side_claims(side: str, moves: Sequence[tuple[str, Item]], dropped: Sequence[int]) -> tuple[Claim, ...]:
    return tuple(item.claim for index, (way, item) in enumerate(moves) if way == side and index not in dropped for _ in range(item.times))
