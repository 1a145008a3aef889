"""Figures of a text and of tables -> links between those of the same subject, metric and time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from typing import Final

from claimcheck.claims.around import outer
from claimcheck.formula.spell import spell
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Fact, Pack, Place
from claimcheck.packs.pack import alternation

__all__ = ["told_and_known"]

_LEVELS: Final = frozenset({"level", "to", "total", "rate", "share"})
_DIGITS: Final = 6
"""Significant digits in which a figure is shown."""

_LONGEST: Final = 12
"""Characters that a place may add to the one it lies in."""

_BORDER: Final = re.compile(r"[\s,，、:：;；（）()“”\"'《》0-9.%]+")
_YEAR_END: Final = re.compile(r"[年月季](?:度)?(?:末|底|终)")


@dataclass(frozen=True, slots=True)
class _Words:
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


@dataclass(frozen=True, slots=True)
class _Index:
    """The user's own figures: by metric, and the names of those that are no places."""

    by_metric: Mapping[str, Sequence[Fact]]
    named: re.Pattern[str] | None
    names: frozenset[str]


def told_and_known(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """One link for every figure that a table has for just the subject, metric and time that the text names."""
    words, index = _words(pack), _index(pack)
    for claim in discourse.claims:
        if claim.metric in words.facts and _plain(claim):
            yield from _links(claim, discourse, pack, words, index)


def _links(claim: Claim, discourse: Discourse, pack: Pack, words: _Words, index: _Index) -> Iterator[Link]:
    context = _Context(claim, discourse, pack, words, index)
    if not context.read:
        return
    own = [fact for fact in index.by_metric.get(claim.metric, ()) if context.is_of(fact)]
    if own:
        yield from _link("figure-in-table", claim, own, context)
    elif context.place is not None and words.facts[claim.metric]:
        known = words.facts[claim.metric]
        facts = [
            fact
            for name in pack.facts.metrics()
            if name == known or name.startswith(f"{known}_")
            for fact in pack.facts.figures(name, context.place.code)
        ]
        facts = [
            replace(
                fact, since=fact.since and fact.as_of and date(fact.as_of.year, 1, 1), as_of=fact.as_of and date(fact.as_of.year, 12, 31)
            )
            for fact in facts
        ]
        if context.named:
            yield from _link("figure-in-reference", claim, facts, context)


def _link(kind: str, claim: Claim, facts: Sequence[Fact], context: _Context) -> Iterator[Link]:
    """All figures of the time are readings: a first publication and its revision are both right."""
    fitting = [fact for fact in facts if _same_time(claim, fact) and _same_kind(claim, fact, context.pack)]
    if not fitting:
        return
    marks = frozenset() if context.named and not _residence(claim, fitting, context.words) else frozenset({"inferred"})
    yield Link(
        kind, tuple(Reading("table", {"stated": (claim,), "known": (_given(fact, claim, context.pack),)}) for fact in fitting), marks
    )


class _Context:
    """The words before a figure: whom it is about, and whether they say anything else."""

    def __init__(self, claim: Claim, discourse: Discourse, pack: Pack, words: _Words, index: _Index) -> None:
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
        if subject and subject not in self.words.company:
            return frozenset()
        told = self._names(self.discourse.text)
        others = self.index.names if not told and len(self.index.names) == 1 and subject else told
        self.named = False
        return others if len(others) == 1 else frozenset()

    def _names(self, text: str) -> frozenset[str]:
        found = self.index.named.findall(text) if self.index.named else []
        return frozenset(found)

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
            outer_name = facts.only_place(self.discourse.text[: self.claim.span.start])
            return facts.resolve(outer_name) if outer_name else None
        for text in (self.clause, self.before):
            at = text.rfind(subject)
            for end in range(min(len(text), at + len(subject) + _LONGEST), at + len(subject), -1) if at >= 0 else ():
                if facts.resolve(text[at:end]) is not None:
                    self.spoken = subject = text[at:end]
                    break
        place = facts.resolve(subject)
        if place is None and facts.named(subject):
            around = facts.only_place(self.discourse.text[: self.claim.span.start])
            place = facts.resolve(subject, facts.resolve(around)) if around else None
            self.named = False
        return place

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
        for pattern in (self.words.metrics[self.claim.metric], self.index.named):
            rest = pattern.sub("，", rest) if pattern else rest
        if self.spoken:
            rest = rest.replace(self.spoken, "，")
        rest = self.words.deictic.sub("，", rest)
        return not _BORDER.sub("", self.words.silent.sub("，", rest))


def _plain(claim: Claim) -> bool:
    """Whether a claim states a value as it is, at a time that its sentence gives."""
    if claim.role not in _LEVELS or claim.stance != "actual" or not isinstance(claim.mention, Quantity):
        return False
    return (
        not claim.quantity.is_range
        and not claim.quantity.per
        and not set(claim.aspect) & {"同比", "环比", "新增", "日均", "月均", "年均", "人均"}
    )


def _same_time(claim: Claim, fact: Fact) -> bool:
    """Whether the text speaks of just the days of the table; the end of a year is the year's last day, or the year."""
    if fact.as_of is None:
        return True
    time = claim.time
    if time is None or any(reason in ("time: paragraph", "time: heading") for reason in claim.reasons):
        return False
    start, end = (time, time) if isinstance(time, Moment) else (time.start, time.end)
    if isinstance(time, Period) and (start is None or end is None):
        return False
    first, last = (start.first if start else None), (end.last if end else None)
    if first is None or last is None:
        return False
    days = (date.fromordinal(first), date.fromordinal(last))
    since = fact.since or fact.as_of
    if days == (since, fact.as_of):
        return True
    return (
        days[1] == fact.as_of and isinstance(time, Moment) and (_YEAR_END.search(time.text) is not None or since == fact.as_of == days[0])
    )


def _same_kind(claim: Claim, fact: Fact, pack: Pack) -> bool:
    """Whether unit and scope let the two be compared."""
    quantity = claim.quantity
    entry = pack.units.get(fact.unit)
    kind = str(entry.get("dimension", "count")) if isinstance(entry, dict) else "count"
    if quantity.dimension != kind or (kind in ("count", "money") and quantity.unit != fact.unit):
        return False
    return all(word in fact.label or word in fact.place for word in claim.scope)


def _residence(claim: Claim, facts: Sequence[Fact], words: _Words) -> bool:
    """Whether the table says how people are counted (常住, 户籍) and the text does not."""
    return any(word in fact.label and word not in claim.scope for word in words.residence for fact in facts)


def _given(fact: Fact, claim: Claim, pack: Pack) -> Given:
    entry = pack.units.get(fact.unit)
    with localcontext(EXACT):
        factor = Decimal(str(entry.get("factor", "1"))) if isinstance(entry, dict) else Decimal(1)
        shown = Context(prec=_DIGITS).plus(fact.value)
        source = "，".join(filter(None, (_when(fact), fact.source)))
        return Given(
            claim.span, fact.value * factor, f"{fact.place}{fact.label}{spell(shown, 'zh')}{fact.unit}", source, fact.margin * factor
        )


def _when(fact: Fact) -> str:
    if fact.as_of is None:
        return ""
    since = fact.since or fact.as_of
    if since == fact.as_of:
        return since.isoformat()
    if (since.month, since.day, fact.as_of.month, fact.as_of.day) == (1, 1, 12, 31) and since.year == fact.as_of.year:
        return f"{since.year}年"
    return f"{since.isoformat()}至{fact.as_of.isoformat()}"


@lru_cache(maxsize=8)
def _index(pack: Pack) -> _Index:
    by_metric: dict[str, list[Fact]] = defaultdict(list)
    for fact in pack.facts.own:
        by_metric[fact.metric].append(fact)
    names = frozenset(fact.place for fact in pack.facts.own if not fact.code)
    return _Index(by_metric, re.compile(alternation(names)) if names else None, names)


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    own = {fact.metric for fact in pack.facts.own}
    company, place = pack.lexicon("tables.company"), pack.lexicon("tables.place")
    return _Words(
        silent=re.compile(pack.alternatives("tables.silent")),
        company=frozenset(company),
        writer=frozenset(pack.lexicon("tables.writer")),
        place=frozenset(place),
        deictic=re.compile(alternation([*company, *place])),
        parting=re.compile(alternation([*pack.lexicon("tables.parting"), *pack.lexicon("match.segments")])),
        metrics={metric.id: re.compile(alternation(metric.words)) for metric in pack.metrics},
        facts={metric.id: metric.fact for metric in pack.metrics if metric.fact or metric.id in own},
        residence=frozenset(word for word, axis in pack.table("bind.axes").items() if axis == "residence"),
    )
