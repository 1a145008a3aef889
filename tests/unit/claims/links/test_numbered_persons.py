"""Persons numbered one after the other and the number of all of them behind."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("病例31，男，病例32，女，病例33，男，以上3人均为密接。", 3),
        ("病例31—病例34，居住于甲路，以上4人均为密接。", 4),
        ("病例3，男，以上1人为密接。病例4，女，病例5，男，以上2人均在筛查中发现。", 2),
    ],
)
def test_everybody_since_the_last_number_counts(text: str, size: int) -> None:
    found = links(text, "list-count")
    assert [len(players(link)["items"]) for link in found] == [size]


@pytest.mark.parametrize("text", ["病例31，男，病例35，女，以上2人均为密接。", "病例31，男，病例32，女，共2人。"])
def test_gaps_and_other_numbers_are_left_alone(text: str) -> None:
    assert not links(text, "list-count")
