"""Marks and records."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("全年进出口9.62万亿元，首次突破10万亿元大关。", "passed-upward"),
        ("接待游客98.4万人次，首次突破百万大关。", "passed-upward"),
        ("指数跌破3000点，收于3021.6点。", "passed-downward"),
        ("2016年保费为1096亿元，2017年保费首次突破1000亿元。", "passed-before"),
        ("采购经理指数为49.2%，重返扩张区间。", "passed-upward"),
        ("他以9.92秒打破了9.83秒的原纪录。", "record-low"),
        ("测得气温41.3℃，打破该站建站以来的最高值（41.7℃）。", "record-high"),
    ],
)
def test_marks_and_the_values_beside_them(text: str, kind: str) -> None:
    assert links(text, kind)


@pytest.mark.parametrize(
    "text", ["产值980亿元，有望突破1000亿元。", "收入突破100亿元，其中出口38亿元。", "盘中一度突破3000点，收盘报2987点。"]
)
def test_hopes_parts_and_moments(text: str) -> None:
    assert not links(text, "passed-upward")


def test_a_record_that_was_missed_is_none() -> None:
    assert not links("他以9.92秒冲线，未能打破9.83秒的原纪录。", "record-low")


def test_a_title_that_the_body_never_reaches() -> None:
    assert links("上半年铁路发送旅客突破20亿人次\n记者获悉，上半年全国铁路累计发送旅客19.96亿人次。", "passed-upward")
    assert not links("上半年铁路发送旅客突破20亿人次\n记者获悉，上半年全国铁路累计发送旅客20.06亿人次。", "passed-upward")
