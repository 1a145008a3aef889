"""What is taken from a sum and what remains."""

from tests.reading import links, players


def test_a_net_figure_after_a_deduction() -> None:
    (found,) = links("募集资金总额6.20亿元，扣除发行费用4850万元后，净额为5.751亿元。", "identity")
    assert players(found) == {"total": ["6.20亿元"], "parts": ["4850万元", "5.751亿元"]}


def test_no_net_figure_no_balance() -> None:
    assert not links("总价86万元，扣除折旧3万元，成交很快。", "identity")
