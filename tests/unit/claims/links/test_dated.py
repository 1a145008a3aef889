"""Dated claims -> order, years and the words around them."""

from __future__ import annotations

from claimcheck.claims.links.dated import Pair, after, before, end_of, explicit, in_one_year, moment_of, year_of
from claimcheck.model.mention import Moment
from tests.reading import claim, discourse


def test_the_words_around_a_date_end_at_the_clause() -> None:
    made = discourse("原定日期推迟，展览将于5月3日开幕，为期三天。")
    day = next(found for found in made.claims if isinstance(found.mention, Moment))
    assert (before(made, day), after(made, day)) == ("展览将于", "开幕")


def test_dates_without_a_year_share_one_and_a_lone_one_may_borrow() -> None:
    one, two = claim("3月1日开工，5月1日完工。", "3月1日"), claim("3月1日开工，5月1日完工。", "5月1日")
    placed = in_one_year(one, two)
    assert placed is not None
    first, second = (item.mention for item in placed)
    assert isinstance(first, Moment)
    assert isinstance(second, Moment)
    assert first.first is not None
    assert second.first is not None
    assert second.first - first.first == 61
    dated = claim("2021年3月1日开工。", "2021年3月1日")
    assert in_one_year(dated, two) is None
    assert in_one_year(dated, two, lend=True) is not None


def test_the_end_of_a_period_stands_alone() -> None:
    period = claim("2001年3月至2003年5月任职。", "2001年3月至2003年5月")
    assert explicit(period)
    assert [end_of(period, last=last).span.of("2001年3月至2003年5月任职。") for last in (False, True)] == ["2001年3月", "2003年5月"]
    assert moment_of(period, last=True) is not None
    assert Pair(period, period).period
    assert (year_of(period), year_of(period, last=True)) == (2001, 2003)
