"""Parts that are within a whole by what they name."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("这里30℃以上的日子有75天，35℃以上的有91天。", "91天"),
        ("营收10亿元以上企业有86家，营收100亿元以上企业有112家。", "112家"),
        ("县里采购公交车560辆，已投入运营650辆。", "650辆"),
        ("青河一带已销毁病鸡8600只，全国全部销毁的病鸡有5200只。", "8600只"),
        ("前三季度，我省货物进出口总额8125.5亿元。1—9月，民营企业进出口9125.5亿元。", "9125.5亿元"),
    ],
)
def test_a_part_larger_than_its_whole(text: str, part: str) -> None:
    found = links(text, "contained")
    assert [players(link)["part"] for link in found] == [[part]]


@pytest.mark.parametrize(
    "text",
    [
        "这里30℃以上的日子有75天，35℃以上的有19天。",
        "今年35℃以上的有91天，去年30℃以上的有75天。",
        "县里采购公交车560辆，明年投入运营650辆。",
        "县里采购公交车560辆，已建成充电桩650个。",
        "上半年货物进出口总额8125.5亿元。去年全年民营企业进出口9125.5亿元。",
        "服务进出口总额612亿元，货物进出口总额3612亿元。",
    ],
)
def test_nothing_within_anything(text: str) -> None:
    assert not links(text, "contained")
