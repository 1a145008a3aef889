"""Rows of items -> links of what is for and against a party and what the two leave: 顺差 − 逆差 = 净顺差."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.around import outer
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["balances", "deliveries"]

_REACH = 8
_NOT_YET = late(r"计划|预计|目标|力争|同比|上年|去年|预算")
_PILED_UP = late(r"(?:累计|累积|滚存|历年)[^，。；]{0,4}(?:结余|结存|盈余|余额)|(?:结余|余额)(?:累计|滚存)")


def balances(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Two figures of opposite sides, and behind them what they leave together."""
    for row in rows:
        if row.kind[0] not in {"money", "count", "mass", "energy", "currency"}:
            continue
        items = row.items
        for index in range(2, len(items)):
            one, two, net = items[index - 2 : index + 1]
            if net.rank > 3 or two.rank > 2 or net.sentence - one.sentence > 1 or not words.offset.search(_lead(discourse, net)):
                continue
            if link := _balance(discourse, one, two, net, words):
                yield link


def _balance(discourse: Discourse, one: Item, two: Item, net: Item, words: Cues) -> Link | None:
    """The larger side makes the smaller one and what is left; whichever is in surplus may be the net's side."""
    sides = {_side(item, words) for item in (one, two)}
    if sides != {1, -1} or any(item.quantity.is_range or _NOT_YET.search(item.own) for item in (one, two, net)):
        return None
    if _PILED_UP.search(_lead(discourse, net)):
        return None  # 年末累计结余: what earlier years left is in it
    if any(_share_of(discourse, earlier, later) for earlier, later in ((one, two), (two, net))):
        return None
    large, small = sorted((one, two), key=lambda item: -item.quantity.base_value)
    readings = [Reading("balance", {"total": (large.claim,), "parts": (small.claim, net.claim)})]
    # a slip in one of the two may have turned them about
    readings.append(Reading("balance", {"total": (small.claim,), "parts": (large.claim, net.claim)}))
    marks = {"complete-set", "explicit-total"}
    if any(item.quantity.hedges for item in (one, two, net)):
        marks.add("hedged")
    return Link("identity", tuple(readings), frozenset(marks))


def _side(item: Item, words: Cues) -> int:
    """1 for what comes in, -1 for what goes out, 0 where the words say neither."""
    surplus, deficit = words.surplus.search(item.own), words.deficit.search(item.own)
    if bool(surplus) == bool(deficit):
        return 0
    return 1 if surplus else -1


def _lead(discourse: Discourse, item: Item) -> str:
    """The words of the clause before a number, with the clause before it where that one is short."""
    start = outer(item.claim.mention).start
    pieces = re.split(r"[，,；;。]", discourse.text[max(0, start - 24) : start])
    return "".join(pieces[-2:] if len(pieces) > 1 and len(pieces[-2]) <= _REACH else pieces[-1:])


def _share_of(discourse: Discourse, one: Item, two: Item) -> bool:
    """Whether 其中 makes the later figure a part of the earlier one."""
    return "其中" in discourse.text[one.claim.span.end : two.claim.span.start]


def deliveries(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """What was lent or owed, and the two ways in which it came: handed over, and kept back as interest or given in cash."""
    for row in rows:
        if row.kind[0] not in {"money", "currency"}:
            continue
        for index in range(2, len(row.items)):
            whole, one, two = row.items[index - 2 : index + 1]
            if (
                two.rank > 3
                or one.rank > 3
                or two.sentence - whole.sentence > 2
                or not words.owed.search(whole.own)
                or words.handed.search(whole.own)
            ):
                continue
            ways = (_way(discourse, one, words), _way(discourse, two, words))
            if set(ways) not in ({"handed", "kept"}, {"handed", "cash"}) or any(i.quantity.is_range for i in (whole, one, two)):
                continue
            if one.quantity.base_value >= whole.quantity.base_value or _MORE.search(_between(discourse, whole.claim, two.claim)):
                continue
            marks = {"complete-set", "explicit-parts"} | ({"hedged"} if any(i.quantity.hedges for i in (whole, one, two)) else set())
            reading = Reading("delivery", {"total": (whole.claim,), "parts": (one.claim, two.claim)})
            yield Link("identity", (reading,), frozenset(marks))


_MORE = late(r"余款|应扣|分[两二三四五六]次|[又再另][^，。；]{0,8}(?:借|转|汇|付|投)|[余其]余|归还|偿还|还款|第[二三]次|陆续")


def _way(discourse: Discourse, item: Item, words: Cues) -> str:
    """How an amount came: kept back, in cash or by transfer; empty where the words do not say."""
    stop = re.split(r"[，,；;。并再又\d]", discourse.text[item.claim.span.end : item.claim.span.end + 16])[0]
    if words.kept.search(item.own) or words.kept.search(stop):
        return "kept"
    if "现金" in item.own:
        return "cash"
    return "handed" if words.handed.search(item.own) and "利息" not in item.own else ""


def _between(discourse: Discourse, one: Claim, two: Claim) -> str:
    return discourse.text[one.span.end : two.span.start]
