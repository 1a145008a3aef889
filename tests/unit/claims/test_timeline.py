"""Times: years that dates inherit, and the time that a number holds at."""

from claimcheck.model.mention import Moment, Period
from tests.reading import claim, discourse


def moments(text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(m.year, m.month, m.day) for found in discourse(text).claims if isinstance(m := found.mention, Moment)]


def test_a_date_without_a_year_takes_the_last_one_written() -> None:
    assert moments("2021年3月2日开工，5月6日完工。") == [(2021, 3, 2), (2021, 5, 6)]


def test_a_filled_in_year_is_not_given() -> None:
    last = discourse("2021年3月2日开工，5月6日完工。").claims[-1].mention
    assert isinstance(last, Moment)
    assert "year" not in last.given


def test_a_number_holds_at_the_time_to_its_left() -> None:
    found = claim("截至2021年6月底共有12家，到7月底增至15家。", "15家").time
    assert isinstance(found, Moment)
    assert (found.year, found.month) == (2021, 7)


def test_both_ends_of_a_period_get_the_year() -> None:
    period = next(found.mention for found in discourse("2022年报告：8月1日至14日检测3万人。").claims if isinstance(found.mention, Period))
    assert period.start is not None
    assert period.end is not None
    assert (period.start.year, period.end.year, period.end.day) == (2022, 2022, 14)


def test_deictic_words_count_from_the_dateline_of_their_item() -> None:
    text = "新华社北京2021年11月24日电 昨日新增5例，去年仅3例。\n本报讯 1月2日电 昨日复工。"
    assert moments(text) == [(2021, 11, 24), (2021, 11, 23), (2020, None, None), (2021, 1, 2), (2021, 1, 1)]


def test_a_dateline_takes_the_year_of_the_same_day_in_the_heading() -> None:
    assert moments("2021年3月5日\n新华社3月5日电 4月1日起施行。") == [(2021, 3, 5), (2021, 3, 5), (2021, 4, 1)]
