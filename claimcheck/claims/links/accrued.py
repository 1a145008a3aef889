"""A cumulative figure on two days in a row and what the later day added -> Links of a rise by that amount."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from claimcheck.claims.links.series_order import end_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Quantity

__all__ = ["accrued"]

_SENTENCES: Final = 2
_LEAP_YEAR: Final = 2000


def accrued(discourse: Discourse, earlier: Claim, later: Claim) -> Iterator[Link]:
    """新增85例,累计521例(前一日24时为463例): the day's cases are the difference, where just one figure can be meant."""
    then, now = end_of(earlier), end_of(later)
    if then is None or now is None or not _day_after(then, now):
        return
    added = [claim for claim in discourse.claims if _is_added(claim, later, now)]
    if len(added) == 1:
        players = {"start": (earlier,), "end": (later,), "amount": (added[0],)}
        yield Link("rise-by-amount", (Reading("the day's own", players),), frozenset({"inferred"}))


def _day_after(then: Moment, now: Moment) -> bool:
    """Whether the second is the day after the first at the same hour."""
    days = [_day(moment) for moment in (then, now)]
    return None not in days and then.hour == now.hour and days[1] == (days[0] or date.min) + timedelta(days=1)


def _day(moment: Moment) -> date | None:
    if moment.month is None or moment.day is None:
        return None
    try:
        return date(moment.year or _LEAP_YEAR, moment.month, moment.day)
    except ValueError:
        return None


def _is_added(claim: Claim, later: Claim, now: Moment) -> bool:
    """Whether a figure is what the day of the later one added to it."""
    if not isinstance(claim.mention, Quantity) or "新增" not in claim.aspect or "累计" in claim.aspect or claim.mention.is_range:
        return False
    if abs(claim.clause.sentence - later.clause.sentence) > _SENTENCES or claim.quantity.unit != later.quantity.unit:
        return False
    same = (claim.metric, claim.scope) == (later.metric, later.scope) and bool(claim.metric)
    of_one = claim.subject == later.subject or not claim.subject or not later.subject
    end = end_of(claim)
    return same and of_one and (end is None or (end.month, end.day) in ((now.month, now.day), (None, None)))
