"""A beginning and a statement of how long ago it was -> whether the words tie both to one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.chronology import chronology
from claimcheck.claims.links.counted_to import LATEST
from claimcheck.claims.links.dated import before, explicit, year_of
from claimcheck.model.claim import Claim, Discourse, Operand
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["TiedWords", "counted_itself", "last_year", "near_enough", "own_year", "tied", "tied_words"]

_LEFT, _WINDOW, _BEHIND = 24, 30, 40
_PAIR, _NAME = 2, 9
_NEXT, _CLOSE, _LONG = 2, 2, 4
_LEAST, _MOST = Decimal("0.3"), Decimal("3.5")
_SLIP = 12
_NO_DAY = 9999
_YEARLY = frozenset({"年", "周年", "岁"})
_OWN_EVENTS = frozenset({"rising", "quake", "massacre", "junction"})
"""Kinds whose word alone names the event."""
_SHORT_YEAR = late(r"\d\d年")
_TAIL = "了已满近约共达整足有的第之仅只才是为在将逢"
_QUOTED = "》”』」）)"
_LAST_RUN = late("[一-龥a-zA-Z]+$")
_NOTE = late(r"周年[（(]$")
_COUNTED = late(r"[已至今满近约整了]{0,4}[0-9一二三四五六七八九十百千两几数多]+余?多?(?:周?年|个多?月|天|载)")


@dataclass(frozen=True, slots=True)
class TiedWords:
    """What is stripped from the name before an anniversary, what names nothing by itself, and what points back."""

    tails: re.Pattern[str]
    common: re.Pattern[str]
    back: re.Pattern[str]
    alone: re.Pattern[str]
    """职工以画展纪念通车: who keeps the day and its event, the thing itself unnamed."""


@lru_cache(maxsize=8)
def tied_words(pack: Pack) -> TiedWords:
    """The words of a pack as patterns."""
    of = chronology(pack)
    origins: Mapping[str, str] = pack.table("chronology.origins")
    kinds = sorted((word for word, kind in origins.items() if kind not in _OWN_EVENTS), key=lambda word: (-len(word), word))
    return TiedWords(
        late(f"(?:{'|'.join(map(re.escape, kinds))}|{of('anniversary_bare')}|{of('thing_age_before')}|{of('since_before')}|[{_TAIL}])$"),
        late(of("tied_common")),
        late(of("tied_back")),
        late(rf"{of('celebrants')}[^，。；]{{0,14}}?{of('celebrated')}(?P<event>[一-龥]{{2,4}})$"),
    )


def own_year(discourse: Discourse, root: Claim) -> bool:
    """Whether a date can be the beginning that years are counted from: it writes its year, and is not that of the anniversary itself."""
    return explicit(root) and not _SHORT_YEAR.fullmatch(root.mention.text) and not _NOTE.search(discourse.text[: root.span.start][-4:])


def counted_itself(text: str) -> bool:
    """Whether a word of beginning says of a length what it is counted from (成立24年来), not what happened on a date."""
    return _COUNTED.match(text) is not None


_PARAGRAPHS = 2
_BUILT = late("建(?P<what>[校院馆厂园所])$")
"""建校70周年 two paragraphs on is that of the 母校 whose beginning is told."""


def tied(discourse: Discourse, claim: Claim, root: Claim, words: TiedWords) -> bool:
    """Whether the thing an anniversary or an age is of is named beside the beginning too, or pointed back to from there."""
    start = outer(claim.mention).start
    low, high = sorted((root.span.end, start))
    if root.span.end <= start and not any(sign in discourse.text[low:high] for sign in "，,。；;\n"):
        return True
    name = _name(discourse, claim, words)
    sentences = discourse.layout.sentences
    here, there = sentences[claim.clause.sentence], sentences[root.clause.sentence]
    apart = abs(here.index - there.index)
    if not apart and (len(name) < _LONG or claim.quantity.unit != "周年"):
        return True
    if not name or words.back.search(name):
        own = _BUILT.search(before(discourse, claim))
        if own is not None and 0 < here.paragraph - there.paragraph <= _PARAGRAPHS:
            return own["what"] in discourse.layout.sentence_text(there.index)
        return here.paragraph == there.paragraph and (apart <= _CLOSE or bool(before(discourse, claim)))
    window = _beside(discourse, root, start - _LEFT, start)
    event = words.alone.search(before(discourse, claim, _LEFT)) if claim.quantity.unit == "周年" else None
    near = event is not None and apart <= _NEXT and here.paragraph == there.paragraph
    if event is not None and near and event["event"] in _told_of(discourse, root, there.span.end):
        return True
    if any(name[at : at + _PAIR] in window and not words.common.fullmatch(name[at : at + _PAIR]) for at in range(len(name) - 1)):
        return True
    return apart <= _NEXT and there.index > here.index and words.back.search(window) is not None


def _told_of(discourse: Discourse, root: Claim, stop: int) -> str:
    """What a beginning alone tells, up to the next number: 通车于1952年, 1952年由…通车."""
    left = discourse.text[max(0, root.span.start - _PAIR * _PAIR) : root.span.start]
    right = discourse.text[root.span.end : min(stop, root.span.end + _BEHIND)]
    return left + "\n" + re.split(r"\d", right, maxsplit=1)[0]


def _beside(discourse: Discourse, root: Claim, low: int, high: int) -> str:
    """What stands around a beginning in its sentence, without the words of the anniversary."""
    span, text = discourse.layout.sentences[root.clause.sentence].span, discourse.text
    left, right = max(span.start, root.span.start - _WINDOW), min(span.end, root.span.end + _BEHIND)
    if left < high and low < right:
        return text[left : max(left, min(low, right))] + "\n" + text[min(right, high) : right]
    return text[left:right]


def _name(discourse: Discourse, claim: Claim, words: TiedWords) -> str:
    left = before(discourse, claim, _LEFT)
    while found := words.tails.search(left):
        left = left[: found.start()]
    run = _LAST_RUN.search(left.rstrip(_QUOTED))
    return run.group()[-_NAME:] if run else ""


def near_enough(root: Claim, time: Operand, stated: Claim) -> bool:
    """Whether the years between are about as many as stated, a slip aside: a distance far from it is that of something else."""
    first, last = year_of(root), last_year(time)
    if first is None or last is None or stated.quantity.unit not in _YEARLY:
        return True
    apart, size = last - first, stated.quantity.value
    turned = Decimal(str(size)[::-1]) if size % 1 == 0 and len(str(size)) > 1 else size
    near = _LEAST <= size / apart <= _MOST or abs(size - apart) <= _SLIP or abs(turned - apart) <= 1 if apart > 0 else False
    return 0 < apart <= LATEST - first and near


def last_year(time: Operand) -> int | None:
    """The year that a date, or the day of writing, ends in."""
    if isinstance(time, Claim):
        return year_of(time, last=True)
    return int(time.value) if time.value <= _NO_DAY else date.fromordinal(int(time.value)).year
