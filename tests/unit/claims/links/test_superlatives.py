"""The highest and the lowest of a row."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "kind", "own", "other"),
    [
        ("甲州增长6.8%，乙州增长7.4%，丙州增长5.9%，甲州增速最快。", "rise", "6.8%", "7.4%"),
        ("东岭高820米，西岭高910米，南岭高760米，东岭最低。", "fall", "820米", "760米"),
        ("三湖中面积最大的是北湖，北湖面积12平方公里，南湖面积21平方公里，西湖面积6平方公里。", "rise", "12平方公里", "21平方公里"),
    ],
)
def test_the_bearer_against_the_farthest_other(text: str, kind: str, own: str, other: str) -> None:
    told = players(links(text, kind)[0])
    assert (told["end"], told["start"]) == ([own], [other])


@pytest.mark.parametrize(
    "text",
    [
        "甲州增长6.8%，乙州增长7.4%，丙州增长5.9%，甲州总量最大。",
        "甲州增长6.8%，乙州增长7.4%，甲州增速最快。",
    ],
)
def test_other_measures_and_short_rows(text: str) -> None:
    assert not links(text, "rise")
