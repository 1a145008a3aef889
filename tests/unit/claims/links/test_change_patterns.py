"""Patterns of change that no word list holds."""

from claimcheck.claims.links.change_patterns import PLAINLY, THAN
from tests.reading import links, players


def test_an_extent_without_a_verb_is_a_change() -> None:
    assert PLAINLY.search(",整体幅度约为")
    assert not PLAINLY.search("涨价的幅度")


def test_what_is_compared_by_two_characters() -> None:
    assert THAN.search("对比一季度的")
    assert not THAN.search("色彩对比度为")


def test_an_extent_follows_its_pair() -> None:
    (found,) = links("该站进站量从2019年的320万人次增加到400万人次，幅度为35%。", "rise-by-rate")
    assert players(found) == {"start": ["320万人次"], "end": ["400万人次"], "rate": ["35%"]}


def test_an_extent_alone_has_no_way() -> None:
    assert not links("该站进站量400万人次，幅度为35%，上年为320万人次。", "rise-by-rate")
