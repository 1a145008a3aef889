"""Averages, counts and totals."""

import pytest

from claimcheck.model.claim import Given
from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "mean", "count", "total"),
    [
        ("7天共接待游客74万人次，日均接待游客12.4万人次。", "12.4万人次", "7天", "74万人次"),
        ("种植西瓜22亩，亩产512公斤，总产量1.1万公斤。", "512公斤", "22亩", "1.1万公斤"),
        ("培训3期，每期42人，共培训120人。", "42人", "3期", "120人"),
        ("单价30元，共买20件，总价600元。", "30元", "20件", "600元"),
    ],
)
def test_a_total_is_made_of_its_average(text: str, mean: str, count: str, total: str) -> None:
    (found,) = links(text, "mean-of-total")
    assert players(found) == {"total": [total], "mean": [mean], "count": [count]}


def test_several_groups_may_share_an_average() -> None:
    (found,) = links("甲区30户、乙区50户，户均收入2万元，总收入160万元。", "mean-of-total")
    counts = [reading.players["count"][0] for reading in found.readings]
    assert [count.text for count in counts if isinstance(count, Given)] == ["30户+50户"]


def test_averages_of_two_groups_make_no_total() -> None:
    assert links("男生48人平均身高171厘米，女生平均身高162厘米。", "mean-of-total") == []


def test_an_average_of_one_digit_may_be_rounded_far() -> None:
    assert links("7天共接待游客74万人次，日均接待游客10万人次。", "mean-of-total") == []


def test_a_design_speed_makes_no_journey() -> None:
    assert links("列车全程仅用1小时45分，线路全长412公里，设计时速350公里。", "mean-of-total") == []
