"""Sizes of change."""

from tests.reading import links, players


def test_points_between_rates() -> None:
    (found,) = links("及格率为88.5%，比上年的86.0%上升2.5个百分点。", "rise-by-amount")
    assert players(found)["amount"] == ["2.5个百分点"]


def test_a_right_size_with_a_wrong_verb_is_a_matter_of_direction() -> None:
    assert links("新增病例47例，比前一日的62例增加15例。", "rise")
    assert not links("新增病例47例，比前一日的62例增加15例。", "rise-by-amount")


def test_loose_ways_of_writing_have_links_of_their_own() -> None:
    assert links("阳性率从15%降至3%，下降了12%。", "points-as-percent")
    assert links("录像机从50台增加到200台，增加了四倍。", "rise-by-times-added")
    assert not links("录像机从50台增加到200台，增加了三倍。", "rise-by-times-added")
