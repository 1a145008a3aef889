"""A length of time and the dates before it -> what it runs between though no word marks both."""

from __future__ import annotations

from tests.reading import links, players


def test_a_date_before_the_end_that_until_names() -> None:
    text = "上午5时20分货车失控侧翻。北上车道全部中断，直到上午9时50分清理完毕，中断长达三个半小时。"
    roles = players(links(text, "span-events")[0])
    assert (roles["start"], roles["end"]) == (["上午5时20分"], ["上午9时50分"])


def test_whole_years_to_the_day_are_counted_exactly() -> None:
    text = "他自2016年5月12日起担任独立董事，至{}连续任职已满五年。"
    assert links(text.format("2022年5月11日"), "span-events")
    assert links(text.format("2022年8月11日"), "span-events") == []


def test_years_counted_from_an_opening_told_elsewhere() -> None:
    text = "截至2025年12月2日，新线开通运营满四年。\n新线自2020年12月3日开通运营以来，客流不断增长。"
    assert players(links(text, "span-since")[0])["start"] == ["2020年12月3日"]


def test_an_age_at_an_event_that_the_text_dates_later() -> None:
    text = "被告李某，1984年10月8日出生（借款时四十三岁）。被告因资金短缺，于2015年8月31日向原告借款10万元。"
    assert players(links(text, "age-at")[0])["when"] == ["2015年8月31日"]


def test_a_coarser_stretch_excuses_no_finer_one() -> None:
    text = "遗址2011年列入名录。队员2016年4月进场发掘，2019年10月发掘结束，前后四年半。"
    (link,) = links(text, "span-events")
    assert len(link.readings) == 1
