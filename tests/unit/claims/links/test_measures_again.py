"""Measures said again in definite phrases -> the only measure told before of the same thing."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.measures_again import measures_again
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("手术持续了9个小时。8个小时的手术结束后，他醒了。", "9个小时", "8个小时"),
        ("该基金规模为50亿元。这只规模60亿元的基金将投向新能源。", "50亿元", "60亿元"),
        ("他借给王某20万元。王某承认这笔25万元的借款还没有还。", "20万元", "25万元"),
        ("张平今年42岁，有两个孩子。邻居说，45岁的张平话不多。", "42岁", "45岁"),
        ("地震震级为6.2级。此次6.4级地震的震源很浅。", "6.2级", "6.4级"),
        ("这栋楼共有18层。这栋22层的楼房建于1998年。", "18层", "22层"),
        ("冠军可得奖金50万元。冠军60万元的奖金由赞助商提供。", "50万元", "60万元"),
        ("小区共有住户1800户。小区1680户居民中，有1200户已改造。", "1800户", "1680户"),
    ],
)
def test_a_definite_phrase_says_the_measure_again(text: str, first: str, second: str) -> None:
    (found,) = measures_again(discourse(text), load())
    assert players(found) == {"first": [first], "second": [second]}


@pytest.mark.parametrize(
    "text",
    [
        "手术持续了9个小时。另一台8个小时的手术也很顺利。",
        "该基金规模为50亿元。2亿元的首期出资已经到位。",
        "他先后借给王某20万元和30万元。王某承认这笔25万元的借款。",
        "该校共有学生2000人。高中部1200名学生中，有六成住校。",
        "2015年张平42岁。2018年，45岁的张平回到家乡。",
        "手术持续了9个小时。这台手术后，他休息了8个小时。",
        "坚持十年，写了三本书。一天的时间写不完一页。",
    ],
)
def test_another_measure_is_left_alone(text: str) -> None:
    assert list(measures_again(discourse(text), load())) == []
