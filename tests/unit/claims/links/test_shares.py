"""Shares of one whole."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    "text",
    [
        "会员中男性占60.8%，女性占49.2%。",
        "从年龄看，青年占45%，中年占40%，老年占25%。",
        "周工时40小时及以下的占62%，超过40小时的占48%。",
        "本土370例，境外输入178例，分别占67.5%和23.5%。",
        "甲组两个阶段分别为43.4%、71.2%，乙组两个阶段分别为56.6%、27.9%。",
        "其中三分之一是大学生，其余四分之三是高中生。",
        "房屋由母亲取得二分之一，长子与次女则各得三分之一。",
        "原告自身承担20%的责任，甲公司承担50%的赔偿责任，乙公司承担40%的赔偿责任。",
        "项目公司由三方共同设立：本公司持股51%；城投取得39%的股权；余下20%由员工平台认缴。",
        "满意度调查显示，43.5%的市民表示支持，32.8%不支持，18.3%无意见。",
        "一般贸易占64.8%；加工贸易占16.9%；其他贸易占11.7%。民营企业占外贸总值的58.1%。",
    ],
)
def test_divisions_that_do_not_fill_their_whole(text: str) -> None:
    assert links(text, "shares-full")


@pytest.mark.parametrize(
    "text",
    [
        "会员中男性占60.8%，女性占39.2%。",
        "（多选题）45%的人选择公交，40%选择地铁，25%选择骑行。",
        "61.3%的受访者选了续航，48.7%选了充电，35.2%选了安全。该题最多可选三项。",
        "集团直接持有该公司36%股权，间接持有14%股权。",
        "收购甲公司40%的股权、乙公司35%的股权、丙公司30%的股权。",
        "五县增速分别为：甲县8.9%、乙县8.1%、丙县7.6%。",
        "轻症32例(25.4%)，普通83例(65.9%)，共有16例(12.7%)发热，重症11例(8.7%)。",
    ],
)
def test_silence(text: str) -> None:
    assert not links(text, "shares-full")


def test_a_stated_sum_of_shares() -> None:
    (found,) = links("三家分别占32%、28%、25%，合计占95%。", "shares-total")
    assert "explicit-total" in found.marks
    assert not links("三家分别占32%、28%、25%，合计占85%。", "shares-total")
    assert not links("含铜76.4%、锡14.9%、铅7.8%，其余元素总共0.9%。", "shares-total")
