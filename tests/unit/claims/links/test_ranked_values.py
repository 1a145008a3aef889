"""Places told one after the other, each with its value."""

import pytest

from claimcheck.claims.links.ranked_values import ranked_values
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize(
    ("text", "better", "worse"),
    [
        ("其中江北以24套的成交量成为第一，江宁以25套的成交量排名次之。", "24套", "25套"),
        ("甲厂以3.2万辆的销量排名第一，乙厂以3.6万辆的销量排名第二。", "3.2万辆", "3.6万辆"),
    ],
)
def test_a_better_place_is_held_against_the_next(text: str, better: str, worse: str) -> None:
    (link,) = ranked_values(discourse(text), load())
    assert players(link) == {"better": [better], "worse": [worse], **{name: players(link)[name] for name in ("first", "second")}}


def test_places_told_before_their_values_need_three() -> None:
    pack = load()
    two = "第一名甲楼，高452米。第二名乙楼，高470米。"
    assert not list(ranked_values(discourse(two), pack))
    assert len(list(ranked_values(discourse(two + "第三名丙楼，高441米。"), pack))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "我省进出口额3.2万亿元居全国第五，出口额3.6万亿元居全国第六。",
        "去年甲厂以3.2万辆的销量排名第一，乙厂以3.6万辆的销量排名第二。",
        "预赛甲队以24环的成绩列第一，乙队以25环的成绩列第二。",
        "甲村以24分列第一，乙村以25户列第二。",
    ],
)
def test_places_of_two_measures_or_contests_are_no_run(text: str) -> None:
    assert not list(ranked_values(discourse(text), load()))
