"""What speaks for and against a list."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("收柑橘318吨（东坡108吨、西坡97吨）。", "bracket"),
        ("卖书4630册，其中童书1980册，文学1240册等。", "open-list"),
        ("卖书4630册，其中童书1980册，文学1240册。", "unlisted-rest"),
        ("报名1236人，其中男生684人，女生525人。", "complete-set"),
        ("研发人员86人，其中高级职称52人，有海外经历50人。", "revision"),
        ("卖书约3330册，其中童书1980册，文学1240册。", "hedged"),
        ("三个组收粮970斤，其中甲组320斤，乙组310斤，丙组350斤。", "stated-count"),
    ],
)
def test_marks(text: str, mark: str) -> None:
    assert any(mark in found.marks for found in links(text, "total-parts"))
