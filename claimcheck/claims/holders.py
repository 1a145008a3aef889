"""A stretch of text -> the names in it of places, organisations, works and contests that figures can be about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["Holder", "Holders", "holders"]

_WORD_TAGS = frozenset("pcurdymtqe")
"""Tags of words that no name holds."""

_PLACES = frozenset("省市县区州旗镇乡村港")
_SINGLE = frozenset("设占有含建办")
"""Verbs of one character that begin no name behind another word."""
_LONGEST = 16
_SHORT = (2, 3, 4)
"""How long the short names of places are."""
_OF_NAMES = late("[一-鿿A-Za-z0-9·]")


@dataclass(frozen=True, slots=True)
class Holder:
    """A name, where it begins and ends, and whether a preposition or verb before it makes it a place or object of what is told."""

    start: int
    end: int
    name: str
    aside: bool


class Holders:
    """Finds names in a text."""

    __slots__ = (
        "_aside",
        "_asides",
        "_body",
        "_common",
        "_endings",
        "_ends",
        "_generic",
        "_held",
        "_nations",
        "_never",
        "_places",
        "_starts",
        "_verbs",
        "_whole",
        "_words",
    )

    def __init__(self, pack: Pack) -> None:
        ends = pack.table("bind.name_ends")
        shape = f"(?:{'|'.join(_ending(word, ends[word]) for word in sorted(ends, key=lambda word: (-len(word), word)))})"
        nature = f"{alternation(pack.lexicon('bind.nature'))}(?={alternation(pack.lexicon('bind.nature_goes_on'))}|□)"
        self._ends = late(f"{shape}|{nature}")
        self._endings = tuple(ends)
        self._nations = late("(?<!其)" + alternation([*pack.lexicon("bind.nations"), *pack.lexicon("bind.markets")]))
        self._body = late(f"[一-鿿]{{1,8}}?{alternation(pack.lexicon('bind.bodies'))}")
        self._generic = late(f"(?:{alternation(pack.lexicon('bind.generic_before'))})*{alternation(pack.table('bind.name_ends'))}")
        self._common = tuple(pack.lexicon("bind.common_names"))
        self._starts = late(f"^(?:{alternation(pack.lexicon('bind.before_names'))})+")
        self._asides = late(f"^{alternation(pack.lexicon('bind.aside_before'))}")
        self._aside = late(f"{alternation(pack.lexicon('bind.aside_before'))}$")
        self._never = late(f"{alternation(pack.lexicon('bind.never_before'))}$")
        self._words = frozenset(pack.lexicon("bind.deictic"))
        self._whole = tuple(word for word in self._words if word[0] in "全我本该" and len(word) > 1)
        self._verbs = late(alternation([*pack.lexicon("bind.verbs_before"), *pack.lexicon("bind.makes")]))
        self._held = late(f"^.*{alternation(pack.lexicon('bind.holds'))}")
        self._places = late(alternation(name for name in pack.facts.short_names() if len(name) in _SHORT))

    def find(self, text: str) -> Iterator[Holder]:
        """Every name in order."""
        at = begin = 0
        while found := self._next(text, at):
            begin = begin if found[0] == at else found[0]  # 红旗 is no name, 红旗水库 is
            at = found[1]
            reach = max(begin, at - _LONGEST)
            opens = reach == 0 or not _OF_NAMES.match(text, reach - 1)
            name = text[found[0] : at] if self._nations.fullmatch(text, *found) else _name_in(self, text[reach:at], opens)
            if not name:
                continue
            led = self._asides.match(name)  # 毕业于金陵大学
            if led is not None and len(name) - led.end() > 1:
                name = name[led.end() :]
                if self._generic.fullmatch(name):
                    continue
            start = at - len(name)
            body = self._body.match(text, at) if name[-1] in _PLACES else None
            if body is not None and not self._generic.fullmatch(body.group()) and _trimmed(body.group()) == body.group():
                at, name = body.end(), name + body.group()  # 海州市中心医院
            begin = at
            if not self._never.search(text, max(0, start - 4), start):
                yield Holder(start, at, name, self._aside.search(text, max(0, start - 6), start) is not None)

    def _next(self, text: str, at: int) -> tuple[int, int] | None:
        """From where to where the next name may reach: to the first ending behind a character of names, or a nation before that."""
        end = self._ends.search(text, at + 1)
        while end is not None and not _OF_NAMES.match(text, end.start() - 1):
            end = self._ends.search(text, end.start() + 1)
        nation = self._nations.search(text, at)
        if end is None:
            return nation.span() if nation is not None else None
        first = end.start() - 1
        least = max(at, first + 1 - _LONGEST)
        while first > least and _OF_NAMES.match(text, first - 1):
            first -= 1
        return nation.span() if nation is not None and nation.start() < first else (first, end.end())

    def is_aside(self, text: str, start: int) -> bool:
        """Whether a preposition or verb stands before a place of the text that takes it out of the running."""
        return (self._never.search(text, max(0, start - 4), start) or self._aside.search(text, max(0, start - 6), start)) is not None

    def short(self, text: str) -> Holder | None:
        """The first province or prefecture that goes by its short name (大连)."""
        found = self._places.search(text)
        while found is not None:
            start = found.start()
            if not self._never.search(text, max(0, start - 4), start):
                return Holder(start, found.end(), found.group(), self._aside.search(text, max(0, start - 6), start) is not None)
            found = self._places.search(text, start + 1)
        return None

    def name_in(self, candidate: str, *, opens: bool) -> str:
        """The name at the end of a candidate; nothing where only common words are left.

        What ``opens`` a clause may begin with a verb that is part of it (远航精工股份有限公司).
        """
        name = _trimmed(candidate)
        if opens and name != candidate and (token := cut(candidate)[0]).tag == "v" and candidate[len(token.text) :] == name:
            name = name if self._verbs.fullmatch(token.text) else candidate
        name = self._starts.sub("", name)
        name = self._held.sub("", name)
        led = self._verbs.match(name)
        if led is not None and self._generic.fullmatch(name, led.end()):
            return ""  # 回购股份
        if len(name) < 2 or self._is_common(name) or self._is_whole(name):
            return ""
        return "" if self._generic.fullmatch(name) else name

    def _is_whole(self, name: str) -> bool:
        """Whether a name is 全省 behind something, or before what it does (全省建成村)."""
        if name.endswith(self._whole):
            return True
        if not name.startswith(self._whole):
            return False
        word = next((word for word in self._whole if name.startswith(word)), "")
        return bool(word) and cut(name[len(word) :])[0].tag[:1] in {"v", "d"}

    def _is_common(self, name: str) -> bool:
        """Whether a name ends in a common word that is not part of a longer ending (保护区, but 青屏自然保护区)."""
        if not name.endswith(self._common):
            return False
        common = next(word for word in self._common if name.endswith(word))
        return not any(len(common) < len(end) < len(name) and name.endswith(end) for end in self._endings)


@lru_cache(maxsize=4096)
def _name_in(finder: Holders, candidate: str, opens: bool) -> str:
    """The same names come again and again."""
    return finder.name_in(candidate, opens=opens)


def _ending(word: str, after: str) -> str:
    """An ending of names, not where one of the characters follows that make another word of it (市场, 县城; but 东山县|城镇人口)."""
    return re.escape(word) + (f"(?![{re.escape(after)}](?<!城(?=[镇乡市]))(?<!民(?=[营办用间])))" if after else "")


@lru_cache(maxsize=4096)
def _trimmed(candidate: str) -> str:
    """What is left behind the last word that no name holds."""
    tokens = list(cut(candidate))
    taken = [tokens.pop().text] if tokens else []
    while tokens:
        token = tokens.pop()
        tag = token.tag
        if tag[:1] in _WORD_TAGS or (tag == "v" and (taken[1:] or token.text in _SINGLE)) or (tag == "f" and len(token.text) > 1):
            break
        taken.append(token.text)
    return "".join(reversed(taken))


@lru_cache(maxsize=8)
def holders(pack: Pack) -> Holders:
    """The finder of a pack."""
    return Holders(pack)
