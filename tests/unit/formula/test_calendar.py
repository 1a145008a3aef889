"""Written dates -> the numbers that formulas reckon with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from claimcheck.formula.calendar import minutes, stated, weekday, year
from claimcheck.model.claim import Claim, Given
from claimcheck.model.document import Clause, Span
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Mention, Moment, Period
from tests.handmade import discourse

CLAUSE = Clause(0, Span(0, 9), 0, 0, "", "")


def claim(mention: Mention) -> Claim:
    return Claim(0, mention, CLAUSE)


def moment(first: date, last: date, **fields: object) -> Moment:
    return Moment(Span(0, 4), "x", first=first.toordinal(), last=last.toordinal(), **fields)  # type: ignore[arg-type]


def test_years_span_what_the_words_can_mean() -> None:
    winter = moment(date(2021, 12, 1), date(2022, 2, 28))
    assert year([claim(winter)]) == Interval(Decimal(2021), Decimal(2022))
    assert year([claim(Moment(Span(0, 4), "x", year=1936))]) == Interval.of(1936)
    assert year([claim(Period(Span(0, 4), "x", winter, None))]) == Interval()
    assert year([Given(Span(0, 0), Decimal(2020), "")]) == Interval.of(2020)
    assert year([discourse("2020年").claims[0]]) == Interval.of(2020)
    assert year([]) == Interval()


def test_weekdays_need_a_single_day() -> None:
    assert weekday(Interval(Decimal(5), Decimal(6))) == Interval()
    assert stated("weekday")([claim(Moment(Span(0, 4), "x", weekday=2))]) == Interval.of(2)
    assert stated("weekday")([claim(Moment(Span(0, 4), "x"))]) == Interval()


def test_an_hour_without_minutes_is_the_whole_hour() -> None:
    assert minutes([claim(Moment(Span(0, 4), "x", hour=9, minute=25))]) == Interval.of(565)
    assert minutes([claim(Moment(Span(0, 4), "x", hour=9))]) == Interval(Decimal(540), Decimal(599))
    assert minutes([]) == Interval()
