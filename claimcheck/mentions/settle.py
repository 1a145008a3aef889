"""A time with gaps or a deictic word, and what it counts from -> the time filled in."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from claimcheck.mentions.almanac import bounds, date_flaws, shift_month
from claimcheck.mentions.timewords import Turn, time_words
from claimcheck.model.mention import Moment
from claimcheck.packs import load

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["complete", "resolve"]

_CALENDAR = frozenset({"no-such-day", "no-such-month", "no-such-quarter"})


def complete(moment: Moment, *, year: int | None = None, month: int | None = None, day: int | None = None) -> Moment:
    """Fill the fields that the text leaves out, and work out the days that the whole can mean.

    A written field is never replaced, and nothing finer than what the text writes is added: 8月 stays a month.
    """
    finer = _finest(moment)
    if moment.day is None and finer > 2 and day is not None:
        moment = replace(moment, day=day)
    if moment.month is None and finer > 1 and month is not None and moment.day is not None:
        moment = replace(moment, month=month)
    if moment.year is None and finer > 0 and year is not None and moment.month is not None:
        moment = replace(moment, year=year)
    return _bounded(moment)


def resolve(
    moment: Moment, published: date | None, last: Moment | None = None, pack: Pack | None = None, *, written: Moment | None = None
) -> Moment:
    """Settle a deictic word: 昨日 counts from the dateline ``written``, else from the day of publication, 次年 from the last date told.

    Where that anchor is missing or too coarse the moment comes back unchanged; ``relative`` stays set either way.
    A weekday without a week (周五) is left alone.
    """
    if not moment.relative:
        return moment
    turn = time_words(pack or load()).relative.get(moment.relative)
    if turn is None:
        return moment
    if turn.anchor == "text" and last is not None:
        anchor = last
    elif turn.anchor == "dateline" and written is not None:
        anchor = written
    elif turn.anchor == "dateline" and published is not None:
        anchor = _dated(moment, published)
    else:
        return moment
    return _turned(moment, turn, anchor)


def _dated(moment: Moment, day: date) -> Moment:
    number = day.toordinal()
    return Moment(moment.span, "", day.year, day.month, day.day, given=frozenset({"year", "month", "day"}), first=number, last=number)


def _turned(moment: Moment, turn: Turn, anchor: Moment) -> Moment:
    unit = turn.unit.partition("-")[0]
    year, month = anchor.year, anchor.month
    if unit == "year":
        return moment if year is None else complete(replace(moment, year=year + turn.steps))
    if unit == "same":
        filled = replace(moment, month=month, day=anchor.day, given=moment.given | (anchor.given - {"year", "hour", "minute", "second"}))
        return _bounded(replace(filled, year=None if year is None else year + turn.steps))
    if unit in ("month", "quarter"):
        return _by_month(moment, turn, year, month, unit)
    if unit == "day":
        return _by_day(moment, turn, anchor)
    return _by_week(moment, turn, anchor)


def _by_month(moment: Moment, turn: Turn, year: int | None, month: int | None, unit: str) -> Moment:
    if month is None or not 1 <= month <= 12:
        return moment
    if unit == "quarter":
        month, steps = (month - 1) // 3 * 3 + 1, turn.steps * 3
    else:
        steps = turn.steps
    base = year if year is not None else 0
    new_year, new_month = shift_month(base, month, steps)
    if year is None and new_year != base:
        return moment
    return _bounded(replace(moment, year=new_year if year is not None else None, month=new_month))


def _by_day(moment: Moment, turn: Turn, anchor: Moment) -> Moment:
    if anchor.first is not None and anchor.first == anchor.last:
        day = date.fromordinal(anchor.first + turn.steps)
        return _bounded(replace(moment, year=day.year, month=day.month, day=day.day))
    if anchor.day is None or not 1 <= anchor.day + turn.steps <= 28:
        return moment
    return _bounded(replace(moment, year=anchor.year, month=anchor.month, day=anchor.day + turn.steps))


def _by_week(moment: Moment, turn: Turn, anchor: Moment) -> Moment:
    if anchor.first is None or anchor.first != anchor.last:
        return moment
    monday = anchor.first - (anchor.first - 1) % 7 + 7 * turn.steps
    if moment.weekday is None and "late" in moment.given:  # 本周末
        return replace(moment, first=monday + 5, last=monday + 6)
    if moment.weekday is None:
        return replace(moment, first=monday, last=monday + 6)
    day = date.fromordinal(monday + moment.weekday - 1)
    return _bounded(replace(moment, year=day.year, month=day.month, day=day.day))


def _finest(moment: Moment) -> int:
    """How fine the written fields are: 1 year, 2 month, 3 day, 4 hour; 0 where nothing can be filled in above them."""
    given = moment.given
    if "hour" in given:
        return 3
    if given & {"day", "tenday", "weekday"}:
        return 2
    if given & {"month", "quarter", "half", "season", "holiday"}:
        return 1
    return 0


def _bounded(moment: Moment) -> Moment:
    """Work out the days again, and the flaws that depend on the year."""
    flaws = [flaw for flaw in moment.flaws if flaw not in _CALENDAR]
    flaws += date_flaws(moment.year, moment.month, moment.day, _levels(moment), moment.calendar)
    first, last = bounds(moment.year, moment.month, moment.day, _levels(moment), moment.calendar)
    return replace(moment, first=first, last=last, flaws=tuple(dict.fromkeys(flaws)))


def _levels(moment: Moment) -> AbstractSet[str]:
    """The written fields, and those that a context has filled in as if they were written."""
    known = {name for name in ("month", "day") if getattr(moment, name) is not None}
    if moment.given & {"quarter", "half", "season"}:
        known.discard("month")
    if "tenday" in moment.given:
        known.discard("day")
    return moment.given | known
