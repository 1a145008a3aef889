"""Lengths of dates and stretches."""

import pytest

from claimcheck.claims.links.stretch_days import length_between, lengths_of
from tests.reading import discourse


def lengths(text: str, unit: str) -> list[int]:
    (found,) = discourse(text).claims
    return [int(given.value) for given in lengths_of(found, unit)]


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("8月1日至14日", "天", [14, 13]),
        ("2022年8月1日至9月2日", "天", [33, 32]),
        ("6月", "天", [30]),
        ("2月", "天", [29, 28]),
        ("2024年2月", "天", [29]),
        ("8月5日", "天", []),
        ("2016—2020年", "年", [5, 4]),
        ("一季度", "个月", [3]),
        ("2022年", "个月", [12]),
        ("1至8月", "个月", [8, 7]),
        ("8月1日至14日", "小时", []),
    ],
)
def test_how_many(text: str, unit: str, expected: list[int]) -> None:
    assert lengths(text, unit) == expected


def test_from_one_date_to_another_elsewhere() -> None:
    start, end = discourse("自7月1日启动，截至7月15日。").claims
    assert [int(given.value) for given in length_between(start, end, "天")] == [15, 14]
    assert length_between(end, start, "天") == ()


def test_the_last_day_of_a_quarter_without_a_year() -> None:
    (nine_months,) = [found for found in discourse("前三季度公司营收36亿元。").claims if found.role == "time"]
    assert {given.value for given in lengths_of(nine_months, "天")} == {273, 274}
