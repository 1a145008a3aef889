"""A Discourse -> what it says so plainly that another document can be held against it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimcheck.match.spoken import Index, Spoken, Words, index_of, plain, words_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.document import Document, Span
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack, Place
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["BETWEEN", "Statement", "statements"]

BETWEEN: Final = frozenset({"between-values", "between-dates", "between-firsts"})
"""The kinds of links that documents have with each other."""

_NAME: Final = r"(?P<name>[一-鿿A-Za-z]{4,16}?)"
_END: Final = r"(?=[，,。；;、）)\s]|$)"
_TERM: Final = r"[“\"「『](?P<term>[一-鿿A-Za-z0-9]{2,12})[”\"」』]"
_NEAR: Final = 24
_ORGANISATION: Final = 4
"""A name of an organisation that is shorter may be anybody's."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a document says: a value or a date (``claim``), and the ``key`` that a rival statement must share.

    ``kind`` is the kind of link it can become; of firsts, ``within`` is the place that it is the first in, and of what may
    have come before, ``place`` is where it was.
    """

    kind: str
    key: Hashable
    claim: Claim
    document: Document
    clause: Span
    within: Place | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class _Cues:
    """The word classes, compiled."""

    before: re.Pattern[str]
    verb: re.Pattern[str]
    named_verb: re.Pattern[str]
    kinds: dict[str, str]
    planned: re.Pattern[str]
    nameless: re.Pattern[str]
    first: re.Pattern[str]
    began: re.Pattern[str]
    neutral: frozenset[str]
    pronouns: frozenset[str]


def statements(discourse: Discourse, pack: Pack) -> Iterator[Statement]:
    """Every statement that names all of its key itself."""
    cues, words, index = _cues(pack), words_of(pack), index_of(pack)
    for claim in discourse.claims:
        if isinstance(claim.mention, Quantity):
            yield from _value(claim, discourse, pack, cues, words, index)
        elif isinstance(claim.mention, Moment) and _dated(claim.mention):
            yield from _event(claim, discourse, cues)
            yield from _begun(claim, discourse, pack, cues)
    yield from _firsts(discourse, pack, cues)


def _value(claim: Claim, discourse: Discourse, pack: Pack, cues: _Cues, words: Words, index: Index) -> Iterator[Statement]:
    """A figure whose subject, metric and time stand before it, and nothing else."""
    days = _days(claim)
    if not claim.metric or days is None or not plain(claim, words) or any(reason.startswith("time:") for reason in claim.reasons):
        return
    spoken = Spoken(claim, discourse, pack, words, index)
    subject = _subject(claim, spoken, pack, cues)
    if subject and spoken.read and spoken.named:
        quantity = claim.quantity
        unit = quantity.unit if quantity.dimension in ("count", "money", "") else ""
        aspects = frozenset(claim.aspect) - cues.neutral
        key = (subject, claim.metric, days, frozenset(claim.scope), aspects, quantity.dimension, unit)
        yield Statement("between-values", key, claim, discourse.layout.document, claim.clause.span)


def _subject(claim: Claim, spoken: Spoken, pack: Pack, cues: _Cues) -> str:
    """The code of a place, or the name of an organisation; nothing where either could be several."""
    if spoken.place is not None:
        return spoken.place.code
    name = next(iter(spoken.names)) if len(spoken.names) == 1 else claim.subject
    if len(name) < _ORGANISATION or name in cues.pronouns or pack.facts.named(name):
        return ""
    return name if name in spoken.before + spoken.clause else ""


def _event(claim: Claim, discourse: Discourse, cues: _Cues) -> Iterator[Statement]:
    """A date beside a name and what happened to it once: 2019年5月1日，白塔河大桥正式通车."""
    text, span = discourse.text, claim.clause.span
    sentence = discourse.layout.sentences[claim.clause.sentence].span
    ahead = text[claim.span.end : min(sentence.end, claim.span.end + _NEAR + 12)]
    behind = text[span.start : claim.span.start]
    if cues.planned.search(behind) or cues.planned.search(ahead[:_NEAR]):
        return
    found = cues.named_verb.match(ahead) if not behind else None
    name = found["name"] if found else ""
    if not found:
        before = cues.before.fullmatch(behind)
        found = cues.verb.match(ahead) if before else None
        name = before["name"] if before and found else ""
    if found and name and not cues.nameless.match(name):
        key = (name, cues.kinds[found["verb"]])
        yield Statement("between-dates", key, claim, discourse.layout.document, span)


def _begun(claim: Claim, discourse: Discourse, pack: Pack, cues: _Cues) -> Iterator[Statement]:
    """A date right before a term in quotes, in a sentence of one place: 从2020年2月“封城”."""
    sentence = discourse.layout.sentences[claim.clause.sentence].span
    found = cues.began.match(discourse.text, claim.span.end, sentence.end)
    name = pack.facts.only_place(sentence.of(discourse.text)) if found else ""
    place = pack.facts.resolve(name) if name else None
    if found and place is not None:
        yield Statement("begun", found["term"], claim, discourse.layout.document, claim.clause.span, place=place)


def _firsts(discourse: Discourse, pack: Pack, cues: _Cues) -> Iterator[Statement]:
    """The date of what somebody was the first in a place to do: 2月10日…成为辽宁省首个实施“封城”措施的城市."""
    for found in cues.first.finditer(discourse.text):
        clause = discourse.layout.clause_at(found.start("cue"))
        sentence = discourse.layout.sentences[clause.sentence]
        if found.start() < sentence.span.start:
            continue
        lead = found["lead"]
        places = (pack.facts.resolve(lead[start:]) for start in range(len(lead) - 1))
        within = next((place for place in places if place is not None), None)
        dates = [
            c for c in discourse.by_sentence.get(sentence.index, ()) if isinstance(c.mention, Moment) and c.span.end <= found.start("cue")
        ]
        if within is not None and dates and _known(dates[-1].mention):
            yield Statement("between-firsts", found["term"], dates[-1], discourse.layout.document, clause.span, within=within)


def _dated(moment: Moment) -> bool:
    """Whether a date writes its year and its days are known."""
    return "year" in moment.given and _known(moment)


def _known(mention: object) -> bool:
    return (
        isinstance(mention, Moment)
        and mention.calendar == "gregorian"
        and not mention.relative
        and not mention.hedges
        and mention.first is not None
        and mention.last is not None
    )


def _days(claim: Claim) -> tuple[int, int] | None:
    time = claim.time
    start, end = (time.start, time.end) if isinstance(time, Period) else (time, time)
    if start is None or end is None or start.first is None or end.last is None:
        return None
    return start.first, end.last


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    kinds = dict(pack.table("facts.once"))
    manner, after = pack.alternatives("corpus.manner"), pack.alternatives("corpus.after")
    verb = f"{manner}{{0,3}}(?P<verb>{alternation(kinds)}){after}?{_END}"
    return _Cues(
        before=late(rf"{_NAME}[于在自]?"),
        verb=late(verb),
        named_verb=late(rf"[，,]?{_NAME}{verb}"),
        kinds=kinds,
        planned=late(pack.alternatives("corpus.planned")),
        nameless=late(pack.alternatives("corpus.nameless")),
        first=late(rf"(?P<lead>[一-鿿]{{2,10}})(?P<cue>{pack.alternatives('corpus.firsts')})[^，。；\n“\"「『]{{0,12}}{_TERM}"),
        began=late(rf"{pack.alternatives('corpus.begins')}{{0,3}}{_TERM}"),
        neutral=frozenset(pack.lexicon("facts.neutral_aspects")),
        pronouns=frozenset([*pack.lexicon("tables.company"), *pack.lexicon("tables.place"), *pack.lexicon("bind.deictic")]),
    )
