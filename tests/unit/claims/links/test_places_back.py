"""A place from the front and from the end make one more than the field."""

import pytest

from claimcheck.claims.links.places_back import places_from_end
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize("text", ["在14支球队中，海东队排名第12，倒数第二。", "在14支球队中，海东队排在倒数第二（第12位）。"])
def test_the_place_counted_back_stands_beside_the_place(text: str) -> None:
    (link,) = places_from_end(discourse(text), load())
    roles = link.readings[0].players
    assert [roles["place"][0].quantity.value, roles["back"][0].value] == [12, 2]  # type: ignore[union-attr]


def test_the_last_place_is_one_from_the_end() -> None:
    (link,) = places_from_end(discourse("联赛共有14支球队，海东队仅列第12位，排名垫底。"), load())
    assert link.readings[0].players["back"][0].value == 1  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["在14支球队中，海东队排名第12，客场战绩倒数第一。", "在14支球队中，海东队并列第12，倒数第一。", "海东队第12，倒数第一。"]
)
def test_another_order_says_nothing(text: str) -> None:
    assert not list(places_from_end(discourse(text), load()))
