"""What is left, and nets."""

import pytest

from tests.reading import links, players


def test_a_loan_repaid_in_part() -> None:
    (found,) = links("被告向原告借款80000元，后归还25000元，尚欠55000元。", "rest-of-whole")
    assert players(found) == {"whole": ["80000元"], "gone": ["25000元"], "rest": ["55000元"]}


@pytest.mark.parametrize(
    "text", ["借款10万元，已还利息1.2万元，尚欠本金10万元。", "期初存货2.16亿元，本期库存入账7.84亿元，支出7.39亿元，余额2.61亿元。"]
)
def test_interest_and_openings_are_other_matters(text: str) -> None:
    assert not links(text, "rest-of-whole")


def test_a_net_of_what_came_and_went() -> None:
    (found,) = links("全年新开门店312家，关闭87家，净增225家。", "net-of-flows")
    assert players(found) == {"more": ["312家"], "less": ["87家"], "net": ["225家"]}


def test_births_and_deaths_make_the_change_behind_them() -> None:
    (found,) = links("全年出生1523人，死亡993人，人口增加350人。", "net-of-flows")
    assert players(found) == {"more": ["1523人"], "less": ["993人"], "net": ["350人"]}
