"""The words before a figure -> whom it is about, and whether they say anything else than subject, metric and time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs import Fact, Pack, Place
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["Index", "Spoken", "Words", "index_of", "plain", "words_of"]

_LEVELS: Final = frozenset({"level", "to", "total", "rate", "share"})
_LONGEST: Final = 12
"""Characters that a place may add to the one it lies in."""

_BEFORE: Final = 300
"""Characters before a figure in which the place that it is about may be named."""

_BORDER: Final = late(r"[\s,，、:：;；（）()“”\"'《》0-9.%]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The word classes that decide whether a figure may be compared."""

    silent: re.Pattern[str]
    company: frozenset[str]
    writer: frozenset[str]
    place: frozenset[str]
    deictic: re.Pattern[str]
    parting: re.Pattern[str]
    metrics: Mapping[str, re.Pattern[str]]
    facts: Mapping[str, str]
    residence: frozenset[str]
    other_values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """The user's own figures: by metric, the names of those that are no places, and these with all ways to speak of one."""

    by_metric: Mapping[str, Sequence[Fact]]
    names: frozenset[str]
    said: re.Pattern[str]


class Spoken:
    """The words before a figure: whom it is about, and whether they say anything else."""

    def __init__(self, claim: Claim, discourse: Discourse, pack: Pack, words: Words, index: Index) -> None:
        self.claim, self.discourse, self.pack, self.words, self.index = claim, discourse, pack, words, index
        layout, text = discourse.layout, discourse.text
        self.clause = text[claim.clause.span.start : outer(claim.mention).start]
        sentence = layout.sentences[claim.clause.sentence]
        self.before = text[sentence.span.start : claim.clause.span.start]
        self.named = True
        self.names = self._names(self.clause)
        self.spoken = claim.subject
        if not self.names and not words.deictic.search(self.clause) and not self._place_in(self.clause):
            # a subject may stand before a pause: 2022年，公司 …
            self.names = self._names(self.before)
        self.place = self._place()
        self.read = self._read()

    def is_of(self, fact: Fact) -> bool:
        """Whether a figure of a table is about the subject of the claim."""
        if fact.code:
            return self.place is not None and self.place.code == fact.code
        return fact.place in self.subjects()

    def subjects(self) -> frozenset[str]:
        """The names of the table that the claim may be about; one that only the rest of the text gives is inferred."""
        if len(self.names) == 1:
            return self.names
        if self.names or self.place is not None:
            return frozenset()
        subject = self.claim.subject
        if subject in self.words.writer and self.index.names & self.words.writer:
            return self.index.names & self.words.writer
        if subject in self.index.names:
            self.named = False
            return frozenset({subject})
        if subject and subject not in self.words.company:
            return frozenset()
        told = self._names(self.discourse.text)
        others = self.index.names if not told and len(self.index.names) == 1 and subject else told
        self.named = False
        return others if len(others) == 1 else frozenset()

    def _names(self, text: str) -> frozenset[str]:
        found = frozenset(self.index.said.findall(text))
        writer = self.index.names & self.words.writer if found & self.words.writer else frozenset()
        return (found & self.index.names) | writer

    def _place_in(self, text: str) -> str:
        subject = self.claim.subject
        return subject if subject and subject in text else ""

    def _place(self) -> Place | None:
        """The place that the clause or the sentence names, with what the text says of where it lies."""
        subject, facts = self.claim.subject, self.pack.facts
        if not subject or self.names:
            return None
        self.named = self._place_in(self.before + self.clause) != ""
        if subject in self.words.place:
            self.named = False
            outer_name = facts.only_place(self._context())
            return facts.resolve(outer_name) if outer_name else None
        for text in (self.clause, self.before):
            at = text.rfind(subject)
            for end in range(min(len(text), at + len(subject) + _LONGEST), at + len(subject), -1) if at >= 0 else ():
                if facts.resolve(text[at:end]) is not None:
                    self.spoken = subject = text[at:end]
                    break
        place = facts.resolve(subject)
        if place is None and facts.named(subject):
            around = facts.only_place(self._context())
            place = facts.resolve(subject, facts.resolve(around)) if around else None
            self.named = False
        return place

    def _context(self) -> str:
        """What the text speaks of here: its title, and what stands shortly before."""
        start = self.claim.span.start
        return f"{self.discourse.layout.document.title}\n{self.discourse.text[max(0, start - _BEFORE) : start]}"

    def _read(self) -> bool:
        """Whether subject, metric, time and words that say nothing are all there is before the figure."""
        if self.words.parting.search(self.before) or "分别" in self.clause:
            return False
        rest = self.clause
        for other in reversed(self.discourse.by_clause.get(self.claim.clause.index, ())):
            if other.span.end > self.claim.span.start:
                continue
            if isinstance(other.mention, Quantity):
                return False
            start = other.span.start - self.claim.clause.span.start
            rest = rest[:start] + "，" + rest[start + other.span.end - other.span.start :]
        rest = self.words.metrics[self.claim.metric].sub("，", rest)
        if self.spoken and self.spoken not in self.words.company:
            rest = rest.replace(self.spoken, "，")
        rest = self.index.said.sub("，", rest)
        return not _BORDER.sub("", self.words.silent.sub("，", rest))


def plain(claim: Claim, words: Words) -> bool:
    """Whether a claim states a value as it is, at a time that its sentence gives."""
    if claim.role not in _LEVELS or claim.stance != "actual" or not isinstance(claim.mention, Quantity):
        return False
    return not claim.quantity.is_range and not claim.quantity.per and words.other_values.isdisjoint(claim.aspect)


@lru_cache(maxsize=8)
def index_of(pack: Pack) -> Index:
    """The user's own figures of a pack."""
    by_metric: dict[str, list[Fact]] = defaultdict(list)
    for fact in pack.facts.own:
        by_metric[fact.metric].append(fact)
    names = frozenset(fact.place for fact in pack.facts.own if not fact.code)
    spoken = (*names, *pack.lexicon("tables.company"), *pack.lexicon("tables.place"))
    return Index(by_metric, names, late(alternation(spoken)))


@lru_cache(maxsize=8)
def words_of(pack: Pack) -> Words:
    """The word classes of a pack."""
    own = {fact.metric for fact in pack.facts.own}
    company, place = pack.lexicon("tables.company"), pack.lexicon("tables.place")
    return Words(
        silent=late(pack.alternatives("tables.silent")),
        company=frozenset(company),
        writer=frozenset(pack.lexicon("tables.writer")),
        place=frozenset(place),
        deictic=late(alternation([*company, *place])),
        parting=late(alternation([*pack.lexicon("tables.parting"), *pack.lexicon("match.segments")])),
        metrics={metric.id: late(alternation(metric.words)) for metric in pack.metrics},
        facts={metric.id: metric.fact for metric in pack.metrics if metric.fact or metric.id in own},
        other_values=frozenset(pack.lexicon("tables.other_values")),
        residence=frozenset(word for word, axis in pack.table("bind.axes").items() if axis == "residence"),
    )
