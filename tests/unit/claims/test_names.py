"""Names: what a number measures."""

import pytest

from tests.reading import claim


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        ("全市新增确诊病例12例。", "12例", "确诊病例"),
        ("当日报告10例确诊病例。", "10例", "确诊病例"),
        ("发放补贴达300万元。", "300万元", "补贴"),
    ],
)
def test_heads(text: str, quote: str, head: str) -> None:
    assert claim(text, quote).head.endswith(head)


def test_aspects_and_scopes_are_fields_of_their_own() -> None:
    found = claim("全省累计报告境外输入确诊病例88例。", "88例")
    assert "累计" in found.aspect
    assert "境外输入" in found.scope


def test_a_metric_is_known_by_any_of_its_names() -> None:
    assert claim("常住人口达到320万人。", "320万人").metric == "population"
    assert claim("疫苗接种率为87%。", "87%").metric == "coverage"


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        ("其中，《归途有雪》以24.7亿元票房夺冠，占总票房的30%。", "24.7亿元", "票房"),
        ("水位涨至41.26米。", "41.26米", "水位"),
        ("全场比赛，控球率为58%。", "58%", "控球率"),
        ("水库坝高31.5米。", "31.5米", "坝高"),
        ("非化石能源装机占52.6%。", "52.6%", "非化石能源装机"),
        ("该厂每股收益0.4元，被告人并处罚金30万元。", "30万元", "罚金"),
        ("现场有2.13万名球迷观战。", "2.13万名", "球迷"),
        ("手机亮相，支持66瓦有线快充。", "66瓦", "有线快充"),
        ("收盘价为96.4元，下跌1.8元，跌幅1.83%。", "1.83%", "收盘价"),
        ("全省平均降雨量63.8毫米，最大点雨量出现在石门站，为312.5毫米。", "312.5毫米", "雨量"),
        ("江州大剧院推出贺岁演出28场。", "28场", "贺岁演出"),
        ("海州队豪取五连胜。", "五连胜", "连胜"),
        ("全省计划投资26亿元。", "26亿元", "投资"),
        ("公司按年减少销售，纯利17.2亿元，按年跌8.6%。", "8.6%", "纯利"),
    ],
)
def test_names_however_they_are_told(text: str, quote: str, head: str) -> None:
    assert claim(text, quote).head == head


def test_a_market_compares_by_the_year_or_the_month() -> None:
    assert "同比" in claim("纯利17.2亿元，按年跌8.6%。", "8.6%").aspect
    assert "环比" in claim("销售额3亿元，按月升2%。", "2%").aspect
    assert "同比" not in claim("夏粮总产比去年增产4.3亿公斤。", "4.3亿公斤").aspect
