"""A move, the price it led to and its rate, right behind each other."""

from tests.reading import links, players


def test_the_price_between_the_amount_and_the_rate_of_its_move() -> None:
    (found,) = links("轻质原油期货价格下跌1.85美元，收于每桶34.30美元，跌幅为5.75%。", "fall-amount-and-rate")
    assert players(found) == {"end": ["34.30美元"], "amount": ["1.85美元"], "rate": ["5.75%"]}


def test_a_price_of_something_else_is_no_end_of_the_move() -> None:
    assert not links("股价下跌1.85元，其中机构席位卖出34.30元，跌幅为5.75%。", "fall-amount-and-rate")
