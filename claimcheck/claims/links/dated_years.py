"""A claim of a time -> the years that it writes, and whether it and another could be one day but for the year."""

from __future__ import annotations

from claimcheck.model.claim import Claim
from claimcheck.model.mention import Moment, Period

__all__ = ["could_be_one", "written_year", "years_in"]


def could_be_one(one: Claim, other: Claim) -> bool:
    """Whether two dates differ in the year and in nothing else that both write."""
    a, b = one.mention, other.mention
    if not isinstance(a, Moment) or not isinstance(b, Moment) or a.year == b.year:
        return False
    return all(getattr(a, name) == getattr(b, name) for name in ("month", "day") if name in a.given and name in b.given)


def written_year(claim: Claim) -> int | None:
    """The year that a single date writes out."""
    moment = claim.mention
    if isinstance(moment, Moment) and "year" in moment.given and moment.calendar in {"gregorian", "era"} and not moment.relative:
        return moment.year
    return None


def years_in(claim: Claim) -> set[int]:
    """The years of a date, or of both ends of a stretch."""
    mention = claim.mention
    moments = [mention] if isinstance(mention, Moment) else [mention.start, mention.end] if isinstance(mention, Period) else []
    return {moment.year for moment in moments if moment is not None and moment.year is not None}
