"""Rows of items -> links between what was lent in as many payments as the text counts, what was paid back and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["debts"]

_LENT = late(r"(?:首|头|第[一二三四五六七八九十])[笔次]|[又再另续]?(?:出借|借款|借给|借走|借得|借到|借)(?!条|据)|[又再]?(?:转账|汇款|交付)")
_RETURNED = late(r"归还|偿还|还款|已还|返还|清偿|还了")
_OWED = late(r"尚欠|仍欠|下欠|余欠|结欠|尚未归还|未归还|未还|尚未偿还")
_TIMES = late(r"(?P<n>[两二三四五六七八九])[次笔](?!还|归|偿)")
_ASIDE = late(r"利息|违约金|诉讼|受理|律师|罚息|保全|年息|月息|费")
_WINDOW = 8


def debts(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """三次借款：15万元、8万元、12万元，归还9万元，尚欠26万元: what was lent is what was paid back and what is owed."""
    for row in rows:
        if row.kind[0] not in {"money", "currency"}:
            continue
        for index, owed in enumerate(row.items):
            if _OWED.search(owed.own) and not _ASIDE.search(owed.own) and (link := _debt(discourse, row.items[:index], owed, words)):
                yield link


def _debt(discourse: Discourse, before: Sequence[Item], owed: Item, words: Cues) -> Link | None:
    """The payments before a debt, if each is known for a loan or for a return, and there are as many loans as counted."""
    lent: list[Item] = []
    returned: list[Item] = []
    for item in before[-_WINDOW:]:
        if _ASIDE.search(item.own):
            continue
        if _RETURNED.search(item.own):
            returned.append(item)
        elif _LENT.search(item.own) and not returned:
            lent.append(item)
        else:
            return None
    if len(lent) < 2 or not returned or any(item.quantity.is_range for item in (*lent, *returned, owed)):
        return None
    start = lent[0].claim.span.start
    if not any(words.digits.get(found["n"]) == len(lent) for found in _TIMES.finditer(discourse.text, max(0, start - 60), start)):
        return None
    sources = tuple(item.claim for item in lent)
    uses = tuple(item.claim for item in (*returned, owed))
    marks = {"explicit-parts", "stated-count"}
    if any(item.quantity.hedges for item in (*lent, *returned, owed)):
        marks.add("hedged")
    return Link("flow", (Reading("debt", {"sources": sources, "uses": uses}),), frozenset(marks))
