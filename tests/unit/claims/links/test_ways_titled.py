"""Titles that the text below them denies."""

from tests.reading import links

_TRADE = "外贸增速转正 一季度进出口总值同比增长4.8%\n据统计，一季度外贸进出口总值9.89万亿元，同比{}4.8%，其中出口增长8.4%。\n"
_WORKS = (
    "红旗厂扭亏为盈\n本报讯 红旗厂抓管理，1996年一举翻身。这个有2100名职工的老厂，1994年亏损430万元，1995年亏损186万元，1996年{}74万元。\n"
)


def test_the_same_size_told_the_other_way() -> None:
    (found,) = [link for link in links(_TRADE.format("下降"), "rise") if "title" in link.marks]
    assert len(found.readings) == 1
    assert not [link for link in links(_TRADE.format("增长"), "rise") if "title" in link.marks]


def test_a_turn_that_the_figures_of_two_times_deny() -> None:
    assert len(links(_WORKS.format("亏损"), "turn-above")) == 1
    assert not links(_WORKS.format("盈利"), "turn-above")


def test_a_turn_hoped_for() -> None:
    assert not links(_WORKS.format("亏损").replace("扭亏为盈", "有望扭亏为盈"), "turn-above")
