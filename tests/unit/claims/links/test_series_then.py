"""What a cumulative figure was at another time."""

from tests.reading import links, players


def test_a_number_that_only_points_back_has_a_date_of_its_own() -> None:
    (found,) = links("截至11月4日，各县累计报告接种疫苗34.4万剂次，而截至9月24日这一数字为34.6万剂次。", "cumulative-series")
    assert players(found) == {"earlier": ["34.6万剂次"], "later": ["34.4万剂次"]}


def test_the_end_of_a_year_comes_after_its_months() -> None:
    (found,) = links("截至2023年底，全省已累计建成充电桩33.7万个，而同年11月末这一数字为38.2万个。", "cumulative-series")
    assert players(found)["earlier"] == ["38.2万个"]


def test_a_dated_bracket_tells_what_it_was() -> None:
    (found,) = links("截至5月2日12时，全县累计收治病例632例（5月1日24时为640例）。", "cumulative-series")
    assert players(found) == {"earlier": ["640例"], "later": ["632例"]}


def test_a_bracket_with_a_later_date_tells_nothing_earlier() -> None:
    assert not links("截至5月2日12时，全县累计收治病例632例（5月3日为650例）。", "cumulative-series")
