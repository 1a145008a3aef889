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


def days(text: str, number: str) -> tuple[int, int] | None:
    found = claim(text, number).time
    if found is None:
        return None
    start, end = (found, found) if isinstance(found, Moment) else (found.start, found.end)
    assert start is not None
    assert end is not None
    return (start.first or 0, end.last or 0)


def test_a_dateline_holds_for_its_item() -> None:
    text = "本报海州10月14日电 2023赛季联赛今晚战罢一轮。\n全场比赛，海州队射门17次。"
    assert days(text, "17次") == (738807, 738807)


def test_last_week_is_the_week_that_a_report_is_about() -> None:
    text = "海州市楼市周报（2023年9月11日—9月17日）\n上周成交1126套。\n二手房网签1580套。"
    assert days(text, "1126套") == days(text, "1580套") == (738774, 738780)


def test_a_plan_of_five_years_is_a_time() -> None:
    assert days("“八五”期间，全省投资26亿元。", "26亿元") == (726833, 728658)


def test_what_has_no_year_in_a_life_is_of_all_of_it() -> None:
    text = "沈云（1902年5月—1988年11月），植物学家。1933年发表论文3篇。她先后发现新种64个。"
    assert days(text, "3篇") is not None
    assert days(text, "64个") is None


def test_a_sentence_of_a_court_holds_at_no_time_told_before() -> None:
    assert days("2019年5月，被告人收受现金5万元。判决如下：判处罚金10万元。", "10万元") is None


def test_the_year_of_a_festival_is_that_of_the_dates_behind_it() -> None:
    assert days("2024年春节档（2月10日至17日）总票房82.3亿元。", "82.3亿元") == (738926, 738933)


def test_a_reign_without_a_year_is_no_time_told_before() -> None:
    assert days("明嘉靖三十五年（1556年）筑城墙，长9000尺。清康熙年间，全县有户1.2万。", "1.2万") is None
