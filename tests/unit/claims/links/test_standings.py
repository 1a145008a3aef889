"""Places and the results behind them."""

import pytest

from claimcheck.model.claim import Given
from tests.reading import links, players


def test_titles_rank_their_results() -> None:
    (found,) = links("李某以总分612.4分夺得冠军，赵某以总分618.9分夺得亚军。", "standing")
    assert players(found) == {"better": ["612.4分"], "worse": ["618.9分"], "first": ["冠军"], "second": ["亚军"]}


def test_the_order_of_telling_does_not_matter() -> None:
    (found,) = links("赵某以211分排第二名，李某以208分排第一名。", "standing")
    assert players(found)["better"] == ["208分"]


def test_in_a_race_less_is_better() -> None:
    assert links("李某以3小时获得冠军，赵某以2小时获得亚军。", "standing") == []


@pytest.mark.parametrize(("words", "places"), [("居第二位", [3]), ("居倒数第二位", []), ("增速由低到高居第二位", [3, 2])])
def test_a_place_in_a_list_counts_from_the_top_unless_the_text_says_otherwise(words: str, places: list[int]) -> None:
    found = links(f"各县增速为：甘泉县9.1%、临河县8.4%、沙湾县7.7%、白水县6.2%。其中沙湾县{words}。", "place-in-list")
    given = [operand for link in found for reading in link.readings for operand in reading.players["found"]]
    assert [int(operand.value) for operand in given if isinstance(operand, Given)] == places
