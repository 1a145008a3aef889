"""Lists and the number that closes them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("河东、河西、河南三县受灾。", "三县", ["河东", "河西", "河南"]),
        ("“春”“夏”“秋”三部作品获奖。", "三部", ["“春”", "“夏”", "“秋”"]),
    ],
)
def test_lists_before_their_number(text: str, stated: str, items: list[str]) -> None:
    (found,) = links(text, "list-count")
    assert players(found) == {"stated": [stated], "items": items}


@pytest.mark.parametrize(
    "text",
    [
        "加强与圈区、带区、湖区、东三省、成渝的交流。",
        "深化部市、院市、校市及京津两市合作。",
        "东大学院、西大学院三名研究者。",
        "（沈阳）东禾、西禾三家公司。",
    ],
)
def test_a_number_that_belongs_to_its_neighbour_closes_no_list(text: str) -> None:
    assert links(text, "list-count") == []
