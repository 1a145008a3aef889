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
