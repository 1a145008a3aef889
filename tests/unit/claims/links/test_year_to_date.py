"""Counts that begin with a year."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "1—5月，全县新建农房684户；1—8月，全县新建农房612户。",
        "今年上半年全县新建农房684户。前三季度，全县新建农房612户。",
        "前5个月新建农房684户，前7个月为612户。",
        "1—8月全县新建农房684户，1—9月这一数字为612户。",
    ],
)
def test_more_months_of_one_year(text: str) -> None:
    (found,) = links(text, "cumulative-series")
    assert players(found) == {"earlier": ["684户"], "later": ["612户"]}


@pytest.mark.parametrize(
    "text",
    [
        "去年1—5月，全县新建农房684户；今年1—8月，全县新建农房612户。",
        "1—5月，全县新建农房684户；1—8月，全县改建农房612户。",
        "5月末贷款余额684亿元，1—8月贷款余额612亿元。",
        "1—5月，全县平均气温22.4℃；1—8月，全县平均气温21.2℃。",
    ],
)
def test_other_things_and_what_does_not_add_up(text: str) -> None:
    assert links(text, "cumulative-series") == []
