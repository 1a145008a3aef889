"""Measures that stand before a thing known already."""

from tests.reading import links, players

KIND = "same-fact"


def test_before_a_pronoun() -> None:
    (found,) = links("何远航身高1米96，司职前锋。2米06的他弹跳不错。", KIND)
    assert players(found) == {"first": ["1米96"], "second": ["2米06"]}


def test_before_a_thing_pointed_to_and_behind_the_number() -> None:
    (found,) = links("这尊石狮高87厘米，底座刻有花纹。在展厅，这尊78厘米高的石狮前站满了人。", KIND)
    assert players(found) == {"first": ["87厘米"], "second": ["78厘米"]}


def test_before_a_name() -> None:
    (found,) = links("东山集团位列榜单第27位。排名第29位的东山集团，去年营收近千亿元。", KIND)
    assert players(found) == {"first": ["第27位"], "second": ["第29位"]}
    assert links("东山集团位列榜单第27位。排名第29位的西山集团，去年营收近千亿元。", KIND) == []


def test_other_things_and_other_times() -> None:
    assert links("何远航身高1米96，队友身高2米06，身高1米96的他只算中等。", KIND) == []
    assert links("该地块起拍价3.1亿元，相邻地块以3.7亿元的价格起拍。", KIND) == []
