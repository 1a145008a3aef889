"""The link of a length that nothing firm ties to its dates -> the same link with the other dates that it may as well be of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, moment_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading

__all__ = ["charitable"]

_MOST = 60
_YEARLY = frozenset({"年", "载", "春秋", "个年头"})


def charitable(discourse: Discourse, claim: Claim, link: Link) -> Link:
    """1954年毕业…1991年退休,已经工作了37年: counted from any date of the paragraph to the last one before the length, or from that one on.

    A length with a hedge (从医六十余载) may be that of any two dates of the paragraph.
    """
    if "inferred" not in link.marks or claim.quantity.unit not in _YEARLY:
        return link
    told = {tuple(operand.span for operand in reading.players["start"] + reading.players["end"]) for reading in link.readings}
    pairs = [pair for pair in _pairs(discourse, claim) if (pair.start.span, pair.end.span) not in told]
    more = tuple(Reading("another stretch", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}) for pair in pairs[:_MOST])
    return replace(link, readings=(*link.readings, *more)) if more else link


def _pairs(discourse: Discourse, claim: Claim) -> Iterator[Pair]:
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence].paragraph
    dates = [
        date for date in discourse.claims if (moment := moment_of(date)) is not None and moment.year is not None and date.role == "time"
    ]
    near = [date for date in dates if sentences[date.clause.sentence].paragraph == here]
    before = [date for date in near if date.span.end <= outer(claim.mention).start]
    if claim.quantity.hedges:
        yield from (Pair(one, two) for one in near for two in near if _year(one) < _year(two))
    elif before:
        last = before[-1]
        yield from (Pair(one, last) for one in before if _year(one) < _year(last))
        yield from (Pair(last, two) for two in dates if _year(last) < _year(two))


def _year(claim: Claim) -> int:
    moment = moment_of(claim)
    return (moment.year or 0) if moment is not None else 0
