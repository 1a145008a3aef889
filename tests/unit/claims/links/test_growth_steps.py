"""The step between the growth rates of two times, told before, between or behind them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("1至10月投资增长6.1%，增速比1至9月回落0.4个百分点，1至9月增长6.8%。", "fall-by-amount", "6.8%", "6.1%"),
        ("增速比上半年回落0.4个百分点，上半年增长5.9%，前三季度增长5.2%。", "fall-by-amount", "5.9%", "5.2%"),
        ("前三季度下降3.2%，上半年下降4.5%，降幅比上半年收窄0.8个百分点。", "fall-by-amount", "4.5%", "3.2%"),
        ("增速比上半年回落0.7个百分点，上半年增长5.9%，前三季度增长6.6%。", "fall", "5.9%", "6.6%"),
        ("投资增速有所加快，1至10月增长6.1%，1至9月增长6.8%。", "rise", "6.8%", "6.1%"),
    ],
)
def test_the_time_that_the_step_is_measured_from_is_that_of_one_rate(text: str, kind: str, start: str, end: str) -> None:
    found = [players(link) for link in links(text, kind)]
    assert any(one["start"] == [start] and one["end"] == [end] for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "投资同比增长11.2%，增速比制造业投资高5.3个百分点，服务业投资同比增长11.5%。",
        "价格同比上涨0.4%，涨幅比上月回落0.2个百分点；环比持平，上月为上涨0.4%。",
        "1—4月份增加值增长6.3%，较1—3月份加快0.4个百分点（1—3月份，高技术制造业增长9.9%）。",
    ],
)
def test_rates_of_other_things_are_left_alone(text: str) -> None:
    assert not [link for kind in ("rise", "fall", "rise-by-amount", "fall-by-amount") for link in links(text, kind)]
