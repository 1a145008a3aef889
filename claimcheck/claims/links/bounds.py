"""The dates before a length of time -> the two that it can run between where no word marks them both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from claimcheck.claims.links.dated import Pair, after, before, moment_of, paragraph_claims
from claimcheck.claims.links.events import Event
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment
from claimcheck.packs.patterns import late

__all__ = ["fineness", "follows", "full_years", "listed_years", "told_before", "told_later", "told_long_before"]

_UNTIL = late("(?<!截)[至到](?:了)?$")
_WRITTEN = late("[^，。；]{0,8}?(?:电|讯|报道|公布|发布|消息|获悉)")
_JOINT = late("[、,，和与及]{1,2}")


def follows(one: Claim, two: Claim) -> bool:
    """Whether the second date can end what the first begins."""
    first, second = moment_of(one), moment_of(two)
    if first is None or second is None or one.span == two.span:
        return False
    if first.first is None or second.last is None or (first.hour is not None and second.hour is not None and first.first == second.last):
        return one.span.start < two.span.start
    return first.first <= second.last and (first.first, first.last) != (second.first, second.last)


def told_long_before(claim: Claim, pair: Pair) -> bool:
    """Whether sentences of other things lie between a length and its end (因病住院,…逝世。著有专著7部。从教28年)."""
    return claim.clause.sentence - pair.end.clause.sentence > 1


def told_before(discourse: Discourse, claim: Claim, near: Sequence[Event], start: int) -> Pair | None:
    """The nearest date before the end that the sentence of the length names, however it is told: 5时20分…,直到9时50分…,长达…."""
    sentence = claim.clause.sentence
    ends = [event.claim for event in near if event.side < 0 and event.claim.clause.sentence == sentence and event.claim.span.end <= start]
    ends = [end for end in ends if _UNTIL.search(before(discourse, end, 6))]
    if not ends:
        return None
    end = ends[-1]
    plain = [event.claim for event in near if event.side == 0 and event.claim.span.end <= end.span.start]
    plain = [
        begin
        for begin in plain
        if _as_fine(begin, end) and follows(begin, end) and not _WRITTEN.match(after(discourse, begin, 12)) and not _same(begin, end)
    ]
    return Pair(plain[-1], end) if plain else None


def _same(one: Claim, two: Claim) -> bool:
    """Whether both write the same."""
    return one.mention.text == two.mention.text


def _as_fine(one: Claim, two: Claim) -> bool:
    """Whether both give the hour, the day, the month or the year."""
    first, second = moment_of(one), moment_of(two)
    if first is None or second is None:
        return False
    return all((getattr(first, field) is None) == (getattr(second, field) is None) for field in ("hour", "day", "month"))


def full_years(pair: Pair) -> bool:
    """Whether two days lie whole years apart, to the day or short of one: nobody calls six years 满五年 then."""
    start, end = moment_of(pair.start), moment_of(pair.end, last=True)
    if start is None or end is None or None in (start.first, end.first, start.day, end.day):
        return False
    ends = [date.fromordinal(end.first or 1) + timedelta(days=days) for days in (0, 1)]
    return (start.month, start.day) in [(day.month, day.day) for day in ends]


def listed_years(discourse: Discourse, claim: Claim) -> Pair | None:
    """The first and last of the one row of years that the paragraph names before a length: 1990年、2002年和2014年."""
    rows: list[list[Claim]] = []
    last: Claim | None = None
    for other in paragraph_claims(discourse, claim, 3):
        if other.span.start >= claim.span.start or not isinstance(other.mention, Moment) or other.mention.given != {"year"}:
            continue
        joined = last is not None and _JOINT.fullmatch(discourse.text[last.span.end : other.span.start])
        if joined:
            rows[-1].append(other)
        else:
            rows.append([other])
        last = other
    rows = [row for row in rows if len(row) >= 2]
    return Pair(rows[0][0], rows[0][-1]) if len(rows) == 1 and follows(rows[0][0], rows[0][-1]) else None


def told_later(discourse: Discourse, claim: Claim, pair: Pair) -> bool:
    """Whether an end stands in a later sentence than a length whose own sentence dates it: 1952年创办,主持达14年。1980年…"""
    here = discourse.by_sentence.get(claim.clause.sentence, ())
    return pair.end.span.start > here[-1].span.end and any(moment_of(other) is not None and other.id < claim.id for other in here)


def fineness(pair: Pair) -> int:
    """2 where both ends are days, 1 months, 0 years; coarser stretches fit too many lengths to excuse one that finer ones deny."""
    ends = moment_of(pair.start), moment_of(pair.end, last=True)
    return min(0 if end is None or end.month is None else 1 if end.day is None else 2 for end in ends)
