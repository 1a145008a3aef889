"""Values of two times and a word of rise or fall beside them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "去年客流量为350万人次。今年客流量增加到310万人次。",
        "客流量为310万人次，增长明显。去年同期，客流量为350万人次。",
        "客流量较上年上升，为310万人次，上年350万人次。",
        "客流量升至310万人次（上年为350万人次）。",
        "五年前，客流量是350万人次，现在是310万人次，增长明显。",
    ],
)
def test_a_word_of_rise_beside_two_values(text: str) -> None:
    assert {"start": ["350万人次"], "end": ["310万人次"]} in [players(found) for found in links(text, "rise")]


@pytest.mark.parametrize(
    "text",
    [
        "客流量为310万人次，成本上升。去年同期，客流量为350万人次。",
        "客流量为310万人次，预计明年上升。去年客流量为350万人次。",
        "甲站客流量为310万人次，上升明显。乙站去年客流量为350万人次，丙站为210万人次。",
        "客流量先增加后减少，为310万人次，上年350万人次。",
    ],
)
def test_words_of_something_else(text: str) -> None:
    assert {"start": ["350万人次"], "end": ["310万人次"]} not in [players(found) for found in links(text, "rise")]
