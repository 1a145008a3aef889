"""连续五年超过… and the figure of the last of these years -> Links between the mark and that figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, VALUE
from claimcheck.claims.links.states import commensurate, shares
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["streaks"]

_STREAK = late(
    "连续[^,。;]{1,18}?(?:(?P<up>超过?|突破|高于|大于|多于|不低于|不少于|站上|站稳|迈上|跨过|保持在|稳定在|维持在|运行在|处于|在|达到?)|(?P<down>低于|少于|小于|不足|不到|不超过))$"
)
_SINGLE = late("增|降|减|升|涨|跌|日均|月均|年均|人均|累计|平均|最高|最低|单")
_OVER = late("此前|之前|曾|结束|终止|打破|中断|终结|去年|上年|目标|预计|计划|力争|将|有望|若|如果")
_ABOVE = late("[元]?(?:以上|之上|大关|关口)")
_BELOW = late("[元]?(?:以下|以内|之下)")
_ENDED = late("^[^,。;]{0,3}?(?:后|之后|的局面|的记录|的历史)")
_RESTORED = late("恢复(?:到|至)[^,。;]*的$")
_AT = ("保持在", "稳定在", "维持在", "运行在", "处于", "在")
_PARAGRAPHS = 2


def streaks(stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """What has been beyond a mark time after time is so now: in the sentence of the mark, or right under its headline."""
    for number, stretch in enumerate(stretches):
        for index, mark in enumerate(stretch.items if "连续" in stretch.sketch.text else ()):
            clause = _clause(stretch, mark)
            found = _STREAK.search(clause) if mark.sign in (VALUE, RATIO) and "连续" in clause else None
            if found is None or mark.claim.quantity.is_range:
                continue
            after = stretch.sketch.text[mark.place + 1 : mark.place + 8]
            direction = _direction(found, after)
            if not direction or _OVER.search(clause) or _ENDED.match(_BELOW.sub("", after, count=1)):
                continue
            value = _now(stretch, index, clause, words) or _under_headline(stretches, number, mark, words)
            if value is None or _SINGLE.findall(value.gap[-8:]) != _SINGLE.findall(clause[-16:]):
                continue
            kind = "passed-downward" if direction < 0 else "passed-upward"
            marks = {"adjacent"} if value in stretch.items else {"inferred"}
            yield Link(kind, (Reading("stated", {"mark": (mark.claim,), "value": (value.claim,)}),), frozenset(marks))


def _direction(found: re.Match[str], after: str) -> int:
    """On which side of the mark the streak runs: of 保持在 the words behind the number say it."""
    if found["down"] or _BELOW.match(after):
        return -1
    return 1 if found["up"] not in _AT or _ABOVE.match(after) else 0


def _clause(stretch: Stretch, mark: Item) -> str:
    """The text of the clause before a mark, other numbers included, thirty characters at most."""
    text = stretch.sketch.text
    start = max(text.rfind(end, 0, mark.place) for end in ",;。:\n")
    return text[max(start + 1, mark.place - 30) : mark.place]


def _subject(clause: str, words: ChangeWords) -> str:
    """What the clause of a mark names, the streak and its verb left out."""
    return words.light.sub("|", clause.replace("连续", "|"))


def _now(stretch: Stretch, index: int, clause: str, words: ChangeWords) -> Item | None:
    """The last value of the sentence before the mark that the clause of the mark can be about."""
    mark = stretch.items[index]
    for item in reversed(stretch.items[max(0, index - 3) : index]):
        if item.sentence != mark.sentence:
            return None
        if not commensurate(item.claim, mark.claim) or item.sign != mark.sign:
            continue
        held = (item.role in ("level", "to") and not item.past) or _RESTORED.search(item.gap) is not None
        fits = held and item.claim.quantity.dimension != "duration" and item.depth <= mark.depth
        name = _subject(clause, words).strip("|")
        return item if fits and (not name or _shared(name, item)) and _near(item, mark) else None
    return None


def _shared(name: str, item: Item) -> bool:
    """Whether a run of two characters of a name stands before a value."""
    return any(shares(piece, item.gap) for piece in name.split("|") if len(piece) > 1)


def _near(item: Item, mark: Item) -> bool:
    """Whether a value is of the size of the mark: a half and more of it, and no more than twice as much."""
    value, limit = item.claim.quantity.base_value, mark.claim.quantity.base_value
    return limit <= 2 * value <= 4 * limit


def _under_headline(stretches: Sequence[Stretch], number: int, mark: Item, words: ChangeWords) -> Item | None:
    """The only value of the kind and name below a headline that states the streak."""
    stretch = stretches[number]
    if len(stretch.items) > 2 or "。" in stretch.sketch.text or number:
        return None
    name = _subject(_clause(stretch, mark), words).strip("|")
    below = [item for later in stretches[number + 1 : number + 1 + _PARAGRAPHS] for item in later.items]
    found = [item for item in below if item.role in ("level", "to") and not item.past and commensurate(item.claim, mark.claim)]
    named = [item for item in found if _shared(name, item)]
    return named[0] if len(named) == 1 and _near(named[0], mark) else None
