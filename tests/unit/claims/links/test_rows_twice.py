"""Values that 分别 gives to names, told of one name elsewhere."""

from tests.reading import links, players

KIND = "same-fact"
ROW = "上月，我省新开工项目、新签外贸合同和新增外资企业分别占全国的12.2%、18.5%和9.7%。"


def test_a_name_of_the_row() -> None:
    (found,) = links("上月我省新签外贸合同占全国份额达到15.8%。" + ROW, KIND)
    assert players(found) == {"first": ["15.8%"], "second": ["18.5%"]}


def test_the_same_value_or_another_period() -> None:
    assert links("上月我省新签外贸合同占全国份额达到18.5%。" + ROW, KIND) == []
    assert links("去年，新签外贸合同占全国份额达到15.8%。" + ROW, KIND) == []


def test_two_values_put_the_wrong_way_round() -> None:
    (found,) = links("去年全县工业用水量下降4.4%。数据显示，去年工业用水量和农业用水量分别下降5.3%和4.4%。", KIND)
    assert players(found) == {"first": ["4.4%"], "second": ["5.3%"]}
