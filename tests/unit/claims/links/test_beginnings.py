"""Lengths of time since well-known events."""

from tests.reading import links, players


def test_a_length_that_fits_no_date_of_the_text() -> None:
    (found,) = links("2018年，改革开放30周年成就展开幕。", "time-since-known")
    assert players(found) == {"stated": ["30周年"], "start": ["1978年12月18日"], "now": ["2018年"]}


def test_a_length_that_fits_is_no_link() -> None:
    assert links("2018年，改革开放40周年成就展开幕。", "time-since-known") == []


def test_only_known_events_count() -> None:
    assert links("2018年，公司成立30周年成就展开幕。", "time-since-known") == []


def test_a_later_as_of_beside_something_that_still_goes_on() -> None:
    text = "自2022年9月1日以来，持续近三年的抗疫取得成果。截至2023年8月，累计接种34亿剂次。"
    (found,) = links(text, "two-presents")
    assert players(found)["now"] == ["2023年8月"]


def test_how_long_the_event_itself_took_is_no_time_since() -> None:
    assert links("2016年，会宁县纪念历时两年的长征胜利。", "time-since-known") == []
