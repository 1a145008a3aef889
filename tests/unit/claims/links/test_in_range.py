"""Values and the ranges they are said to move in."""

from tests.reading import links, players

KIND = "same-fact"


def test_a_quarter_below_its_run() -> None:
    (found,) = links("其中三季度增长4.2%，连续5个季度运行在5.0%—5.5%的区间。", KIND)
    assert players(found) == {"first": ["4.2%"], "second": ["5.0%—5.5%"]}


def test_a_price_beyond_the_day() -> None:
    (found,) = links("现货黄金收报1852.3美元，盘中交投于1810.5-1830.2美元区间。", KIND)
    assert players(found)["first"] == ["1852.3美元"]


def test_the_end_of_the_range_is_within() -> None:
    assert links("国债收益率报2.63%，盘中交投于2.51%-2.63%区间。", KIND) == []


def test_an_earlier_range_is_another() -> None:
    assert links("三季度增长4.9%，此前连续4个季度运行在5.0%—5.5%的区间。", KIND) == []
