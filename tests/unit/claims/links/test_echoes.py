"""Cumulative figures that are told again by a date alone."""

from tests.reading import links, players

KIND = "cumulative-series"


def test_this_figure_of_an_earlier_day() -> None:
    (found,) = links("截至11月4日，全省累计接种5.2万剂，而截至9月24日这一数字为5.4万剂。", KIND)
    assert players(found) == {"earlier": ["5.4万剂"], "later": ["5.2万剂"]}


def test_a_bracket_with_a_date() -> None:
    (found,) = links("截至2月2日12时，全县累计报告病例632例（截至2月1日24时为640例）。", KIND)
    assert players(found) == {"earlier": ["640例"], "later": ["632例"]}


def test_the_verb_alone_is_repeated() -> None:
    found = links("截至2月5日12时，全市累计排除疑似病例691例；截至2月5日24时，已累计排除664例。", KIND)
    assert players(found[0]) == {"earlier": ["691例"], "later": ["664例"]}


def test_a_date_with_words_of_its_own_is_no_echo() -> None:
    assert links("截至11月4日，全省累计接种5.2万剂，9月24日新到疫苗5.4万剂。", KIND) == []
