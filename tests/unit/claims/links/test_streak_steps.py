"""Streaks beyond a mark, and the step that led to the last value."""

from tests.reading import links, players


def test_the_value_before_the_step_lies_beyond_the_mark() -> None:
    (found,) = links("新订单指数为50.5%，较上月上升0.8个百分点，连续两个月在50%以上。", "streak-above")
    assert players(found) == {"value": ["50.5%"], "step": ["0.8个百分点"], "mark": ["50%"]}


def test_the_fifty_of_an_index_goes_without_saying() -> None:
    (found,) = links("景气指数为49.8%，回落0.9个百分点，连续两个月处于收缩区间。", "streak-below")
    assert players(found)["mark"] == ["50"]


def test_a_step_towards_the_mark_says_nothing() -> None:
    assert not links("景气指数为50.2%，回落0.9个百分点，连续两个月处于扩张区间。", "streak-above")


def test_a_step_from_the_year_before_says_nothing() -> None:
    assert not links("景气指数为50.2%，同比上升0.9个百分点，连续两个月处于扩张区间。", "streak-above")
