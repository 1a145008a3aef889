"""Figures of a text and of tables -> links between those of the same subject, metric and time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Context, Decimal, localcontext
from typing import Final

from claimcheck.formula.spell import spell
from claimcheck.match.spoken import Index, Spoken, Words, index_of, plain, words_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Fact, Pack
from claimcheck.packs.patterns import late

__all__ = ["given", "told_and_known"]

_DIGITS: Final = 6
"""Significant digits in which a figure is shown."""

_YEAR_END: Final = late(r"[年月季](?:度)?(?:末|底|终)")


def told_and_known(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """One link for every figure that a table has for just the subject, metric and time that the text names."""
    if "tables" not in pack.words:
        return
    words, index = words_of(pack), index_of(pack)
    for claim in discourse.claims:
        if claim.metric in words.facts and plain(claim, words):
            yield from _links(claim, discourse, pack, words, index)


def _links(claim: Claim, discourse: Discourse, pack: Pack, words: Words, index: Index) -> Iterator[Link]:
    context = Spoken(claim, discourse, pack, words, index)
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


def _link(kind: str, claim: Claim, facts: Sequence[Fact], context: Spoken) -> Iterator[Link]:
    """All figures of the time are readings: a first publication and its revision are both right."""
    fitting = [fact for fact in facts if _same_time(claim, fact) and _same_kind(claim, fact, context.pack)]
    if not fitting:
        return
    marks = frozenset() if context.named and not _residence(claim, fitting, context.words) else frozenset({"inferred"})
    yield Link(
        kind, tuple(Reading("table", {"stated": (claim,), "known": (given(fact, claim.span, context.pack),)}) for fact in fitting), marks
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
    # days before the first year of the calendar have ordinals, but no date
    since, until = (fact.since or fact.as_of).toordinal(), fact.as_of.toordinal()
    if (first, last) == (since, until):
        return True
    return last == until and isinstance(time, Moment) and (_YEAR_END.search(time.text) is not None or since == until == first)


def _same_kind(claim: Claim, fact: Fact, pack: Pack) -> bool:
    """Whether unit and scope let the two be compared."""
    quantity = claim.quantity
    entry = pack.units.get(fact.unit)
    kind = str(entry.get("dimension", "count")) if isinstance(entry, dict) else "count"
    if quantity.dimension != kind or (kind in ("count", "money") and quantity.unit != fact.unit):
        return False
    return all(word in fact.label or word in fact.place for word in claim.scope)


def _residence(claim: Claim, facts: Sequence[Fact], words: Words) -> bool:
    """Whether the table says how people are counted (常住, 户籍) and the text does not."""
    return any(word in fact.label and word not in claim.scope for word in words.residence for fact in facts)


def given(fact: Fact, span: Span, pack: Pack) -> Given:
    """A figure of a table as an operand, with its source and time."""
    entry = pack.units.get(fact.unit)
    with localcontext(EXACT):
        factor = Decimal(str(entry.get("factor", "1"))) if isinstance(entry, dict) else Decimal(1)
        shown = Context(prec=_DIGITS).plus(fact.value)
        source = "，".join(filter(None, (_when(fact), fact.source)))
        return Given(span, fact.value * factor, f"{fact.place}{fact.label}{spell(shown, 'zh')}{fact.unit}", source, fact.margin * factor)


def _when(fact: Fact) -> str:
    if fact.as_of is None:
        return ""
    since = fact.since or fact.as_of
    if since == fact.as_of:
        return since.isoformat()
    if (since.month, since.day, fact.as_of.month, fact.as_of.day) == (1, 1, 12, 31) and since.year == fact.as_of.year:
        return f"{since.year}年"
    return f"{since.isoformat()}至{fact.as_of.isoformat()}"
