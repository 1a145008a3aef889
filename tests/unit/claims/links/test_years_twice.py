"""Values that 分别 gives to dates, told of one date elsewhere."""

from tests.reading import links, players

KIND = "same-fact"
ROW = "2016年、2017年和2018年，公司研发费用分别为1862.45万元、2310.08万元和2977.61万元。"


def test_a_date_of_the_row() -> None:
    (found,) = links(ROW + "2018年度，公司研发费用为2797.61万元。", KIND)
    assert players(found) == {"first": ["2977.61万元"], "second": ["2797.61万元"]}


def test_the_name_before_the_dates() -> None:
    row = "全县粮食总产量2017年、2018年分别为42.6万吨和43.8万吨。"
    (found,) = links(row + "其中2018年全县粮食总产量48.3万吨。", KIND)
    assert players(found) == {"first": ["43.8万吨"], "second": ["48.3万吨"]}


def test_another_name_another_date_and_another_number() -> None:
    assert links(ROW + "2018年度，母公司研发费用为2797.61万元。", KIND) == []
    assert links(ROW + "2015年度，公司研发费用为2797.61万元。", KIND) == []
    assert links(ROW + "2018年度，公司研发费用为3506.24万元。", KIND) == []
