"""The fields of a time while it is being read -> a Moment."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.mentions.almanac import bounds, clock_flaws, date_flaws
from claimcheck.model.document import make_span
from claimcheck.model.mention import Moment, make_moment

__all__ = ["LEVELS", "Parts", "moment_of"]

LEVELS = ("year", "month", "day", "hour")
"""The fields that a second time takes over from a first, from coarse to fine."""


@dataclass(slots=True)
class Parts:
    """What has been read so far; the fields are those of Moment."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    weekday: int | None = None
    given: set[str] = field(default_factory=set)
    calendar: str = "gregorian"
    relative: str = ""
    hedges: list[str] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)
    day_part: str = ""
    level: int = -1

    def set(self, name: str, value: int, level: int) -> None:
        """Take a field that the text writes, and remember how fine the time now is (0 year, 1 month, 2 day, 3 hour)."""
        setattr(self, name, value)
        self.given.add(name)
        self.level = max(self.level, level)

    def copy(self) -> Parts:
        """A second time that begins like this one."""
        return Parts(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.weekday,
            set(self.given),
            self.calendar,
            self.relative,
            list(self.hedges),
            list(self.flaws),
            self.day_part,
            self.level,
        )


def moment_of(parts: Parts, text: str, start: int, end: int) -> Moment:
    """The Moment of the fields, with the days it can mean and the flaws of its spelling."""
    flaws = parts.flaws + date_flaws(parts.year, parts.month, parts.day, parts.given, parts.calendar)
    if parts.hour is not None:
        flaws += clock_flaws(parts.hour, parts.minute, parts.second)
    first: int | None = None
    last: int | None = None
    if (not parts.relative and parts.weekday is None and parts.level < 3) or parts.year is not None:
        first, last = bounds(parts.year, parts.month, parts.day, parts.given, parts.calendar)
    return make_moment(
        make_span(start, end),
        text[start:end],
        parts.year,
        parts.month,
        parts.day,
        parts.hour,
        parts.minute,
        parts.second,
        parts.weekday,
        frozenset(parts.given),
        parts.calendar,
        parts.relative,
        first,
        last,
        tuple(parts.hedges),
        tuple(dict.fromkeys(flaws)),
    )
