"""Averages, counts and totals that do not belong together."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "因为17个用户起诉，公司赔偿每个用户15美元，总额超过2亿美元。",
        "从34期到44期，每期10人，共吸引了120人加入。",
        "未来四年可能发射400次，除去2025年的25次，2026到2028年平均每年要发射125次。",
        "2014年到2020年，该国拿到710亿欧元，平均每年100亿欧元。",
        "今年1到5月，大桥总车流65.75万辆，平均每天4380辆。",
    ],
)
def test_what_does_not_belong_together_makes_no_product(text: str) -> None:
    assert not links(text, "mean-of-total")


def test_a_total_of_its_average() -> None:
    assert links("全县五天共接待游客15.2万人次，日均4.03万人次。", "mean-of-total")


def test_the_price_of_the_neighbourhood_is_no_second_average_of_the_total() -> None:
    text = "规划建筑面积52000平方米，以总价6.24亿元竞得，楼面价14000元/平方米。{}二手房均价约2.8万元/平方米。"
    near, other = (
        [link for link in links(text.format(word), "mean-of-total") if link.readings[0].name == "product"] for word in ("附近", "另有")
    )
    assert [players(link)["mean"] for link in near] == [["14000元/平方米"]]
    assert ["14000元/平方米"] not in [players(link)["mean"] for link in other]


def test_averages_of_other_phrases_do_not_count() -> None:
    text = "甲行向2876名员工追回5824万元，相当于人均2万元；乙行向370人追回1760万元，相当于人均退薪4.67万元。"
    assert ["4.67万元"] in [players(link)["mean"] for link in links(text, "mean-of-total")]


def test_another_share_of_each_that_makes_the_total() -> None:
    text = "18.6万名居民每人每年缴费280元，当年缴费总额5208万元，财政补助标准为每人550元。"
    assert [link for link in links(text, "mean-of-total") if link.readings[0].name == "product"] == []
