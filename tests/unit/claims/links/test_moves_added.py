"""Moves of one way and what they make together."""

from tests.reading import links, players


def test_the_last_move_adds_up_those_before_it() -> None:
    (found,) = links("国有单位减少1027.3万人，集体单位减少740.4万人，两者合计减少约1500万人。", "total-parts")
    assert players(found) == {"total": ["1500万人"], "parts": ["1027.3万人", "740.4万人"]}


def test_moves_of_two_ways_are_not_added() -> None:
    assert not links("国有单位减少1027.3万人，私营单位增加740.4万人，合计减少1500万人。", "total-parts")
