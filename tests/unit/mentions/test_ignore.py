"""Text -> the stretches whose digits count nothing."""

from __future__ import annotations

import pytest

from claimcheck.api import scan
from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load


def ignored(text: str) -> list[str]:
    return [text[start:end] for start, end in lexicon(load()).ignored.stretches(text)]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("要统一认识", "统一"),
        ("坚持四位一体布局", "四位一体"),
        ("“十四五”以来", "十四五"),
        ("感染COVID-19的病人", "COVID-19"),
        ("推广5G应用", "5G"),
        ("空客A320-200客机", "A320-200"),
        ("热线024-83456789", "024-83456789"),
        ("手机13800001111", "13800001111"),
        ("身份证210200199001011234", "210200199001011234"),
        ("股票(601234.SH)", "601234"),
        ("某公司（300123）", "300123"),
        ("见https://example.org/a1/2b 一文", "https://example.org/a1/2b"),
        ("国发〔2022〕15号", "〔2022〕15号"),
        ("据报道[12]称", "[12]"),
        ("被告王某1出庭", "1"),
        ("细颗粒物PM2.5浓度", "PM2.5"),
        ("西汉（前202—8年）初", "前202—8"),
        ("调用alert(1)/alert(3)会弹窗", "alert(1)"),
        ("由 Math.round(2.5) 得出", "Math.round(2.5)"),
        ("标题<img src=x width=62>正文", "<img src=x width=62>"),
        ("标题<script>var a = 62;</script>正文", "<script>var a = 62;</script>"),
    ],
)
def test_stretches(text: str, stretch: str) -> None:
    assert stretch in ignored(text)


@pytest.mark.parametrize("text", ["三、总体要求", "1.2 研究方法", "（二）工作安排", "3．结论", "第三章 总则", "要求如下：1、还款"])
def test_section_numbers(text: str) -> None:
    assert len(ignored(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "3.0 公里",
        "5.6到5.78元",
        "三万一千人",
        "GDP114.37万亿元",
        "CPI同比2.1%",
        "1.6m-3.9m",
        "100000",
        "RMB300",
        "五分之一",
        "Q1季度",
        "12.5万人",
        "5 km(3.1 mi)",
        "GDP(114.37)",
        "P<0.05且Q>3",
        "13000000000元",
    ],
)
def test_numbers_that_look_like_codes(text: str) -> None:
    assert ignored(text) == []


def test_stretches_that_meet_are_joined() -> None:
    assert ignored("（一）统一规划") == ["（一）", "统一"]


def test_people_of_court_texts_and_list_numbers_end_where_the_next_number_begins() -> None:
    from tests.reading import discourse

    def texts(text: str) -> list[str]:
        return [claim.mention.text for claim in discourse(text).claims]

    assert texts("王某1到庭，判令向王某1140000元") == ["140000元"]
    assert texts("骗取刘某15000元、王某28000元") == ["15000元", "28000元"]
    assert texts("1.2017年1月24日出具借条。") == ["2017年1月24日"]


def test_an_edition_is_no_idiom() -> None:
    assert ignored("十九届中央委员会") == ["十九届"]
    assert ignored("第十九届书展") == []


@pytest.mark.parametrize("text", [
    "某文<script>alert(1)</script>标题\n\n正文<script>alert(3)</script>共62人。",
    "alert(1)\n会议\nalert(3)",
    "<script>alert(1)</script>\n<img src=x onerror=alert(2)>\n<b>共62人</b><script>alert(3)</script>",
])  # fmt: skip
def test_code_is_no_fact_told_twice(text: str) -> None:
    assert [finding.rule for document in scan(text).documents for finding in document.findings] == []


def test_the_afternoon_of_a_monday_holds_no_idiom() -> None:
    assert ignored("定于星期一下午3时开会") == []
    assert ignored("大家讨论一下方案") == ["一下"]


def test_a_numeral_with_some_more_runs_into_no_idiom() -> None:
    assert ignored("拥有70多万家商户") == []
    assert ignored("惠及万家") == ["万家"]


def test_the_length_that_names_a_loan_or_a_bond() -> None:
    assert ignored("三年期利率2.5%，10年期国债下跌，为期三年期间不变。") == ["三年期", "10年期"]


def test_a_large_number_behind_a_label_is_no_code() -> None:
    assert ignored("5G手机2605.4万部，采购订单9962亿元。") == ["5G"]


def test_what_somebody_owes_is_no_part_of_his_name() -> None:
    assert ignored("他借给王某20万元，王某45岁。") == []
    assert ignored("王某1与王某2系兄弟。") == ["1", "2"]
