"""One measure of one subject and time, told in two sentences."""

import pytest

from claimcheck.claims.links.measured_twice import measured_twice
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    "text",
    [
        "去年全县粮食总产量41.3万吨，再获丰收。农机补贴全部到位。去年全县粮食总产48.6万吨。",
        "安科股份发行价确定为每股18.63元。安科股份发行价为16.38元/股。",
        "2018年，该公司实现营业收入35600万元。该公司2018年营收达3.65亿元。",
    ],
)
def test_nothing_sets_the_two_apart(text: str) -> None:
    assert len(list(measured_twice(discourse(text), load()))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "去年全县粮食总产量41.3万吨。去年全县小麦总产量38.6万吨。",
        "去年全县粮食总产量41.3万吨。今年全县粮食总产量38.6万吨。",
        "甲证券4月份实现净利润4.12亿元。乙证券位列第三，4月份实现净利润3.76亿元。",
        "安科股份发行价确定为每股18.63元。安科股份此前预计发行价为16.38元/股。",
    ],
)
def test_what_sets_them_apart_is_heard(text: str) -> None:
    assert not list(measured_twice(discourse(text), load()))
