"""Standards met, rows without dates and marks of titles -> links of direction and of turns."""

from __future__ import annotations

from tests.reading import links, players


def test_what_pollutes_meets_a_standard_from_below() -> None:
    text = "全市细颗粒物年均浓度为{}微克/立方米，优于国家二级标准限值（35微克/立方米）。"
    assert players(links(text.format(38), "meets-limit")[0]) == {"limit": ["35微克/立方米"], "value": ["38微克/立方米"]}
    assert links("优良天数比例为92%，达到年度目标要求（90%）。", "meets-limit") == []


def test_a_row_of_years_that_are_not_named() -> None:
    text = "报告期各期，公司毛利率分别为31.42%、29.87%和27.05%，呈逐年上升趋势。"
    assert len(links(text, "rise")) == 2


def test_the_mark_of_a_title() -> None:
    text = "【收评：深成指重返万点】截至收盘，沪指涨1.23%，深成指涨1.93%，报{}点。"
    assert players(links(text.format("9,968.42"), "passed-upward")[0])["value"] == ["9,968.42点"]
    assert links(text.format("10,068.42"), "passed-upward") == []


def test_a_record_of_all_time_below_an_earlier_close() -> None:
    text = "截至11月3日收盘，公司股价报{}元，收盘价创上市以来新高。该股2021年2月10日收盘报52.36元，随后回落。"
    assert players(links(text.format("48.70"), "record-high")[0])["before"] == ["52.36元"]
