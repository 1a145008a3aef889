"""Ordinals before one proper name."""

from tests.reading import links, players

KIND = "same-fact"


def test_one_storm_under_two_numbers() -> None:
    (found,) = links("今年第7号台风“海葵”登陆。昨晚，今年第5号台风“海葵”移入邻省。", KIND)
    assert players(found) == {"first": ["第7号"], "second": ["第5号"]}


def test_two_storms() -> None:
    assert links("今年第7号台风“海葵”登陆。昨晚，今年第8号台风“小犬”生成。", KIND) == []


def test_three_lists_are_a_row() -> None:
    text = "甲列入第一批全国重点文物保护单位。乙列入第二批全国重点文物保护单位。丙列入第三批全国重点文物保护单位。"
    assert links(text, KIND) == []
