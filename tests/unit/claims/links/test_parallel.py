"""Rows of a pattern against one thing told twice."""

from claimcheck.claims.links.contexts import Contexts
from claimcheck.claims.links.parallel import beside, confirmed, made_of, row_of_values
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from tests.reading import discourse


def _read(text: str) -> tuple[Discourse, list[Claim], Contexts]:
    made = discourse(text)
    return made, [found for found in made.claims if isinstance(found.mention, Quantity)], Contexts(made, load())


def test_numbers_beside_that_agree_or_differ() -> None:
    made, (income, profit, again, other), contexts = _read("公司收入15亿元，利润4.9亿元。公司收入15亿元，利润4.0亿元。")
    assert beside(made, profit, other, contexts) == (1, 0)
    assert beside(made, income, again, contexts) == (0, 1)


def test_a_third_value_in_the_same_words_makes_a_row() -> None:
    _, claims, contexts = _read("甲镇今年栽树120棵。乙镇今年栽树210棵。丙镇今年栽树345棵。")
    assert row_of_values(claims[0], claims[1], claims, contexts)
    assert not row_of_values(claims[0], claims[1], claims[:2], contexts)


def test_confirmation_and_sums() -> None:
    _, claims, _ = _read("有120棵。有210棵。有120棵。")
    assert confirmed(claims[0], claims[1], claims)
    assert not confirmed(claims[1], claims[0], claims)
    _, (five, seven, twelve), _ = _read("有5棵，有7棵，有12棵。")
    assert made_of(twelve.quantity, [five.quantity, seven.quantity])
