"""Dates of a heading that the text never repeats."""

from tests.reading import links, players


def test_another_day_in_the_same_words() -> None:
    (found,) = links("甲市年货节将于1月6日启动\n记者今天了解到，甲市年货节将于1月16日启动。", "one-event-days")
    assert players(found) == {"first": ["1月6日"], "second": ["1月16日"]}


def test_another_year_before_the_same_name() -> None:
    found = links("2018年国际茶日纪念活动将举行\n2018年09月14日\n本报电，2016年国际茶日纪念活动将于18日举行。", "one-event-years")
    assert [players(link) for link in found] == [{"first": ["2018年"], "second": ["2016年"]}]


def test_a_date_that_is_repeated() -> None:
    assert links("甲市年货节将于1月6日启动\n甲市年货节将于1月6日启动，1月16日结束。", "one-event-days") == []


def test_a_year_of_comparison() -> None:
    assert links("2023年茶叶出口12万吨\n据统计，全年茶叶出口12万吨，比2022年增加2万吨。", "one-event-years") == []
