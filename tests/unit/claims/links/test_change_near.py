"""A change right behind two values."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("初审判决赔偿10.6万元，终审改判为14.8万元，增加赔偿5.2万元。", "rise-by-amount", "10.6万元", "14.8万元"),
        ("货轮航速由12节提高至15节，快了5节。", "rise-by-amount", "12节", "15节"),
        ("同款住房去年成交价410万元，上周成交的一套只卖了369万元，跌幅20%。", "fall-by-rate", "410万元", "369万元"),
        ("结局收视率高达3.25%，首播时仅有1.05%，两个月间攀升了3.2个百分点。", "rise-by-amount", "1.05%", "3.25%"),
    ],
)
def test_the_two_values_before_it_are_its_sides(text: str, kind: str, start: str, end: str) -> None:
    told = players(links(text, kind)[-1])
    assert (told["start"], told["end"]) == ([start], [end])


@pytest.mark.parametrize(
    "text",
    [
        "去年文、理科线分别为551分和518分。今年理科线回落16分。",
        "累计报告138例，现有危重3例，重症15例。",
        "出口8.2亿元，进口3.1亿元，增长5%。",
        "去年产量6.2万吨，今年产量8.1万吨，利润增长60%。",
    ],
)
def test_rows_and_changes_of_other_things(text: str) -> None:
    assert not [link for kind in ("rise-by-amount", "fall-by-amount", "rise-by-rate") for link in links(text, kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("编制1846人，实有2097人，超编521人。", "rise-by-amount"), ("应收2097元，实收1846元，少收521元。", "fall-by-amount")],
)
def test_what_is_due_comes_before_what_is_there(text: str, kind: str) -> None:
    assert links(text, kind)
