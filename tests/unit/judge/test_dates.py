"""Dates -> the dates one slip away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimcheck.judge.dates import date_edits
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period

TEXT = "2022年8月16日(星期一)"
DAY = date(2022, 8, 16).toordinal()
MOMENT = Moment(Span(0, 10), TEXT[:10], year=2022, month=8, day=16, given=frozenset({"year", "month", "day"}), first=DAY, last=DAY)


def test_each_written_field_is_edited_alone() -> None:
    edits = {(span.of(TEXT), replacement): edited for span, replacement, _, edited in date_edits(MOMENT, TEXT)}
    assert edits["16", "15"].first == DAY - 1
    assert edits["2022", "2012"].year == 2012
    assert edits["8", "9"].month == 9
    assert ("16", "36") not in edits


def test_what_is_not_written_is_not_edited() -> None:
    inherited = replace(MOMENT, given=frozenset({"month", "day"}))
    assert all(span.of(TEXT) != "2022" for span, *_ in date_edits(inherited, TEXT))


def test_weekdays_and_ends_of_periods() -> None:
    weekday = Moment(Span(11, 14), "星期一", weekday=1, given=frozenset({"weekday"}))
    assert [replacement for _, replacement, kind, _ in date_edits(weekday, TEXT) if kind == "weekday"] == list("二三四五六日")
    period = Period(Span(0, 10), TEXT[:10], MOMENT, None)
    edited = next(iter(date_edits(period, TEXT)))[3]
    assert isinstance(edited, Period)
    assert edited.start != MOMENT
