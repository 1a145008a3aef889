"""A claim of a time -> the years that it writes, and whether it and another could be one day but for the year."""

from __future__ import annotations

from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period

__all__ = ["could_be_one", "entries", "written_year", "years_in"]


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


_ENTRY = 60
"""Characters of a line that is an entry of a chronicle and no text below a title."""


def entries(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether both dates open a short line: entries of a chronicle, each of its own year."""
    text = discourse.text
    for claim in (one, other):
        start, end = text.rfind("\n", 0, claim.span.start) + 1, text.find("\n", claim.span.end)
        if text[start : claim.span.start].strip(" \t　·•-*—") or (len(text) if end < 0 else end) - start > _ENTRY:
            return False
    return True
