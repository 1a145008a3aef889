"""Changes that stand apart from their values."""

import pytest

from tests.reading import links, players


def test_a_heading_and_the_values_below_it() -> None:
    text = "江州财政收入增长12%\n\n日前公布的数据显示，去年江州财政收入为43.8亿元，上一年为36.5亿元。\n"
    (found,) = links(text, "rise-by-rate")
    assert players(found) == {"start": ["36.5亿元"], "end": ["43.8亿元"], "rate": ["12%"]}


def test_a_row_of_now_and_a_row_of_then() -> None:
    text = "本周全市成交930套，面积7.6万平方米；而前一周成交1325套、10.4万平方米。成交套数环比下跌28.91%，交投清淡。"
    (found,) = links(text, "fall-by-rate")
    assert players(found) == {"start": ["1325套"], "end": ["930套"], "rate": ["28.91%"]}


def test_the_other_way_round() -> None:
    text = "1至9月，全市发生交通事故1284起，造成317人死亡。与去年同期的1369起、345人相比，事故起数上升6.2%。"
    (found,) = links(text, "rise")
    assert players(found) == {"start": ["1369起"], "end": ["1284起"]}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("劳动人口为377万人，2019年同期为399万人，减少22万人。低技术劳动人口减少16万人。", "16万人"),
        ("2018年该厂还有157辆，当时对手只卖出52辆。今年同行销量下滑三成。", "三成"),
        ("本周全市成交930套；而前一周成交1325套。成交套数环比下跌29.81%。", "29.81%"),
    ],
)
def test_changes_of_other_things_and_those_that_fit(text: str, size: str) -> None:
    found = [players(link) for kind in ("fall-by-rate", "fall-by-amount") for link in links(text, kind)]
    assert all([size] not in roles.values() for roles in found)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2018年、2019年、2020年营业收入分别为4.0亿元、5.0亿元、6.5亿元，2020年比2018年增长36.5%。", "4.0亿元", "6.5亿元"),
        ("今年保费收入增长2%：去年36.5亿元，今年43.8亿元。", "36.5亿元", "43.8亿元"),
    ],
)
def test_rows_of_years_and_changes_told_first(text: str, start: str, end: str) -> None:
    (found,) = links(text, "rise-by-rate")
    assert (players(found)["start"], players(found)["end"]) == ([start], [end])
