"""How many places are named with their figures."""

import pytest

from claimcheck.claims.links.placed import placed
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("全区病例21例，涉及3个市，其中河东市5例、河西市6例、江南市4例、江北市6例。", 4),
        ("全区病例21例，涉及6个县，其中河东县5例、河西县6例、江南县4例、江北县6例。", 4),
    ],
)
def test_places_are_counted(text: str, listed: int) -> None:
    (link,) = placed(discourse(text), load())
    assert len(link.readings[0].players["items"]) == listed


@pytest.mark.parametrize(
    "text",
    [
        "全区病例40例，涉及6个县，其中河东县5例、河西县6例、江南县4例、江北县6例。",
        "全区病例15例，其他12个市为0例，河东市5例、河西市6例、江南市4例。",
    ],
)
def test_lists_that_may_name_only_some_are_left_alone(text: str) -> None:
    assert list(placed(discourse(text), load())) == []
