"""Dates in their contexts -> pairs that date one event twice, with two years, months or days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.alike import common_phrase
from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues
from claimcheck.claims.links.parallel import beside, row_of_values
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack

__all__ = ["dates_told_twice"]

_POOL, _FAR, _REACH = 30, 3, 12
_UP_TO = ("为止", "截至", "截止", "至", "到")
_BIRTH = ("出生", "生", "）出生", "，出生")


def dates_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Two full dates that differ in one field where the words around both tell of one event."""
    words, contexts = cues(pack), contexts_of(discourse, pack)
    dates = [claim for claim in discourse.of("time") if _full(claim)]
    counts = Counter(_fields(claim) for claim in dates)
    for index, one in enumerate(dates):
        for other in dates[index + 1 : index + 1 + _POOL]:
            field = _differs(one, other)
            if (
                field in {"month", "day"}
                and one.clause.index != other.clause.index
                and other.clause.sentence - one.clause.sentence <= _REACH
            ):
                link = _paired(discourse, one, other, field, dates, counts, contexts, words)
                if link is not None:
                    yield link


def _full(claim: Claim) -> bool:
    """Whether a date writes year, month and day as prose does; 2025-10-26 is the stamp of an entry."""
    moment = claim.mention
    return (
        isinstance(moment, Moment)
        and moment.calendar == "gregorian"
        and not moment.relative
        and {"month", "day"} <= moment.given
        and "year" in moment.given
        and not moment.hedges
        and "月" in moment.text
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


def _paired(
    discourse: Discourse,
    one: Claim,
    other: Claim,
    field: str,
    dates: Sequence[Claim],
    counts: Counter[tuple[int | None, int | None, int | None]],
    contexts: Contexts,
    words: Cues,
) -> Link | None:
    if min(counts[_fields(one)], counts[_fields(other)]) > 1:
        return None
    apart = discourse.text[one.span.end : other.span.start]
    if other.clause.sentence - one.clause.sentence < _FAR and not any(word in apart for word in words.telling):
        return None
    if any(discourse.text.startswith(_BIRTH, claim.span.end) for claim in (one, other)):
        return None
    if _contrasted(discourse, one, contexts, words) or _contrasted(discourse, other, contexts, words):
        return None
    if any(_fields(date) == _fields(far) for far, near in ((one, other), (other, one)) for date in dates if _beside(date, near)):
        return None
    p, q = contexts.of(one), contexts.of(other)
    if p.names and q.names and not p.names <= q.known and not q.names <= p.known:
        return None
    same, different = beside(discourse, one, other, contexts)
    if different > same or row_of_values(one, other, dates, contexts):
        return None
    joined = sum(1 for word in p.near if word in q.near) + 2 * (same > 0)
    parted = min(sum(1 for word in p.near if word not in q.text), sum(1 for word in q.near if word not in p.text))
    phrase = common_phrase("", discourse.text[one.span.end : one.span.end + 16], "", discourse.text[other.span.end : other.span.end + 16])
    strong = (joined >= 1) + (joined >= 2) + (joined >= 4) + (phrase >= 4) + _one_digit(one, other, field) - min(parted, 2)
    if strong < 4 or not joined:
        return None
    marks = {"told-twice"} | ({"same-phrase"} if phrase >= 6 else set())
    return Link("one-event-days", (Reading("one event", {"first": (one,), "second": (other,)}),), frozenset(marks))


def _beside(date: Claim, near: Claim) -> bool:
    """Whether a date stands in the sentence of another one, so that the text itself tells the two apart."""
    return date.id != near.id and date.clause.sentence == near.clause.sentence


def _contrasted(discourse: Discourse, claim: Claim, contexts: Contexts, words: Cues) -> bool:
    before = discourse.text[max(0, claim.span.start - 6) : claim.span.start].rstrip("(（ ")
    if before.endswith(_UP_TO):
        return True
    left = contexts.left(claim)
    return bool(words.contrast.search(behind_last(left, "，,；;。")))


def _one_digit(one: Claim, other: Claim, field: str) -> bool:
    """Whether the two differ by one slip of a digit."""
    first, second = getattr(one.mention, field), getattr(other.mention, field)
    if abs(first - second) == 1:
        return False
    a, b = str(first), str(second)
    if len(a) != len(b):
        return True
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b)
