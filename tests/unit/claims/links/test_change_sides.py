"""From what to what."""

import pytest

from tests.reading import links, players


def test_dates_inside_a_pair_are_no_values() -> None:
    (found,) = links("客车由2016年的1702列增长到2025年的20022列。", "rise")
    assert players(found) == {"start": ["1702列"], "end": ["20022列"]}


def test_a_place_rises_when_its_number_falls() -> None:
    assert links("该校排名由第12位升至第8位。", "fall")
    assert not links("该校排名由第12位升至第8位。", "rise")


@pytest.mark.parametrize(
    "text", ["人民币兑美元汇率由7.25升至7.18。", "师生比由19比1降至16比1。", "甲乙两队由30人和20人分别增至40人和50人。", "从3人到5人不等。"]
)
def test_what_does_not_move_like_its_number_is_refused(text: str) -> None:
    assert not links(text, "rise")
    assert not links(text, "fall")
