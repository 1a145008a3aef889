"""The highest, the lowest and what lies between."""

from tests.reading import links, players


def test_an_average_lies_between_its_ends() -> None:
    (found,) = links("最高分98分，最低分61分，平均分82分。", "mean-between")
    assert players(found) == {"mean": ["82分"], "low": ["61分"], "high": ["98分"]}


def test_without_an_average_there_is_nothing_to_hold() -> None:
    assert links("最高分98分，最低分61分，总分82分。", "mean-between") == []


def test_a_total_over_a_count_is_an_average_too() -> None:
    (found,) = links("最高价为30元/股，最低价为20元/股，回购100万股，支付总额2500万元。", "total-between")
    assert players(found) == {"total": ["2500万元"], "count": ["100万股"], "low": ["20元/股"], "high": ["30元/股"]}


def test_no_run_of_days_beats_its_best_day() -> None:
    (found,) = links("单日最高接待游客5万人次，7天共接待游客40万人次。", "total-of-days")
    assert players(found) == {"total": ["40万人次"], "peak": ["5万人次"], "days": ["7天"]}


def test_a_peak_of_no_day_bounds_no_total() -> None:
    assert links("最高接待游客5万人次，7天共接待游客40万人次。", "total-of-days") == []
