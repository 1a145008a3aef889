"""A total with its parts -> the marks that speak for and against their belonging together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimcheck.claims.links.arithmetic import falls_short, overfull, precise
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.heads import Head
from claimcheck.claims.links.lists import Item, before
from claimcheck.model.claim import Claim, Discourse

__all__ = ["claims_of", "counted", "weigh"]


def claims_of(items: Sequence[Item]) -> tuple[Claim, ...]:
    """The claims of items, each as often as it counts."""
    return tuple(item.claim for item in items for _ in range(item.times))


def weigh(head: Head, total: Claim, parts: Sequence[Item], complete: bool, discourse: Discourse, words: Cues) -> set[str]:
    """The marks of one list."""
    listed = claims_of(parts)
    marks: set[str] = set()
    if complete:
        marks.add("complete-set")
    if words.totals.search(before(discourse, total)):
        marks.add("explicit-total")
    if len(listed) >= 4:
        marks.add("many-parts")
    if len(listed) >= 6 and head.mode != "loose":
        marks.add("long-list")
    if overfull(total, listed):
        marks.add("over-full")
    elif falls_short(total, listed) and not complete:
        marks.add("unlisted-rest")
        if _open(head, total, parts, discourse, words):
            marks.add("open-list")
    if total.quantity.hedges or any(item.quantity.hedges for item in parts):
        marks.add("hedged")
    shared = not complete and any(words.shared.search(item.own) for item in parts)
    if shared or words.overlap.search(_text_of(head, total, parts, discourse)):
        marks.add("revision")
    if head.mode in {"loose", "pair"} and words.division.search(parts[0].gap):
        marks.add("partition")
    if counted(discourse, parts, None, words):
        marks.add("stated-count")
    if head.mode == "loose" and precise(total, listed):
        marks.add("precise")
    if any(words.respectively.search(item.gap) for item in parts[:1]):
        marks.add("respectively")
    return marks


_MEMBERS: Final = (
    "个|大|家|人|者|队|国|校|厂|村|镇|班|组|项|类|种|期|处|方|次|名|位|栋|座|所|店|户|笔|部分|地|市|县|区|省|款|起|部|条|只|支"
    "|环节|板块|口径|股东|季度|场|门|科|岁段|段|阶段"
)
_COUNTED = re.compile(rf"(?P<n>\d{{1,2}}|[两二三四五六七八九十])(?:{_MEMBERS})")


def counted(discourse: Discourse, parts: Sequence[Item], total: Item | None, words: Cues) -> bool:
    """Whether the text says that there are as many members as are listed (三家, 四类, 以上三项)."""
    size = sum(item.times for item in parts)
    start = parts[0].claim.span.start
    texts = [discourse.text[max(discourse.layout.sentences[max(0, parts[0].sentence - 1)].span.start, start - 60) : start]]
    if total is not None:
        texts.append(total.gap[-40:])
    return size >= 2 and any(words.digits.get(found["n"]) == size for text in texts for found in _COUNTED.finditer(text))


def _text_of(head: Head, total: Claim, parts: Sequence[Item], discourse: Discourse) -> str:
    """The text from the total to the end of the sentence in which its list stands."""
    end = discourse.layout.sentences[parts[-1].sentence].span.end
    if head.row.level:
        end = discourse.layout.brackets[head.row.level].span.end
    return discourse.text[min(total.span.end, parts[0].claim.span.start) : end][:400]


def _open(head: Head, total: Claim, parts: Sequence[Item], discourse: Discourse, words: Cues) -> bool:
    """Whether the writer says that more belongs to the list than is counted in it."""
    first, last = parts[0], parts[-1]
    if words.including.search(first.gap):
        return True
    after = _text_of(head, total, parts, discourse)[max(0, last.claim.span.end - min(total.span.end, first.claim.span.start)) :]
    before = discourse.text[min(total.span.end, first.claim.span.start) : last.claim.span.start]
    return bool(words.open.search(after)) or "主要" in before or "等" in before
