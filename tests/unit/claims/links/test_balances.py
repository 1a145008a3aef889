"""What two opposite sides leave, and the ways in which a sum was handed over."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("服务贸易逆差320亿元，货物贸易顺差1150亿元，二者相抵，净顺差830亿元。", "1150亿元", ["320亿元", "830亿元"]),
        ("银行代客结汇1680亿美元，售汇1540亿美元，结售汇顺差140亿美元。", "1680亿美元", ["1540亿美元", "140亿美元"]),
    ],
)
def test_the_larger_side_is_the_smaller_and_what_is_left(text: str, total: str, parts: list[str]) -> None:
    assert players(links(text, "identity")[-1]) == {"total": [total], "parts": parts}


def test_two_surpluses_leave_nothing_between_them() -> None:
    assert not links("货物顺差1150亿元，服务顺差320亿元，净顺差1470亿元。", "identity")


def test_a_loan_comes_by_transfer_and_less_interest() -> None:
    (found,) = links("张某向李某借款50000元。当日李某转账交付46000元，并预先扣除首月利息4000元。", "identity")
    assert players(found) == {"total": ["50000元"], "parts": ["46000元", "4000元"]}


def test_repayments_are_no_deliveries() -> None:
    assert not links("张某借款50000元。后转账归还6000元，另扣除利息4000元。", "identity")
