"""The growth of a whole between those of its parts."""

import pytest

from tests.reading import links, players

_PARTS = "其中：春茶产量31.6万吨，增长2.1%；夏秋茶产量50.8万吨，增长3.0%。"


def test_a_growth_beyond_those_of_all_parts() -> None:
    found = links(f"全年茶叶产量82.4万吨，增长6.6%，{_PARTS}", "growth-between")
    assert [players(link) for link in found] == [{"growth": ["+6.6%"], "low": ["+2.1%"], "high": ["+3.0%"]}]


def test_a_growth_that_would_fit_the_other_way() -> None:
    found = links(f"全年茶叶产量82.4万吨，下降2.6%，{_PARTS}", "growth-way")
    assert [players(link) for link in found] == [{"growth": ["−2.6%"], "low": ["+2.1%"], "high": ["+3.0%"]}]


@pytest.mark.parametrize(
    "text",
    [
        f"全年茶叶产量92.4万吨，增长6.6%，{_PARTS}",
        f"全年茶叶产量82.4万吨，环比增长6.6%，{_PARTS}",
        f"全年茶叶产量82.4万吨，增长约6.6%，{_PARTS}",
        "全县产值109亿元，增长9.2%，预算收入18.2亿元，增长10.7%，工业投资90.8亿元，增长10%。",
    ],
)
def test_wholes_that_other_things_are_told_of(text: str) -> None:
    assert not links(text, "growth-between")
    assert not links(text, "growth-way")
