"""Rates of conversion that a text gives itself."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "foreign", "local"),
    [
        ("全年发电520吉瓦时（1吉瓦时=100万千瓦时，合52亿千瓦时）。", "520吉瓦时", "52亿千瓦时"),
        ("罚金5万兰特（约合41万美元，约3.5兰特合1美元）。", "41万美元", "5万兰特"),
        ("捐款3000万日元（100日元约合5元人民币），约合人民币1500万元。", "3000万日元", "人民币1500万元"),
        ("地块40坪（1坪约合3.3平方米，合13.2平方米）。", "40坪", "13.2平方米"),
    ],
)
def test_a_value_and_its_gloss_at_the_stated_rate(text: str, foreign: str, local: str) -> None:
    found = links(text, "currency-at-rate")
    assert [(players(link)["foreign"], players(link)["local"]) for link in found] == [([foreign], [local])]


@pytest.mark.parametrize("text", ["1美元约合7.1元人民币，1欧元约合7.8元人民币。", "价格为500万欧元，约合3900万元人民币。"])
def test_no_rate_or_nothing_held_to_it(text: str) -> None:
    assert not links(text, "currency-at-rate")
