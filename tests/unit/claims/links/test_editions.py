"""Numbered editions in their order."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("第80届书展刚闭幕，第79届书展随即开幕。", "第80届", "第79届"),
        ("第三届书展开幕，上一届即第四届书展。", "第四届", "第三届"),
        ("继第三届书展之后，第二届书展开幕。", "第三届", "第二届"),
    ],
)
def test_the_text_tells_which_came_first(text: str, earlier: str, later: str) -> None:
    (found,) = links(text, "editions-in-order")
    assert players(found) == {"earlier": [earlier], "later": [later]}


def test_editions_of_other_things_have_no_order() -> None:
    assert links("第80届书展刚闭幕，第79届车展随即开幕。", "editions-in-order") == []


def test_a_title_and_its_text() -> None:
    (found,) = links("第九届书展今天开幕\n第八届书展今天在北湖开幕，观众两万。", "same-place")
    assert players(found) == {"first": ["第九届"], "second": ["第八届"]}


@pytest.mark.parametrize(("last", "number"), [("五", 1), ("四", 0)])
def test_a_run_that_jumps(last: str, number: int) -> None:
    text = f"第一辆车载3吨，第二辆车载4吨，第三辆车载5吨，第{last}辆车载6吨。"
    assert [players(found) for found in links(text, "run-of-places")] == number * [{"before": ["第三辆"], "after": ["第五辆"]}]
