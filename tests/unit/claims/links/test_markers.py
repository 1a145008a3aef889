"""Numbered points."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("三项任务：一是修路；二是架桥；三是通水；四是植树。", ["一是", "二是", "三是", "四是"]),
        ("会议提出两项任务。一是早种。二是早收。三是早卖。", ["一是", "二是", "三是"]),
    ],
)
def test_points_of_one_kind(text: str, points: list[str]) -> None:
    (found,) = links(text, "list-count")
    assert players(found)["items"] == points


def test_a_gap_ends_the_run() -> None:
    assert links("会议提出两项任务：一是早种。三是早卖。", "list-count") == []


def test_a_number_behind_the_points_announces_nothing() -> None:
    assert links("一是早种。二是早收。三是早卖。会议还提出两项任务。", "list-count") == []


def test_a_number_without_a_classifier_announces_points() -> None:
    (found,) = links("《方案》提出了四方面任务。一是修渠；二是整田；三是换种。", "list-count")
    assert players(found)["stated"] == ["四方面"]


@pytest.mark.parametrize(
    "text",
    [
        "有两点不足。首先，账乱。其次，人少。\n那是前年。\n去年换了人。\n最后，说一本书。",
        "出了两件麻烦。首先，透水。其次，停电。抢修十天，最后总算恢复。",
    ],
)
def test_a_marker_far_off_or_in_other_words_is_no_point(text: str) -> None:
    assert all(len(players(found)["items"]) == 2 for found in links(text, "list-count"))


def test_a_list_that_goes_on_without_its_marker_is_not_counted() -> None:
    assert links("有三件事：第一件是修路，第二件是架桥。还有一件，通水。", "list-count") == []


@pytest.mark.parametrize(
    "text", ["这两个限制都破了。首先，船大了。其次，人多了。最后，钱够了。", "带动两国合作恢复。\n1. 通车。\n2. 通邮。\n3. 通商。"]
)
def test_a_number_of_known_things_announces_nothing(text: str) -> None:
    assert links(text, "list-count") == []
