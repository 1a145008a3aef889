"""Steps in points between two rates of growth."""

from tests.reading import links, players


def test_the_rate_of_the_time_before_is_told_in_a_bracket() -> None:
    (found,) = links("1—4月份，工业增加值同比增长6.3%，较1—3月份加快0.9个百分点（1—3月份增长5.9%）。", "rise-by-amount")
    assert players(found) == {"start": ["5.9%"], "end": ["6.3%"], "amount": ["0.9个百分点"]}


def test_a_fall_that_slows_is_measured_by_its_size() -> None:
    (found,) = links("1至5月利润同比下降3.4%，降幅较1至4月收窄1.9个百分点（1至4月下降4.3%）。", "fall-by-amount")
    assert players(found) == {"start": ["4.3%"], "end": ["3.4%"], "amount": ["1.9个百分点"]}


def test_the_rate_of_another_thing_is_no_base() -> None:
    assert not links("1—4月份，工业增加值增长6.3%，较1—3月份加快0.4个百分点（1—3月份，高技术制造业增长9.9%）。", "rise-by-amount")
