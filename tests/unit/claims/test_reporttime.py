"""Titles and openings -> the time of what names none by itself."""

from claimcheck.claims.reporttime import ReportTime, plan_periods
from claimcheck.mentions import find
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out


def filled(text: str) -> list[Moment | Period]:
    layout = lay_out(read_text(text))
    mentions = find(layout, load())
    report = ReportTime(layout, mentions)
    return [report.filled(found) for found in mentions if isinstance(found, Moment | Period)]


def test_a_date_takes_the_only_year_of_the_opening() -> None:
    day, season = filled("10月14日，2023赛季收官。")
    assert isinstance(day, Moment)
    assert (day.year, day.month, day.day) == (2023, 10, 14)
    assert isinstance(season, Moment)


def test_two_years_in_the_opening_are_none() -> None:
    first = filled("10月14日，2023赛季收官，2024赛季将至。")[0]
    assert isinstance(first, Moment)
    assert first.year is None


def test_a_stretch_of_another_length_is_not_meant() -> None:
    month = filled("市场周报（2023年9月11日至2023年9月17日）\n上月成交3套。")[-1]
    assert isinstance(month, Moment)
    assert month.first is None


def test_plans() -> None:
    layout = lay_out(read_text("“十四五”期间建成3座，“十五”一词不算。"))
    [found] = plan_periods(layout, load())
    assert found.start is not None
    assert found.end is not None
    assert (found.text, found.start.year, found.end.year) == ("“十四五”期间", 2021, 2025)
