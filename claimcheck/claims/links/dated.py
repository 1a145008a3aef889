"""A discourse -> its dated claims, in order, with what linkers of times ask of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period, Quantity

__all__ = [
    "Pair",
    "after",
    "before",
    "dated",
    "end_of",
    "explicit",
    "moment_of",
    "pairs",
    "paragraph_claims",
    "year_of",
    "years_marks",
]

_FINE = ("day", "month", "year")
_STOP = re.compile(r"[，,。；;！？!?\n]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dated claims, the earlier first; a period is both ends in one claim."""

    start: Claim
    end: Claim

    @property
    def period(self) -> bool:
        """Whether both ends stand in one mention."""
        return self.start is self.end

    @property
    def last_offset(self) -> int:
        """Where the later-written of the two ends."""
        return max(self.start.span.end, self.end.span.end)

    @property
    def first_offset(self) -> int:
        """Where the earlier-written of the two begins."""
        return min(self.start.span.start, self.end.span.start)


def moment_of(claim: Claim, *, last: bool = False) -> Moment | None:
    """The moment a claim states, of a period its first or its last."""
    mention = claim.mention
    if isinstance(mention, Period):
        return mention.end if last else mention.start
    return mention if isinstance(mention, Moment) else None


def end_of(claim: Claim, *, last: bool) -> Claim:
    """The claim, of a period with the mention of its first or last moment alone."""
    moment = moment_of(claim, last=last)
    return claim if moment is None or moment is claim.mention else replace(claim, mention=moment)


def dated(claim: Claim) -> bool:
    """Whether a claim is a time of the Gregorian calendar that a length can be measured from."""
    mention = claim.mention
    if isinstance(mention, Period):
        return mention.start is not None and mention.end is not None
    return isinstance(mention, Moment) and bool(mention.given & {"year", "month", "day", "hour"} or mention.relative)


def explicit(claim: Claim) -> bool:
    """Whether the text writes the year of every moment of the claim (of a period, the year of its first end will do)."""
    first = moment_of(claim)
    return first is not None and "year" in first.given and not first.relative


def year_of(claim: Claim, *, last: bool = False) -> int | None:
    """The Gregorian year of a claim."""
    moment = moment_of(claim, last=last)
    return moment.year if moment is not None and moment.calendar == "gregorian" else None


def years_marks(*claims: Claim) -> frozenset[str]:
    """What the years of the claims say for or against a finding."""
    return frozenset() if all(explicit(claim) for claim in claims) else frozenset({"inferred-year"})


def before(discourse: Discourse, claim: Claim, reach: int = 16) -> str:
    """The plain text left of a mention inside its clause (、 does not end it)."""
    start = claim.span.start
    if isinstance(claim.mention, Quantity):
        start = claim.mention.around.start
    left = discourse.text[max(0, start - reach) : start]
    cut = max((found.end() for found in _STOP.finditer(left)), default=0)
    return left[cut:]


def after(discourse: Discourse, claim: Claim, reach: int = 16) -> str:
    """The plain text right of a mention inside its clause."""
    end = claim.mention.around.end if isinstance(claim.mention, Quantity) else claim.span.end
    right = discourse.text[end : end + reach]
    found = _STOP.search(right)
    return right[: found.start()] if found else right


def paragraph_claims(discourse: Discourse, claim: Claim, sentences: int = 2) -> list[Claim]:
    """The claims of the claim's sentence and of those before it in the paragraph, in order."""
    layout = discourse.layout
    here = layout.sentences[claim.clause.sentence]
    found: list[Claim] = []
    for index in range(max(0, here.index - sentences), here.index + 1):
        if layout.sentences[index].paragraph == here.paragraph:
            found.extend(discourse.by_sentence.get(index, ()))
    return found


def pairs(claims: list[Claim], limit: int = 12) -> Iterator[Pair]:
    """Every period, and every two moments of which the first does not certainly come after the second."""
    times = [claim for claim in claims if dated(claim)][-limit:]
    for index, one in enumerate(times):
        if isinstance(one.mention, Period):
            yield Pair(one, one)
        for two in times[index + 1 :]:
            first, second = _ordered(one, two)
            yield Pair(first, second)


def _ordered(one: Claim, two: Claim) -> tuple[Claim, Claim]:
    first, second = moment_of(one), moment_of(two, last=True)
    if first is not None and second is not None:
        if first.first is not None and second.last is not None and first.first > second.last:
            return two, one
        if first.first is None and second.first is None and first.year and second.year and first.year > second.year:
            return two, one
    return one, two
