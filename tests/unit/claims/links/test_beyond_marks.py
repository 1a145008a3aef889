"""Marks that words put values beyond -> the value on the wrong side of its mark."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.beyond_marks import marks_of_rows, marks_restated
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "kind", "mark", "value"),
    [
        ("防效分别为91.3%、80.6%和94.8%，均在90%以上。", "above-mark", "90%", "80.6%"),
        ("四家公司利润均超10亿元，依次为12.3亿元、15.1亿元、9.6亿元和11.8亿元。", "above-mark", "10亿元", "9.6亿元"),
        ("各组体重均低于60公斤，分别为58.2公斤、61.5公斤和57.9公斤。", "below-mark", "60公斤", "61.5公斤"),
    ],
)
def test_the_value_of_a_row_that_is_furthest_on_the_wrong_side(text: str, kind: str, mark: str, value: str) -> None:
    (link,) = marks_of_rows(discourse(text), load())
    players = link.readings[0].players
    assert (link.kind, players["mark"][0].text, players["value"][0].mention.text) == (kind, mark, value)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "三家公司合计利润超10亿元，分别为2.3亿元、5.1亿元和3.6亿元。",
        "防效分别为71.3%、80.6%和84.8%，均在90%以上的没有。",
    ],
)
def test_totals_and_rows_that_mostly_lie_on_the_other_side_are_quiet(text: str) -> None:
    assert list(marks_of_rows(discourse(text), load())) == []


def test_a_mark_right_behind_its_value() -> None:
    (link,) = marks_restated(discourse("公司净利润3987万元，不足3000万元。"), load())
    assert link.kind == "below-mark"


@pytest.mark.parametrize("text", ["费用同比增加3987万元，不足3000万元。", "净利3987万元，不足3000万元的有两家。"])
def test_a_mark_that_is_of_something_else_is_quiet(text: str) -> None:
    assert list(marks_restated(discourse(text), load())) == []
