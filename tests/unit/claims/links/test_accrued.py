"""A day's own cases between two cumulative figures."""

import pytest

from tests.reading import links, players

KIND = "rise-by-amount"


def test_the_day_adds_what_was_new() -> None:
    (found,) = links("昨日新增确诊病例64例。截至3月5日24时，全市累计报告确诊病例418例（3月4日24时为372例）。", KIND)
    assert players(found) == {"start": ["372例"], "end": ["418例"], "amount": ["64例"]}


@pytest.mark.parametrize(
    "text",
    [
        "昨日新增确诊病例64例。截至3月5日24时，全市累计报告确诊病例418例（3月3日24时为372例）。",
        "昨日新增确诊病例64例。截至3月5日12时，全市累计报告确诊病例418例（3月4日24时为372例）。",
        "昨日新增死亡病例3例。截至3月5日24时，全市累计报告确诊病例418例（3月4日24时为372例）。",
    ],
)
def test_other_spans_and_other_things_are_not_compared(text: str) -> None:
    assert links(text, KIND) == []
