"""Leads in points."""

from tests.reading import links, players


def test_the_whole_is_found_by_its_name() -> None:
    text = "今年全国规模以上工业增加值增长5.8%。其中，汽车制造业增长4.1%，高技术制造业增长8.9%，快于全国规模以上工业3.1个百分点。"
    (found,) = links(text, "lead-above")
    assert players(found) == {"own": ["8.9%"], "whole": ["5.8%"], "lead": ["3.1个百分点"]}


def test_a_lead_over_the_year_before_is_no_lead_over_a_whole() -> None:
    assert not links("高技术制造业增长8.9%，比上年加快2.1个百分点。", "lead-above")


def test_both_rates_are_found_by_the_names_of_the_lead() -> None:
    text = "上半年，出口1.4万亿元，同比增长12.6%。同期，进口1.0万亿元，增长21.5%。进口增速高于出口7.8个百分点。"
    (found,) = links(text, "lead-above")
    assert players(found) == {"own": ["21.5%"], "whole": ["12.6%"], "lead": ["7.8个百分点"]}
