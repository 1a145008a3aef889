"""What keeps an average, a total and a count from being one product."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "8月份，债券市场的现券交易量为1.59万亿元，日均交易量为723亿元。",
        "出租车起步价3公里10元，然后每公里1.8元。",
    ],
)
def test_days_of_trade_and_fares_make_no_total(text: str) -> None:
    assert links(text, "mean-of-total") == []


def test_what_the_text_makes_of_an_average_itself_is_no_part_of_a_larger_total() -> None:
    found = links("卖鱼80斤，按每斤35元算是2800元，另卖虾得1440元，两项相加4240元。", "mean-of-total")
    assert all(players(link)["total"] != ["4240元"] for link in found)
