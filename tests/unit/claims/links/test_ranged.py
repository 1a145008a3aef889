"""Ranges of values and of growth."""

from tests.reading import links, players


def test_both_ends_grow_from_one_base() -> None:
    (found,) = links("公司预计全年净利润8.02亿元至9.62亿元，同比增长0%至30%。", "rise-of-range")
    assert players(found)["large"] == ["30%"]


def test_the_larger_fall_leads_to_the_lower_end() -> None:
    found = links("预计净利润为1.96亿元-2.35亿元，上年同期为3.19亿元，同比下降40%-50%。", "fall-by-rate")
    assert [players(one)["rate"] for one in found] == [["50%"], ["40%"]]


def test_losses_have_no_such_growth() -> None:
    assert not links("预计亏损1.2亿元至1.6亿元，同比增长30%至90%。", "rise-of-range")
