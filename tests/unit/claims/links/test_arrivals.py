"""Arrivals whose value before is told behind them."""

from tests.reading import links, players


def test_the_month_before_follows() -> None:
    (found,) = links("11月职位空缺降至1060万个，而10月为1010万个。", "fall")
    assert players(found) == {"start": ["1010万个"], "end": ["1060万个"]}


def test_the_quarter_before_follows() -> None:
    (found,) = links("第二季度通胀率放缓至5.9%，第一季度为5.4%。", "fall")
    assert players(found) == {"start": ["5.4%"], "end": ["5.9%"]}


def test_a_forecast_in_between_is_no_base() -> None:
    (found,) = links("指数升至50.4，预期为50.1，前值50.8。", "rise")
    assert players(found)["start"] == ["50.8"]


def test_another_thing_is_no_base() -> None:
    assert not links("11月职位空缺降至1060万个，而10月招聘人数为1010万个。", "fall")
