"""Growth that is faster or slower than that of another thing."""

from tests.reading import links, players


def test_the_other_growth_is_found_by_its_name() -> None:
    (found,) = links("固定资产投资同比增长5.2%。高技术制造业投资增长4.6%，增速明显快于全部投资。", "rise")
    assert players(found) == {"start": ["5.2%"], "end": ["4.6%"]}


def test_a_name_may_leave_out_what_both_are_of() -> None:
    (found,) = links("城镇居民人均消费支出增长4.1%。农村居民人均消费支出增长3.1%，快于城镇居民。", "rise")
    assert players(found) == {"start": ["4.1%"], "end": ["3.1%"]}


def test_slower_than_the_mean() -> None:
    (found,) = links("规模以上工业利润总额增长4.7%。小型企业利润增长6.2%，低于规模以上工业平均增速。", "fall")
    assert players(found) == {"start": ["4.7%"], "end": ["6.2%"]}


def test_a_thing_that_is_not_told_of_has_no_growth() -> None:
    assert not links("民间投资增长6.0%。高技术产业投资增长5.1%，快于工业投资增速。", "rise")
