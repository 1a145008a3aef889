"""Cumulative figures over time."""

import pytest

from tests.reading import links, players

KIND = "cumulative-series"


def test_the_earlier_date_is_the_earlier_role_wherever_it_stands() -> None:
    (found,) = links("截至6月18日，全市累计接种907万剂次。另据通报，截至6月17日累计接种988万剂次。", KIND)
    assert players(found) == {"earlier": ["988万剂次"], "later": ["907万剂次"]}


def test_what_a_bracket_says_of_the_day_before() -> None:
    (found,) = links("全州累计确诊171万例（前一日为186万例）。", KIND)
    assert players(found) == {"earlier": ["186万例"], "later": ["171万例"]}


@pytest.mark.parametrize(
    "text",
    [
        "截至3月5日累计报告病例286例。截至3月8日，核减20例后累计报告病例268例。",
        "3月5日现有病例286例。3月8日现有病例268例。",
        "截至6月底，甲公司累计回购股份531万股。截至9月底，乙公司累计回购股份471万股。",
        "年内累计净买入2301亿元。随后累计净买入回落到2218亿元。",
        "全年累计进口468亿元，1至2月累计进口68亿元。",
    ],
)
def test_revised_present_or_other_figures_may_fall(text: str) -> None:
    assert links(text, KIND) == []


def test_bounds_are_a_kind_of_their_own() -> None:
    assert len(links("2019年底，全县累计植树超过48万株。2021年底，全县累计植树超过41万株。", "cumulative-bounds")) == 1
