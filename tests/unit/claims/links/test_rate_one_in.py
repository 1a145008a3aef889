"""One in every so many."""

import pytest

from claimcheck.claims.links.rate_one_in import one_in_so_many
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize("said", ["平均每4人中就有1人", "每四个人里就有一个", "也就是说每4人中有一位老人"])
def test_a_ratio_after_its_two_numbers(said: str) -> None:
    (found,) = one_in_so_many(discourse(f"全镇6400人，其中老人1600人，{said}。"), load())
    assert players(found) == {"many": ["6400人"], "few": ["1600人"], "high": [players(found)["high"][0]], "low": [players(found)["low"][0]]}
    assert found.readings[0].players["low"][0].value == 1  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["全镇6400人，其中老人1600人，每7人中就有1人在外务工。", "全镇1600人，其中老人6400人，每4人中就有1人。"])
def test_a_ratio_of_something_else(text: str) -> None:
    assert list(one_in_so_many(discourse(text), load())) == []


def test_a_ratio_alone() -> None:
    assert list(one_in_so_many(discourse("每4人中就有1人。"), load())) == []


@pytest.mark.parametrize(
    ("text", "high", "low"),
    [
        ("街道有4500名老人，独居者900人，每百人里就有20人独居。", "20人", "百"),
        ("每5名老人中有1人独居。全街道4500名老人里，独居老人900人。", "5名", "1"),
        ("全校学生800人，近视300人，每8人中有3人近视。", "8人", "3"),
    ],
)
def test_other_sizes_and_other_orders(text: str, high: str, low: str) -> None:
    (found,) = one_in_so_many(discourse(text), load())
    assert (players(found)["high"], players(found)["low"]) == ([high], [low])
