"""Dates in their contexts -> pairs that date one event twice, with two years, months or days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.claims.links.alike import common_phrase
from claimcheck.claims.links.contexts import Contexts, Cues, cues
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack

__all__ = ["dates_told_twice"]

_POOL = 30
_PERIOD_ENDS = frozenset({(12, 31), (1, 1), (3, 31), (6, 30), (9, 30), (6, 1), (7, 1), (4, 1), (10, 1)})
"""Days on which reports close and begin: they come back every year."""


def dates_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Two full dates that differ in one field where the words around both tell of one event."""
    words, contexts = cues(pack), Contexts(discourse, pack)
    dates = [claim for claim in discourse.claims if _full(claim)]
    counts = Counter(_fields(claim) for claim in dates)
    for index, one in enumerate(dates):
        for other in dates[index + 1 : index + 1 + _POOL]:
            field = _differs(one, other)
            if field and one.clause.index != other.clause.index:
                link = _paired(discourse, one, other, field, counts, contexts, words)
                if link is not None:
                    yield link


def _full(claim: Claim) -> bool:
    moment = claim.mention
    return (
        isinstance(moment, Moment)
        and moment.calendar == "gregorian"
        and not moment.relative
        and {"month", "day"} <= moment.given
        and "year" in moment.given
        and not moment.hedges
    )


def _fields(claim: Claim) -> tuple[int | None, int | None, int | None]:
    moment = claim.mention
    assert isinstance(moment, Moment)
    return moment.year, moment.month, moment.day


def _differs(one: Claim, other: Claim) -> str:
    """The one field in which two dates differ; nothing where it is more than one or none."""
    pairs = zip(("year", "month", "day"), _fields(one), _fields(other), strict=True)
    fields = [name for name, a, b in pairs if a != b]
    return fields[0] if len(fields) == 1 else ""


def _paired(discourse: Discourse, one: Claim, other: Claim, field: str, counts: Counter[tuple[int | None, int | None, int | None]], contexts: Contexts, words: Cues) -> Link | None:
    if field == "year" and _fields(one)[1:] in _PERIOD_ENDS:
        return None
    if _contrasted(one, contexts, words) or _contrasted(other, contexts, words):
        return None
    p, q = contexts.of(one), contexts.of(other)
    joined = sum(1 for word in p.near if word in q.near) + 2 * _same_values(discourse, one, other)
    parted = min(sum(1 for word in p.near if word not in q.text), sum(1 for word in q.near if word not in p.text))
    phrase = common_phrase("", discourse.text[one.span.end : one.span.end + 16], "", discourse.text[other.span.end : other.span.end + 16])
    if min(counts[_fields(one)], counts[_fields(other)]) > 1:
        return None
    strong = (joined >= 1) + (joined >= 2) + (joined >= 4) + (phrase >= 4) + (field == "year") + _one_digit(one, other, field) - min(parted, 2)
    if strong < 4 or not joined:
        return None
    marks = {"told-twice"} | ({"same-phrase"} if phrase >= 6 else set())
    kind = "one-event-years" if field == "year" else "one-event-days"
    return Link(kind, (Reading("one event", {"first": (one,), "second": (other,)}),), frozenset(marks))


def _contrasted(claim: Claim, contexts: Contexts, words: Cues) -> bool:
    left = contexts.left(claim)
    return bool(words.contrast.search(left[max(left.rfind(sign) for sign in "，,；;。") + 1 :]))


def _same_values(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether both sentences give the same sum or count of two digits and more."""
    return bool(_values(discourse, one) & _values(discourse, other))


def _values(discourse: Discourse, claim: Claim) -> set[tuple[str, str]]:
    near: Sequence[Claim] = discourse.claims[claim.id + 1 : claim.id + 3]
    return {
        (c.mention.dimension, str(c.mention.base_value.normalize()))
        for c in near
        if isinstance(c.mention, Quantity) and c.clause.sentence == claim.clause.sentence and c.mention.base_value >= 10
    }


def _one_digit(one: Claim, other: Claim, field: str) -> bool:
    """Whether the two differ by one slip of a digit."""
    a, b = str(getattr(one.mention, field)), str(getattr(other.mention, field))
    if len(a) != len(b):
        return True
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b)
