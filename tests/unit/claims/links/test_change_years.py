"""Yearly rates."""

from tests.reading import links, players


def test_years_come_from_the_dates() -> None:
    (found,) = links("产值由2010年的100亿元增至2020年的260亿元，年均增长10.0%。", "rise-compounded")
    assert players(found)["years"] == ["10年"]


def test_years_come_from_the_period_before() -> None:
    (found,) = links("2019年至2022年，公司收入由2.000亿元增至3.456亿元，复合增长率为20.0%。", "rise-compound")
    assert players(found)["years"] == ["3年"]


def test_a_base_that_is_none_of_the_values_is_left_alone() -> None:
    assert not links("2021年市场规模7.6亿元；到2025年将达16.0亿元，未来5年复合增长率21.6%。", "rise-compound")
