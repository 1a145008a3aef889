"""What announces a list."""

import pytest

from claimcheck.claims.links.announced import announces
from tests.reading import claim, links


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [("三项任务", "三项", True), ("约三项任务", "三项", False), ("三至四项任务", "三至四项", False), ("一项任务", "一项", False)],
)
def test_only_small_exact_counts_announce(text: str, quote: str, expected: bool) -> None:
    assert announces(claim(text, quote), frozenset()) is expected


def test_units_that_never_announce() -> None:
    assert not announces(claim("三年以来", "三年"), frozenset({"年"}))


def test_the_second_of_its_kind_is_no_number_of_things() -> None:
    assert not announces(claim("二类地区", "二类"), frozenset())


def test_a_name_that_stands_for_several_is_not_counted() -> None:
    assert links("京津沪、浙江、福建三地受灾。", "list-count") == []
