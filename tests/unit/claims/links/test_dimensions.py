"""Units that cannot measure what is named, and heads against visits."""

from tests.reading import links, players


def test_an_area_in_metres() -> None:
    assert len(links("新建体育场占地面积500米。", "odd-unit")) == 1
    assert links("新建体育场占地面积500亩，周长500米。", "odd-unit") == []


def test_heads_and_doses_of_one_action() -> None:
    found = links("全县接种120万人，接种80万剂次。", "persons-visits")
    assert [players(link) for link in found] == [{"persons": ["120万人"], "visits": ["80万剂次"]}]
    assert links("参赛运动员120人，现场观众80人次。", "persons-visits") == []
