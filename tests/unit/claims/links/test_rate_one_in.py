"""One in every so many."""

import pytest

from claimcheck.claims.links.rate_one_in import one_in_so_many
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize("said", ["平均每4人中就有1人", "每四个人里就有一个", "也就是说每4人中有一位老人"])
def test_a_ratio_after_its_two_numbers(said: str) -> None:
    (found,) = one_in_so_many(discourse(f"全镇6400人，其中老人1600人，{said}。"), load())
    assert players(found) == {"many": ["6400人"], "few": ["1600人"], "high": [players(found)["high"][0]], "low": ["1"]}


@pytest.mark.parametrize("text", ["全镇6400人，其中老人1600人，每7人中就有1人在外务工。", "全镇1600人，其中老人6400人，每4人中就有1人。"])
def test_a_ratio_of_something_else(text: str) -> None:
    assert list(one_in_so_many(discourse(text), load())) == []


def test_a_ratio_alone() -> None:
    assert list(one_in_so_many(discourse("每4人中就有1人。"), load())) == []
