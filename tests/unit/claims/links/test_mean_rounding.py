"""Averages that are only rounded."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    "text",
    [
        "三年累计发放补贴11000元，平均每年可领取3667元。",
        "2014年到2020年，该国拿到710亿欧元，平均每年100亿欧元。",
    ],
)
def test_a_rounded_average_makes_no_product(text: str) -> None:
    assert not links(text, "mean-of-total")


@pytest.mark.parametrize("text", ["每天缴纳800元，14天共11020元。", "三年累计发放补贴11000元，平均每年可领取3766元。"])
def test_a_price_or_a_slip_is_not_rounded(text: str) -> None:
    assert links(text, "mean-of-total")
