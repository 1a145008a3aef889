"""Falls that cannot be."""

import pytest

from tests.reading import links


@pytest.mark.parametrize("text", ["能耗降低1.5倍。", "时间缩短近一倍。", "价格便宜4倍。", "可减少耗电2倍。"])
def test_multiples_of_falling(text: str) -> None:
    assert links(text, "fall-by-multiple")


@pytest.mark.parametrize("text", ["体积缩小到原来的2倍以内。", "降水最多的县是最少的3倍。", "产量增加2倍。", "报名减少，是岗位的2倍。"])
def test_multiples_of_something_else(text: str) -> None:
    assert not links(text, "fall-by-multiple")


@pytest.mark.parametrize(
    "text", ["案件数下降150%。", "可减少氮氧化物排放150%。", "毛利减少178.7%至1754.2万元。", "净亏损235万元，同比收窄161.4%。"]
)
def test_more_than_all(text: str) -> None:
    assert links(text, "fall-beyond-all")


@pytest.mark.parametrize("text", ["净利润同比下降150%。", "净利润为-1483万元，上年为4215万元，同比下降135%。", "案件数下降50%。"])
def test_what_may_fall_below_nothing(text: str) -> None:
    assert not links(text, "fall-beyond-all")
